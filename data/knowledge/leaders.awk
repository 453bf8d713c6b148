# Heads of state and government, and the Congress of the United States.
# SPDX-License-Identifier: ISC
#
# The list of leaders is a pile of monthly snapshots: one person stands in it
# once for each spelling of the name. Spellings of one country, title and first
# day are one person, called as in the latest. The first day is not believed
# where somebody else was seen in office after it. A term ends the day before
# the next one begins, where the snapshots lie close enough to say so.

BEGIN {
    titles = "president|vice president|first vice president|" \
        "prime minister|premier|chancellor|king|queen|emperor|emir|sultan|grand duke|prince|" \
        "taoiseach|head of government|chief executive|chief minister|" \
        "supreme leader"
    count = split(titles, at, "|")
    for (i = 1; i <= count; i++)
        good[at[i]] = 1
    count = split("amir=emir;president of the government=prime minister;" \
        "chairman of the council of ministers=prime minister;" \
        "chairperson of the council of ministers=prime minister;" \
        "president of council of ministers=prime minister;" \
        "president of the=president;president of=president;" \
        "president of the republic=president;presidents=president;" \
        "king and prime minister=king;prime minister and=prime minister;" \
        "prime minister and minister of=prime minister;" \
        "vice presidents=vice president;" \
        "executive president=president;" \
        "sultan and prime minister=sultan;sultan and prime minister sir=sultan;" \
        "deputy president=vice president", at, ";")
    for (i = 1; i <= count; i++) {
        split(at[i], pair, "=")
        same[pair[1]] = pair[2]
    }
    # Whose head of state is somebody else's.
    count = split("AI AS AU AW AX BB BL BM BS BZ CA CC CK CW CX FK FO GD GF " \
        "GG GI GL GP GU HK IM IO JE JM KN KY LC MF MO MP MQ MS NC NF NU NZ " \
        "PF PG PM PN PR RE SB SH SJ SX TC TK TV UM VC VG VI WF YT AD AG US " \
        "VA", at, " ")
    for (i = 1; i <= count; i++)
        elsewhere[at[i]] = 1
    elsewhere["US"] = 2
    months = "JanFebMarAprMayJunJulAugSepOctNovDec"
}

$1 == "taken" { taken[$2] = 1 }
$1 == "called" {
    count = split($2, at, ", ")
    for (i = 1; i <= count; i++)
        taken[slug(at[i])] = 1
}
$1 == "hand" && $3 == "name" { country[$2] = slug($4) }
$1 == "hand" && $3 == "person" {
    called[$2, $4] = $5
    renamed[$2, $4] = 1
}
$1 == "hand" && $3 == "surname" {
    for (i = 4; i <= NF; i++)
        common[$i] = 1
}
$1 == "country" && !($2 in country) && $3 == "cldr" { country[$2] = slug($4) }

# "16 May 2019" as 2019-05-16; "" for less.
function day(text,    part, month) {
    if (split(text, part, " ") != 3 || part[1] !~ /^[0-9]+$/ || \
        part[3] !~ /^[12][0-9][0-9][0-9]$/)
        return ""
    month = index(months, substr(part[2], 1, 3))
    return sprintf("%04d-%02d-%02d", part[3], (month + 2) / 3, part[1])
}

# Days since the year 0, for comparing and for the day before.
function number(iso,    y, m, d) {
    y = substr(iso, 1, 4) + 0
    m = substr(iso, 6, 2) + 0
    d = length(iso) > 7 ? substr(iso, 9, 2) + 0 : 1
    if (m < 3) {
        y--
        m += 12
    }
    return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
        int((153 * (m - 3) + 2) / 5) + d
}

function before(iso,    y, m, d, last) {
    y = substr(iso, 1, 4) + 0
    m = substr(iso, 6, 2) + 0
    d = length(iso) > 7 ? substr(iso, 9, 2) - 1 : 0
    if (d == 0) {
        m = m == 1 ? 12 : m - 1
        y -= m == 12
        last = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) ? 29 : 28
        d = m == 2 ? last : m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31
    }
    return sprintf("%04d-%02d-%02d", y, m, d)
}

function title_of(text) {
    text = tolower(text)
    sub(/^(acting|interim|caretaker|transitional) /, "", text)
    sub(/ (sheikh|sir|dr\.|(maj\. |brig\. |lt\. )?(gen|col)\.)$/, "", text)
    return text in same ? same[text] : text
}

