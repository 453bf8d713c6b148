#!/bin/sh
# Nothing that is read can steer the terminal: every string of hostile/strings.def
# in every field of every source of hostile/sources.def, through every verb, into
# a pipe and onto a terminal, and through the reader.
# SPDX-License-Identifier: ISC
#
# What goes into a pipe must be UTF-8 without control characters, marks of
# direction and what nobody sees; what goes to a terminal is watched by the
# player's `tame`, which knows the sequences that are ours. All that was printed
# is looked at together, since looking takes longer than printing.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

# What is fetched is served here: a first run starts the server and itself again
# below it.
if [ -x "$bin/tests/net/serve" ] && [ -z "${SERVE_PORT:-}" ]; then
    "$bin/tests/hostile/plant" "$work" >/dev/null || exit 99
    {
        echo "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>All &#27;[7777m</title>"
        cat served/all.rows
        echo '</channel></rss>'
    } >served/all.xml
    export SERVE_LOG="$work/heard" SERVE_FOLDER="$work/served" top_srcdir="$top" top_builddir="$bin"
    "$bin/tests/net/serve" sh "$top/tests/hostile.sh"
    exit $?
fi
export XDG_DATA_HOME="$work/data" DATELINE_FETCH="$bin/dateline-fetch"
count=$("$bin/tests/hostile/plant" "$work") || exit 99
printf 'The pilots of Bruges met on 8 May 2020.\n' >plain.txt

# What must be in no output, in the bytes of UTF-8.
{
    printf '[\001-\010\013-\014\016-\037\177]\n\302[\200-\237]\n'
    printf '\342\200[\213\216\217\250-\256]\n\342\201[\240-\257]\n'
    printf '\357\273\277\n\363\240[\200\201]\n'
} >wild
LC_ALL=C tr '\n' '|' <wild | sed 's/|$//' >pattern

# Run the program and keep what it prints, behind a line with the run's name.
: >seen
run() {
    name=$1
    shift
    printf '\n=== %s\n' "$name" >>seen
    "$bin/dateline" "$@" >>seen 2>&1 </dev/null
    status=$?
    if [ $status -le 2 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'failed (status %s): %s\n' "$status" "$name"
    fi
}

# Whether all that was kept is tame; a run that was not is named.
look() {
    iconv -f UTF-8 -t UTF-8 seen >/dev/null || return
    [ "$(tr -d '\000' <seen | wc -c)" = "$(wc -c <seen)" ] || { echo 'there is a zero byte'; return 1; }
    LC_ALL=C grep -a -E -e "$(cat pattern)" -e '^=== ' seen >found
    LC_ALL=C grep -a -v -h -B 1 '^=== ' found >shown || return 0
    od -c shown | head -n 30
    return 1
}
tame() {
    expect "$1 is tame" look
    : >seen
}

# --- what is said on the command line, and files that name it
say() {
    slashless=$(printf '%s' "$2" | tr '/' '_')
    run "show PATH $1" show "no$2such"
    run "PATH $1" "no$2such"
    run "--theme $1" --theme "$2" show plain.txt
    run "--config $1" --config "$2" config
    run "--entity $1" timeline --entity "$2" plain.txt
    run "--flag $1" articles "--$2" plain.txt
    run "help $1" help "$2"
    run "--now $1" --now "$2" articles plain.txt
    run "import PATH $1" import "no$2such"
    run "search $1" search "$2"
    run "search, field $1" search "outlet:\"$2\" from:$2"
    run "search @$1" search "@$slashless"
    run "add $1" add --as-is "$2"
    run "annotate --date $1" annotate --date "$2" plain.txt
}
kept() {
    for kind in settings raw keys known feeds raw-feeds; do
        run "$kind $1" --config "$kind$1/dateline.yaml" config --check
    done
    run "known $1, entities" --config "known$1/dateline.yaml" entities plain.txt
    run "feeds $1" --config "feeds$1/dateline.yaml" feeds
    run "feeds as OPML $1" --config "feeds$1/dateline.yaml" feeds --opml
    run "theme $1" themes --check "theme$1.yaml" "scheme$1.yaml"
    XDG_CONFIG_HOME="$work/home$1/config" XDG_STATE_HOME="$work/home$1/state" XDG_DATA_HOME="$work/home$1/data" \
        run "home $1" themes
    XDG_CONFIG_HOME="$work/home$1/config" XDG_STATE_HOME="$work/home$1/state" XDG_DATA_HOME="$work/home$1/data" \
        run "home $1, entities" entities plain.txt
    run "import newsboat $1" --no-store import "boat$1"
}
# The strings without NUL, which no argument can hold; a newline would end them.
number=0
while [ "$number" -lt "$count" ]; do
    kept "$number"
    string=$(find lib -name "name * $number.txt" -print | sed 's/^lib\/name //; s/ [0-9]*\.txt$//')
    case $string in
    '' | *'
'*) ;;
    *) say "$number" "$string" ;;
    esac
    number=$((number + 1))
