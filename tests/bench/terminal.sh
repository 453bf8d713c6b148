#!/bin/sh
# terminal.sh [COUNT...]: the reader at a terminal of 200 x 50 over stores of so
# many articles, beside a bare curses program (floor.c) and the readers that are
# installed, all in one run; behind each time stands how often that is the
# floor's. With CHECK=1 fails where dateline is worse than it may be.
# SPDX-License-Identifier: ISC
set -u

top=$(cd "${top_srcdir:-.}" && pwd)
bin=$(cd "${top_builddir:-.}" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
export TERM=xterm-256color LC_ALL=C.UTF-8 DATELINE_DATA="$top"
unset NO_COLOR COLORTERM
peers=1000

# A line of measure, in a home of its own.
measure() { # HOME MARK KEYS LIST ARTICLE NAME PROGRAM ARG...
    (
        mkdir -p "$work/$1"
        HOME="$work/$1"
        export HOME XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_STATE_HOME="$HOME/state"
        shift
        "$bin/tests/bench/terminal" "$@"
    ) >>"$work/lines"
}

measure_floor() {
    measure floor 'floor is ready' '' jk jk floor "$bin/tests/bench/floor" 1000
}

# The second start is measured: what is known of the articles is kept.
measure_dateline() { # COUNT
    mkdir -p "$work/dateline/data/dateline"
    "$bin/tests/bench/stock" "$work/dateline/data/dateline/articles.db" "$1" &&
        measure dateline unread '' jk eE "dateline, $1" "$bin/dateline"
    rm -rf "$work/dateline"
}

# Headlines and texts for the others: the same in each of their formats.
items() { # FORMAT
    awk -v format="$1" -v many=$peers 'BEGIN {
        split("harbour minister strike bridge vote storm court signal border museum", word, " ")
        srand(1)
        for (i = 1; i <= many; i++) {
            title = "Item " i
            text = ""
            for (k = 0; k < 8; k++) title = title " " word[1 + int(rand() * 10)]
            for (k = 0; k < 300; k++) text = text (k % 12 ? " " : k ? "\n\n" : "") word[1 + int(rand() * 10)]
            if (format == "mbox")
                printf "From a@example.org Thu Jan  1 00:00:00 2026\nFrom: a@example.org\nDate: Thu, 1 Jan 2026 10:00:00 +0000\nMessage-ID: <%d@example.org>\nSubject: %s\n\n%s\n\n", i, title, text
            else if (format == "sfeed") {
                gsub(/\n/, "\\n", text)
                printf "1767261600\t%s\thttps://example.org/%d\t%s\tplain\t%d\t\t\t\n", title, i, text, i
            } else
                printf "<item><title>%s</title><guid>%d</guid><pubDate>Thu, 01 Jan 2026 10:00:00 +0000</pubDate><description>%s</description></item>\n", title, i, text
        }
    }'
}

measure_newsboat() {
    mkdir -p "$work/newsboat"
    {
        echo '<rss version="2.0"><channel><title>Items</title>'
        items rss
        echo '</channel></rss>'
    } >"$work/newsboat/items.xml"
    echo "file://$work/newsboat/items.xml" >"$work/newsboat/urls"
    printf 'auto-reload no\nconfirm-exit no\nshow-read-articles yes\nshow-read-feeds yes\nbind-key j down\nbind-key k up\n' >"$work/newsboat/config"
    set -- newsboat -q -u "$work/newsboat/urls" -c "$work/newsboat/cache.db" -C "$work/newsboat/config"
    "$@" -x reload >/dev/null 2>&1
    measure newsboat 'Articles in feed' '~' jk jk "newsboat, $peers" "$@"
}

measure_neomutt() {
    mkdir -p "$work/neomutt"
    items mbox >"$work/neomutt/items"
    printf 'set quit=yes sleep_time=0 markers=no wait_key=no read_inc=0 folder=/tmp record="" sort=date\nbind pager j next-line\nbind pager k previous-line\n' >"$work/neomutt/muttrc"
    measure neomutt 'Item' '' jk jk "neomutt, $peers" neomutt -n -F "$work/neomutt/muttrc" -R -f "$work/neomutt/items"
}

measure_sfeed_curses() {
    mkdir -p "$work/sfeed"
    items sfeed >"$work/sfeed/items"
    measure sfeed 'Item' l jk -- "sfeed_curses, $peers" sfeed_curses "$work/sfeed/items"
}

: >"$work/lines"
measure_floor
for count in "${@:-10}"; do
    measure_dateline "$count"
done
for peer in newsboat neomutt sfeed_curses; do
    if command -v "$peer" >/dev/null 2>&1; then
        "measure_$peer"
    else
        echo "$peer is not installed: skipped"
    fi
done

# A third to twice as much again as a machine shows that others use, too.
awk -F '\t' -v check="${CHECK:-}" '
function times(value, base) { return value == "-" ? "" : sprintf("%.2f", value / base) }
NR == 1 {
    for (i = 2; i <= NF; i++) floor[i] = $i
    print "program             ms first        us in list: half, 99%    bytes   us in article: half, 99%    bytes MB peak  settled  wake-ups"
}
{
    printf "%-18s %6s %5s %8s %5s %7s %8s %8s %5s %9s %8s %7s %8s %9s\n", $1, $2, times($2, floor[2]),
        $3, times($3, floor[3]), $4, $5, $6, times($6, floor[6]), $7, $8, $9, $13, $10 < 0 ? "-" : $10
}
/^dateline/ && check {
    if ($2 > 3 * floor[2]) bad = bad " " $1 ": the first list comes late."
    if ($3 > 2 * floor[3]) bad = bad " " $1 ": keys in the list take too long."
    if ($5 > 0.8 * floor[5]) bad = bad " " $1 ": too many bytes for a key in the list."
}
END { if (bad) { print "worse than it may be:" bad; exit 1 } }' "$work/lines"
