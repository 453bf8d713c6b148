# Checks a calendar against RFC 5545, as far as it is our business to be strict;
# prints each fault and fails if there is one. To be run with LC_ALL=C.
# SPDX-License-Identifier: ISC

function fault(text) {
    printf "line %d: %s\n", NR, text
    faults++
}

# 3.1: rows end in CRLF, have at most 75 octets, and end between characters.
{
    if (!sub(/\r$/, ""))
        fault("no CRLF")
    if ($0 ~ /\r/)
        fault("a carriage return within the line")
    if (length($0) > 75)
        fault(length($0) " octets")
    if ($0 ~ /^ [\200-\277]/)
        fault("a character was cut")
    if ($0 ~ /[\001-\010\013-\037\177]/)
        fault("a control character")
    if (/^[ \t]/) {
        line = line substr($0, 2)
        next
    }
    if (NR > 1)
        read_line(line)
    line = $0
}

END {
    read_line(line)
    if (depth || !calendars)
        fault("no whole VCALENDAR")
    if (count["VERSION"] != 1 || count["PRODID"] != 1)
        fault("VERSION and PRODID stand there once")
    exit faults > 0
}

function read_line(text,   colon, name, value) {
    colon = index(text, ":")
    name = substr(text, 1, colon - 1)
    value = substr(text, colon + 1)
    if (name !~ /^[A-Z][A-Z0-9-]*(;[A-Z-]+=[A-Za-z-]+)*$/)
        fault("no content line: " text)
    if (name == "BEGIN")
        open_part(value)
    else if (name == "END")
        close_part(value)
    else
        read_property(name, value)
}

function open_part(value) {
    if (value != (depth ? "VEVENT" : "VCALENDAR"))
        fault("BEGIN:" value)
    parts[++depth] = value
    calendars += depth == 1
    if (depth == 2)
        split("", event)
}

function close_part(value) {
    if (!depth || value != parts[depth])
        fault("END:" value)
    if (depth-- == 2)
        check_event()
}

function is_text(name) {
    return name == "SUMMARY" || name == "DESCRIPTION" || name == "CATEGORIES"
}

# 3.3.11: what is left after the legal escapes are gone has no mark.
function check_text(name, value) {
    gsub(/\\[\\;,nN]/, "", value)
    if (value ~ /\\/ || value ~ /;/ || (name != "CATEGORIES" && value ~ /,/))
        fault(name " is not escaped")
}

function read_property(name, value) {
    if (depth == 1) {
        count[name]++
        return
    }
    if (event[name] != "")
        fault(name " stands there twice")
    event[name] = value
    if (value == "")
        fault(name " is empty")
    if (is_text(name))
        check_text(name, value)
}

# 3.6.1: what an event must have, and the forms of what it has.
function check_event() {
    if (event["UID"] == "" || seen[event["UID"]]++)
        fault("UID missing, or there twice")
    if (length(event["DTSTAMP"]) != 16 || event["DTSTAMP"] !~ /^[0-9]+T[0-9]+Z$/)
        fault("DTSTAMP:" event["DTSTAMP"])
    if (length(event["DTSTART;VALUE=DATE"]) != 8 || event["DTSTART;VALUE=DATE"] !~ /^[0-9]+$/)
        fault("DTSTART:" event["DTSTART;VALUE=DATE"])
    if (event["DTEND;VALUE=DATE"] <= event["DTSTART;VALUE=DATE"])
        fault("it ends before it begins")
    if (event["SUMMARY"] == "")
        fault("no SUMMARY")
    if (event["STATUS"] !~ /^(TENTATIVE|CONFIRMED|CANCELLED)$/)
        fault("STATUS:" event["STATUS"])
    if (event["URL"] != "" && event["URL"] !~ /^https?:\/\/[!#-;=?-Z_a-z~%]+$/)
        fault("URL:" event["URL"])
}
