# Looks for milestones in the output of `timeline --json`.
# SPDX-License-Identifier: ISC
#
# The first file lists them, one a line, in the order they must be shown in:
#
#   WHEN SOURCES WORDS...
#
# WHEN is "date" or "date/to"; "<date" is something known to lie before that day
# (a day before it, or "before" set to it or to an earlier day); "date>" is that
# day, or only known to lie after it. SOURCES is the least number of articles. Each of WORDS is an expression that the title or
# the evidence must match, in lower case. No entry counts twice; entries of one
# day may stand in any order among themselves.

function field(line, key) {
    if (!match(line, "\"" key "\": \"([^\"\\\\]|\\\\.)*\"")) return ""
    return substr(line, RSTART + length(key) + 5, RLENGTH - length(key) - 6)
}

function number(line, key) {
    if (!match(line, "\"" key "\": [0-9]+")) return 0
    return substr(line, RSTART + length(key) + 4, RLENGTH - length(key) - 4) + 0
}

function fits(wanted, i) {
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

NR == FNR {
    if ($0 !~ /^ *(#|$)/) milestone[++wanted] = $0
    next
}

{
    count++
    date[count] = field($0, "date"); to[count] = field($0, "to")
    before[count] = field($0, "before"); after[count] = field($0, "after")
    day[count] = date[count] != "" ? date[count] : after[count]
    sources[count] = number($0, "sources"); text[count] = said($0)
}

END {
    last = 0
    for (m = 1; m <= wanted; m++) {
        n = split(milestone[m], word, " ")
        found = 0
        for (i = 1; i <= count && !found; i++) {
            if (used[i] || sources[i] < word[2] || !fits(word[1], i)) continue
            for (w = 3; w <= n && text[i] ~ word[w]; w++) ;
            if (w > n) found = i
        }
        used[found] = 1
        if (!found) {
            print "not shown: " milestone[m]; failed++
        } else if (found < last && day[found] != day[last]) {
            print "out of order: " milestone[m]; failed++; last = found
        } else {
            passed++; last = found
        }
    }
    printf "%d passed, %d failed, 0 skipped\n", passed, failed
    exit failed > 0
}