done
run 'import OPML' --no-store import opml/*
tame 'what is said and kept'

# --- every source through every verb
for verb in articles 'articles --json' entities 'entities --json' timeline \
    'timeline --json' 'timeline --markdown' 'timeline --all' 'timeline --agenda'; do
    # shellcheck disable=SC2086
    run "$verb" $verb lib
done
run 'show' show --width 60 lib
run 'annotate' annotate --date 2021-03-24 lib/text*.txt lib/front*.md
{
    printf '\n=== timeline --ics\n'
    "$bin/dateline" timeline --ics lib 2>&1 | tr -d '\r'
    printf '\n=== show --color\n'
    "$bin/dateline" show --color always lib/text*.txt lib/quoted*.md 2>&1 | sed 's/\x1b\[[0-9;]*m//g'
} >>seen
# Tame because nothing was read, is not tame.
arrived() {
    titles='Front:60 Quoted:12'
    [ ! -x "$bin/dateline-fetch" ] ||
        titles="$titles Page:150 Item:225 Thing:75 Entry:75 Mail:75 Bare:70 Box:75 Split:75"
    for title in $titles; do
        [ "$(grep -a -c "${title%:*} [0-9]" seen)" -ge "${title#*:}" ] || { echo "few of $title"; return 1; }
    done
}
expect 'all kinds of sources are read' arrived
tame 'what was read'
"$bin/dateline" articles --json lib >json 2>/dev/null
expect 'JSON is JSON' "$bin/tests/verbs/check" keys id title text <json

# --- what was fetched, and what newsboat kept
store() {
    mkdir -p config/dateline
    {
        echo 'feeds:'
        echo "  - http://127.0.0.1:$SERVE_PORT/all.xml"
        for host in 2 3 4 5 6 7 8 9 10 11; do
            echo "  - http://127.0.0.$host:$SERVE_PORT/feed$((host * 6)).xml"
            echo "  - http://127.0.0.$host:$SERVE_PORT/refused$((host * 6 + 1))"
            echo "  - http://127.0.0.$host:$SERVE_PORT/moved$((host * 6 + 2))"
        done
    } >config/dateline/dateline.yaml
    # As newsboat keeps them.
    echo 'CREATE TABLE rss_feed (rssurl, url, title);
CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate, content, unread);' |
        cat - boats.sql | "$bin/tests/net/database" boats.db
    run fetch fetch
    run 'import a cache' import boats.db
    expect 'what was served is stored' grep -a -q '6[0-9] new\|7[0-9] new\|8[0-9] new\|6[0-9]	\|7[0-9]	\|8[0-9]	' seen
    expect 'the cache is imported' grep -a -q '[4-9][0-9] articles' seen
    for verb in 'search terns' 'search --json terns' 'search stored' feeds 'feeds --opml' articles \
        'articles --json' 'entities --json' 'timeline --json' 'timeline --markdown'; do
        # shellcheck disable=SC2086
        run "$verb, stored" $verb
    done
    tame 'what is stored'
}
[ -z "${SERVE_PORT:-}" ] || store

# --- on a terminal
# Each article is shown beside the list; the last row says when.
walk() {
    at=2
    while [ $at -le "$1" ]; do
        printf 'keys j\nrow -1 ~ article %s of\n' $at
        at=$((at + 1))
    done
}
mkdir -p few
cp lib/text?.txt lib/quoted[345]*.md lib/rss-cdata[1-6]*.rss lib/entities[1-6].html lib/mail[7]*.eml few
kept=$("$bin/dateline" articles few 2>few.err | wc -l)
pasted=$(tr -d '\n\r\000' <lib/all.mbox | head -c 400)
reader() {
    cat <<EOF
size 40 120
run $1 few
any unread
EOF
    walk "$kept"
    cat <<EOF
keys g
row -1 ~ article 1 of
keys Enter i
any Names
keys Escape
none Names in
keys e w
any Why
keys q e Enter q I Down Down
any All names
keys Enter q q t j j Enter H z z ?
any Keys
keys Escape
none Keys
keys G g Space / 7 7 7 7 Enter n n & q F4 Down
any Themes
keys Escape
none Themes
keys W q V q y Y : w h y Enter q : f a u l t s Enter q :
paste $pasted
keys Enter /
paste $pasted
keys Enter
send \e]11;rgb:0000/0000/0000\e\\
tame
signal TERM
exit 143
tame
restored
EOF
}
on_terminals() {
    reader '' >reader.screen
    {
        printf 'size 24 100\nrun --linear few\nany unread\nkeys Enter\n'
        printf 'keys J J J e e w Escape i Escape t j j Enter ? Escape : f a u l t s Enter Escape\ntame\nsignal TERM\nexit 143\ntame\n'
    } >linear.screen
    # Down the whole list, a page at a time, and every verb.
    {
        printf 'size 50 160\nconfig list: {rows: 3}\nrun %s/lib\nany unread\n' "$work"
        page=0
        while [ $page -lt 80 ]; do
            printf 'keys PageDown\n'
            page=$((page + 1))
        done
        printf 'keys : f a u l t s Enter\nany could not\ntame\nsignal TERM\nexit 143\ntame\n'
        for verb in articles entities timeline 'timeline --all' 'timeline --markdown' 'articles --json' \
            'show few/text1.txt' 'show --color always few/quoted30.md'; do
            printf 'run %s few\nexit %s\ntame\n' "$verb" "$(status_of "$verb")"
        done
    } >all.screen
    "$bin/tests/screen/play" "$bin/dateline" reader.screen linear.screen all.screen
}
status_of() {
    # shellcheck disable=SC2086
    "$bin/dateline" $1 few >/dev/null 2>&1
    echo $?
}
if [ -x "$bin/tests/screen/play" ]; then
    expect 'the reader and the verbs on a terminal' on_terminals
fi

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
