# Looks for milestones in the output of `timeline --json`.
# SPDX-License-Identifier: ISC
#
# The first file lists them, one a line, in the order they must be shown in:
#
#   [once] WHEN SOURCES WORDS...
#
# WHEN is "date" or "date/to"; "<date" is something known to lie before that day
# (a day before it, or "before" set to it or to an earlier day); "date>" is that
# day, or only known to lie after it. SOURCES is the least number of articles.
# Each of WORDS is an expression that the title or the evidence must match, in
# lower case. No entry counts twice; entries of one day may stand in any order
# among themselves. With "once", no other entry may have a title that matches
# them all.
#
#   days WHEN...
#
# lists what the texts tell: every entry must have one of these, where "a~b" is
# between two days, "<a" before one and "a>" after it. And
#
#   never WHEN WORDS...
#
# is an entry that must not be there; WHEN may be "*". Minor entries are asked
# for their days only.

function field(line, key) {
    if (!match(line, "\"" key "\": \"([^\"\\\\]|\\\\.)*\"")) return ""
    return substr(line, RSTART + length(key) + 5, RLENGTH - length(key) - 6)
}

function number(line, key) {
    if (!match(line, "\"" key "\": [0-9]+")) return 0
    return substr(line, RSTART + length(key) + 4, RLENGTH - length(key) - 4) + 0
}

function fits(wanted, i) {
    if (wanted == "*") return 1
    if (substr(wanted, 1, 1) == "<") {
        wanted = substr(wanted, 2)
        if (before[i] != "") return before[i] <= wanted
        return date[i] != "" && date[i] < wanted
    }
    if (wanted ~ />$/) {
        wanted = substr(wanted, 1, length(wanted) - 1)
        return date[i] == wanted || after[i] == wanted
    }
    if (wanted ~ /\//) return date[i] "/" to[i] == wanted
    return date[i] == wanted && (to[i] == wanted || to[i] == "")
}

# Where an entry stands, in the form of a "days" line.
function place(i) {
    if (date[i] != "") return date[i] != to[i] ? date[i] "/" to[i] : date[i]
    if (after[i] != "" && before[i] != "") return after[i] "~" before[i]
    if (after[i] != "") return after[i] ">"
    return before[i] != "" ? "<" before[i] : "undated"
}

# What an entry says, without the names of keys and of articles.
function said(line,    rest, text) {
    text = field(line, "title")
    rest = line
    while (match(rest, /"sentence": "([^"\\]|\\.)*"/)) {
        text = text " " substr(rest, RSTART + 13, RLENGTH - 14)
        rest = substr(rest, RSTART + RLENGTH)
    }
    return tolower(text)
}

# Do all words from number `from` on of the line split into `word` stand there?
function has(text, from,    w) {
    for (w = from; w <= words; w++)
        if (text !~ word[w]) return 0
    return 1
}

function fault(kind, what) {
    print kind ": " what
    failed++
}

# An entry that fits and is not used yet, rather one with the words in its
# title; 0 for none.
function find(from,    i, out) {
    for (i = 1; i <= count; i++) {
        if (used[i] || minor[i] || sources[i] < word[from + 1] ||
            !fits(word[from], i)) continue
        if (has(title[i], from + 2)) return i
        if (!out && has(text[i], from + 2)) out = i
    }
    return out + 0
}

function check_milestone(line,    from, found, i, faults) {
    words = split(line, word, " ")
    from = word[1] == "once" ? 2 : 1
    faults = failed
    found = find(from)
    used[found] = 1
    if (!found)
        fault("not shown", line)
    else if (found < last && day[found] != day[last])
        fault("out of order", line)
    for (i = 1; from == 2 && i <= count; i++)
        if (i != found && !minor[i] && has(title[i], from + 2))
            fault("shown twice", line " (" place(i) " " title[i] ")")
    if (found) last = found
    passed += failed == faults
}

function check_days(    i, faults) {
    faults = failed
    for (i = 1; i <= count; i++)
        if (index(days, " " place(i) " ") == 0)
            fault("a day that no text tells", place(i) " " title[i])
    passed += failed == faults
}

function check_never(line,    i, faults) {
    words = split(line, word, " ")
    faults = failed
    for (i = 1; i <= count; i++)
        if (!minor[i] && fits(word[2], i) && has(title[i], 3))
            fault("must not be shown", place(i) " " title[i])
    passed += failed == faults
}

NR == FNR {
    if ($0 ~ /^ *(#|$)/) next
    if ($1 == "days") days = days " " substr($0, 6) " "
    else if ($1 == "never") forbidden[++forbids] = $0
    else milestone[++wanted] = $0
    next
}

{
    count++
    own = $0
    sub(/"evidence": .*/, "", own) # each sentence has a date of its own
    date[count] = field(own, "date"); to[count] = field(own, "to")
    before[count] = field(own, "before"); after[count] = field(own, "after")
    day[count] = date[count] != "" ? date[count] : after[count]
    sources[count] = number($0, "sources"); text[count] = said($0)
    title[count] = tolower(field($0, "title"))
    minor[count] = $0 ~ /"minor": true/
}

END {
    for (m = 1; m <= wanted; m++) check_milestone(milestone[m])
    for (f = 1; f <= forbids; f++) check_never(forbidden[f])
    if (days != "") check_days()
    printf "%d passed, %d failed, 0 skipped\n", passed, failed
    exit failed > 0
}