# Ranks and notes off a name; "" when what is left is no name.
function name_of(text, iso,    words, n, i, key) {
    sub(/^note - */, "", text)
    sub(/( - |[,;(]| and ).*/, "", text)
    while (sub(/^(President-elect|President|Prime Minister|Premier|Sheikh|Shaikh|Sir|Dame|Dr\.|Maj\.|Brig\.|Lt\.|Gen\.|Gen|Col\.|Capt\.|General|Marshal|Field|Admiral|Adm\.|Prof\.|Interim|Acting|Transitional|Crown Prince|Prince|Sultan|Amir|Emir|Ratu|Tun|Dato|Dato'|Mr\.|Sr\.|French|Co-[Pp]rince|Coprince|Representative|Swiss Confederation|Interior|[a-z]+) /, "", text))
        ;
    key = without_marks(text)
    if ((iso, key) in renamed)
        return called[iso, key]
    if (("-", key) in renamed)
        return called["-", key]
    n = split(text, words, " ")
    if (text ~ /Council|Polynesia|-elect|Co-/)
        return ""
    if (n < 2 && text !~ /^[A-Z][a-z]+$/ || n > 6 || text ~ /[0-9():;\/"]/)
        return ""
    for (i = 1; i <= n; i++)
        if (words[i] !~ /^[A-Z\303\304\305]/ && \
            words[i] !~ /^(al|el|bin|bint|ibn|de|da|do|dos|das|del|den|der|la|le|van|von|di|du|y|e|ould|al-.*|el-.*)$/)
            return ""
    return words[n] ~ /^(of|the)$/ ? "" : text
}

# How the press has it: no patronymic, no initial.
function brief(name,    words, n, i, out) {
    n = split(name, words, " ")
    for (i = 1; i <= n; i++) {
        if (n > 2 && i > 1 && i < n && (words[i] ~ /^[A-Z]\.$/ || \
            words[i] ~ /(ovich|evich|yevich|ovych|ovna|evna|ivna)$/))
            continue
        out = out (out == "" ? "" : " ") words[i]
    }
    return out
}

function note(who, name) {
    if (!(who in names))
        order[++people] = who
    names[who] = add(names[who], name)
}

# Whether this term meets one that the person has in the same office.
function meets(key, from, to,    n, i, at, span) {
    n = split(spans[key], at, "\t")
    for (i = 1; i <= n; i++) {
        split(at[i], span, "/")
        if ((span[2] == "" || from < span[2]) && (to == "" || span[1] < to))
            return 1
    }
    return 0
}

# Dates may be months; they compare as text. What ends before it begins, or
# meets what is known, is a slip of the register.
function hold(who, title, of, from, to,    key) {
    key = who SUBSEP title SUBSEP of
    if ((to != "" && from != "" && to <= from) || meets(key, from, to))
        return
    spans[key] = add(spans[key], from "/" to)
    roles[who] = roles[who] "\n      - {title: " title ", of: " of \
        (from == "" ? "" : ", from: " from) (to == "" ? "" : ", to: " to) "}"
}

$1 == "leader" && elsewhere[$2] != 2 && ($2 in country) && \
    !($3 == "state" && ($2 in elsewhere)) {
    title = title_of($4)
    name = name_of($5, $2)
    since = day($7)
    if (title == "" && name != "")
        title = $3 == "government" && ($2 in head) ? head[$2] : ""
    if ($3 == "government" && (title == "prime minister" || title == "premier"))
        head[$2] = title
    if (name == "" || !(title in good))
        next
    latest = $9 > latest ? $9 : latest
    office = $2 "\t" title
    row = ++rows[office]
    if (row == 1)
        offices[++office_count] = office
    row_name[office, row] = name
    row_since[office, row] = since
    row_first[office, row] = $8
    row_last[office, row] = $9
    row_surname[office, row] = $6
}

# Whether somebody else was seen in office between the first day and this row.
function doubted(office, row,    i, since) {
    since = row_since[office, row]
    for (i = 1; i <= rows[office]; i++)
        if (row_since[office, i] != since && row_last[office, i] > since && \
            row_last[office, i] < row_first[office, row] && \
            brief(row_name[office, i]) != brief(row_name[office, row]))
            return 1
    return 0
}

# Rows become terms; a title that several hold at once has one for each name.
function gather(office,    row, since, one, term) {
    one = office !~ /vice/
    for (row = 1; row <= rows[office]; row++) {
        since = row_since[office, row]
        if (since == "" || (one && doubted(office, row)))
            since = substr(row_first[office, row], 1, 7)
        term = office "\t" (one ? since : row_name[office, row])
        if (!(term in first)) {
            terms[++term_count] = term
            first[term] = since
        }
        if (row_last[office, row] > last[term]) {
            last[term] = row_last[office, row]
            latest_name[term] = row_name[office, row]
            surname[term] = row_surname[office, row]
        }
        spelled[term] = add(spelled[term], row_name[office, row])
    }
}

# The next day on which somebody else takes over an office.
function successor(term,    key, i, other, found) {
    split(term, key, "\t")
    for (i = 1; i <= term_count; i++) {
        other = terms[i]
        if (index(other, key[1] "\t" key[2] "\t") == 1 && \
            first[other] > first[term] && \
            brief(latest_name[other]) != brief(latest_name[term]) && \
            (found == "" || first[other] < found))
            found = first[other]
    }
    return found
}

function end_of(term,    next_day) {
    if (last[term] == latest)
        return ""
    next_day = term ~ /vice/ ? "" : successor(term)
    if (next_day != "" && number(next_day) - number(last[term]) < 900)
        return before(next_day)
    return last[term]
}

# Somebody who came back has others between the first day and the last sight:
# the last sight of those others; "" when there are none.
function return_of(term,    key, i, other, found) {
    split(term, key, "\t")
    for (i = 1; i <= term_count; i++) {
        other = terms[i]
        if (index(other, key[1] "\t" key[2] "\t") == 1 && \
            first[other] > first[term] && last[other] < last[term] && \
            brief(latest_name[other]) != brief(latest_name[term]) && \
            last[other] > found)
            found = last[other]
    }
    return found
}

# A person of people.yaml, by any of the names.
function is_taken(name, spellings,    n, i, at) {
    n = split(spellings, at, "\t")
    for (i = 1; i <= n; i++)
        if (slug(at[i]) in taken)
            return 1
    return slug(brief(name)) in taken
}

function add_term(term,    key, who, name, n, i, at, back) {
    split(term, key, "\t")
    name = latest_name[term]
    who = slug(brief(name))
    if (is_taken(name, spelled[term]))
        return
    note(who, brief(name))
    n = split(spelled[term], at, "\t")
    for (i = 1; i <= n; i++)
        note(who, at[i])
    if (surname[term] ~ /^[A-Z][a-z\200-\377]+$/ && \
        index(name, " " surname[term] " "))
        note(who, substr(name, 1, index(name, " ")) surname[term])
    if (surname[term] != "" && !(surname[term] in common) && \
        surname[term] !~ /[^A-Za-z\200-\377' -]/ && name ~ / / && \
        index(" " name " ", " " surname[term] " "))
        also[who] = add(also[who], surname[term])
    back = term ~ /vice/ ? "" : return_of(term)
    if (back != "" && (end_of(term) == "" || end_of(term) > back)) {
        hold(who, key[2], country[key[1]], first[term], before(successor(term)))
        hold(who, key[2], country[key[1]], substr(back, 1, 7), end_of(term))
    } else
        hold(who, key[2], country[key[1]], first[term], end_of(term))
}

# Terms of one president that follow one another are one.
$1 == "executive" {
    who = slug($2)
    long_ago = who in closed ? number($5) - number(closed[who]) > 3650 : 0
    if (who in taken || $2 == "George Bush" || long_ago)
        next
    note(who, $2)
    if (who in open_title && open_title[who] == $4 && closed[who] == $5) {
        sub(", to: " $5 "}$", ", to: " $6 "}", roles[who])
    } else
        hold(who, $4, "united-states", $5, $6)
    open_title[who] = $4
    closed[who] = $6
}

$1 == "legislator" {
    who = slug($3 " " $4)
    if (who in taken || $5 != "senator")
        next
    note(who, $3 " " $4)
    note(who, $2)
    hold(who, "senator", "united-states", "", "")
}

END {
    for (i = 1; i <= office_count; i++)
        gather(offices[i])
    for (i = 1; i <= term_count; i++)
        add_term(terms[i])
    print "# Leaders since 2014 and presidents of the United States; made by"
    print "# generate.sh, put right in hand.tsv."
    print "entities:"
    for (i = 1; i <= people; i++) {
        who = order[i]
        if (roles[who] == "")
            continue
        print "  - id: " who
        print "    kind: person"
        print "    names: " list(names[who])
        if (also[who] != "")
            print "    also: " list(also[who])
        print "    roles:" roles[who]
    }
}
