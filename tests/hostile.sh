#!/bin/sh
# Nothing that is read can steer the terminal: hostile strings in every place
# where text comes from, through every verb and through the reader.
# SPDX-License-Identifier: ISC
#
# Each string carries 7777, a number that no sequence of our own has. What a
# verb prints must be UTF-8 without control characters and marks of direction;
# the reader is watched by the player's `tame`.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

# Formats for printf, a string in each line.
cat >table <<'EOF'
\033[7777m
\033[7777;7777H
\033[?7777h
\033[7777t
\033[7777n
\033[>7777c
\033[7777"q
\033[7777
\033]0;7777\007
\033]0;7777\033\\
\033]2;7777\007
\033]8;;http://7777/\033\\x\033]8;;\033\\
\033]52;c;Nzc3Nw==\007
\033]10;?7777\007
\033]1337;File=7777:\007
\033]0;7777
\033P7777q\033\\
\033P+q7777\033\\
\033P$q7777
\033_7777\033\\
\033^7777\033\\
\033X7777\033\\
\033c7777
\033(07777
\033%%G7777
\0337\033#87777
\033
\033\033[7777m
\033[\033[7777m
\2337777m
\2357777;x\234
\2207777\234
\302\2337777m
\302\2350;7777\302\234
\302\2057777
\342\200\2567777
\342\201\2467777\342\201\251
\342\200\2537777
\016\0177777\010\010
7777\177\177\005
7777\rover
7777\007\007
7777%%n%%s%%n%%s%%9999d
\377\376\033[7777m
\360\237\222\251\033[7777m
\355\240\2007777
7777\013\014x
EOF
{
    printf '[\001-\010\013-\014\016-\037\177]\n\302[\200-\237]\n'
    printf '\342\200[\252-\256]\n\342\201[\246-\251]\n'
} >wild

# Whether a file holds nothing that steers a terminal.
is_tame() {
    iconv -f UTF-8 -t UTF-8 "$1" >/dev/null &&
        [ "$(tr -d '\000' <"$1" | wc -c)" = "$(wc -c <"$1")" ] &&
        ! LC_ALL=C grep -a -q -f wild "$1"
}

# Run the program; both outputs must be tame, and no signal end it.
tame() {
    name=$1
    shift
    timeout 60 "$bin/dateline" "$@" >out 2>err </dev/null
    status=$?
    if [ $status -le 2 ] && is_tame out && is_tame err; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'failed (status %s): %s\n' "$status" "$name"
        cat out err | head -n 5 | od -c | head -n 20
    fi
}

# The files that string number $1, $2, hides in: a page, front matter that is
# good and front matter that is not, a file name, settings and a theme.
plant() {
    slashless=$(printf '%s' "$2" | tr '/' '_')
    printf 'Harbour pilots %s strike\nBy Ann %s Quill\n\n%s, March 24, 2021 - The pilots of Antwerp %s met the %s Union on Monday.\n' \
        "$2" "$2" "$2" "$2" "$2" >"lib/page$1.txt"
    printf -- '---\ntitle: Tide %s table\nsource: %s\nauthor: %s\ntags: [%s]\n---\nBody %s on 5 May 2020.\n' \
        "$1" "$2" "$2" "$2" "$2" >"lib/front$1.md"
    printf -- '---\ntitle: "\\e[7777m\\u202e%s"\nsource: \\x9b\n---\nBody %s on 6 May 2020.\n' \
        "$1" "$2" >"lib/quoted$1.md"
    printf 'The pilots of Ghent met on 7 May 2020.\n' >"lib/name$slashless.txt"
    printf 'theme: "%s"\n' "$2" >"settings$1.yaml"
    printf 'entities:\n  - {name: %s, kind: %s}\n' "$2" "$2" >"names$1.yaml"
    mkdir -p "known$1"
    : >"known$1/dateline.yaml"
    echo 'names: {knowledge: escapes.yaml}' >"known$1/escapes.set"
    printf 'entities:\n  - {name: "%s", kind: place}\n  - {name: %s, kind: %s, of: "%s"}\n  - {id: "%s"}\nnever: ["%s"]\napart: [{name: "%s", from: %s}]\n%s: 1\n' \
        "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" >"known$1/knowledge.yaml"
    printf 'entities:\n  - {id: a, name: "Ghent \\e[7777m", kind: place}\n  - {name: "\\u202eGhent", kind: place}\n  - {name: Tern %s, kind: place, also: [Antwerp]}\n' \
        "$2" >>"known$1/escapes.yaml"
    printf '%s: 1\nname: %s\nstyles: {"%s": {fg: "%s"}}\n' "$2" "$2" "$2" "$2" >"theme$1.yaml"
    plant_newsboat "$1" "$2"
}

# ... and the files of newsboat.
plant_newsboat() {
    mkdir -p "boat$1"
    printf 'color title %s %s\ncolor "%s" red blue\nbind-key %s open\nbind "%s" article %s\ninclude "%s"\ndatetime-format "%s"\n%s x\n' \
        "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" >"boat$1/config"
    printf 'https://a.example/%s "~T %s" "%s"\nexec:%s\n%s\n' "$2" "$2" "$2" "$2" "$2" >"boat$1/urls"
    printf "INSERT INTO rss_feed VALUES ('https://b%s.example/%s', '%s', 'Feed %s');" "$1" "$2" "$2" "$2" >>boats.sql
    printf "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES ('%s', 'T %s', 'A %s', 'https://b%s.example/%s', 'https://b%s.example/%s', 1600000000, '<p>Terns %s <b title=\"%s\">%s</b></p>', 0);\n" \
        "$2" "$2" "$2" "$1" "$2" "$1" "$2" "$2" "$2" "$2" >>boats.sql
}

# What can be said on the command line.
say() {
    for verb in show articles annotate; do
        tame "$verb PATH $1" "$verb" "no$2such"
    done
    tame "PATH $1" "no$2such"
    tame "--theme $1" --theme "$2" show lib/plain.txt
    tame "--config $1" --config "$2" config
    tame "--entity $1" timeline --entity "$2" lib/plain.txt
    tame "--flag $1" articles "--$2" lib/plain.txt
    tame "help $1" help "$2"
    tame "--now $1" --now "$2" articles lib/plain.txt
    tame "--config FILE $1" --config "settings$1.yaml" show lib/plain.txt
    tame "knowledge $1" --config "known$1/dateline.yaml" entities lib/plain.txt
    tame "config --check $1" --config "known$1/dateline.yaml" config --check
    tame "names.knowledge $1" --config "known$1/escapes.set" config --check
    tame "entities: $1" --config "names$1.yaml" entities lib/plain.txt
    tame "themes --check $1" themes --check "theme$1.yaml"
    tame "annotate $1" annotate --date 2021-03-24 "lib/page$1.txt"
    tame "show $1" show --width 60 "lib/page$1.txt"
    tame "import $1" --no-store import "boat$1"
}

mkdir -p lib config/dateline/themes
echo 'CREATE TABLE rss_feed (rssurl, url, title);
CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate, content, unread);' >boats.sql
printf 'The pilots of Bruges met on 8 May 2020.\n' >lib/plain.txt
count=0
while IFS= read -r format; do
    count=$((count + 1))
    # shellcheck disable=SC2059
    string=$(printf "$format.")
    plant $count "$string"
    say $count "$string"
done <table
# What newsboat kept goes into the store, and comes out again tame.
if [ -x "$bin/tests/net/database" ]; then
    "$bin/tests/net/database" boats.db <boats.sql
    tame 'import of a cache' import boats.db
    if ! grep -q '[4-9][0-9] articles' out; then
        failed=$((failed + 1))
        printf 'failed: the cache was not imported: '
        cat out err
    fi
    tame 'what came of a cache' search terns
    tame 'what came of a cache, as JSON' search --json terns
fi
# Knowledge files that are broken, huge, in circles or of the wrong types: told
# in lines that fit a screen, in good time, and what is sound in them counts.
knowledge() {
    tame "knowledge: $1" --config known/dateline.yaml config --check
    tame "knowledge: $1, entities" --config known/dateline.yaml entities lib/plain.txt
    if [ "$(wc -l <err)" -gt 70 ]; then
        failed=$((failed + 1))
        printf 'failed: %s is told in %s lines\n' "$1" "$(wc -l <err)"
    fi
}
mkdir -p known
: >known/dateline.yaml
printf 'entities: [{name: A, kind: place}\n' >known/knowledge.yaml &&
    knowledge 'no end'
printf 'entities: &a [*a, *a]\n' >known/knowledge.yaml &&
    knowledge 'a circle'
printf 'entities: {a: [b, {c: d}]}\nnever: {e: f}\napart: x\n' >known/knowledge.yaml &&
    knowledge 'wrong types'
printf 'entities: [[], {}, 1, {name: {}}, {roles: 1}, {names: [[]]}]\n' >known/knowledge.yaml &&
    knowledge 'odd entries'
printf '\357\273\277entities:\r\n  - {name: Bruges, kind: work}\r\n' >known/knowledge.yaml &&
    knowledge 'a mark and CRLF'
printf 'never: [\000]\n' >known/knowledge.yaml &&
    knowledge 'a zero byte'
awk 'BEGIN { print "entities:"; for (i = 0; i < 12000; i++) print " - {x" i ": y}" }' >known/knowledge.yaml &&
    knowledge 'only faults'
awk 'BEGIN { print "entities:"; for (i = 0; i < 9000; i++) print " - {name: Bruges, kind: place}" }' >known/knowledge.yaml &&
    knowledge 'one name'
awk 'BEGIN { printf "never: "; for (i = 0; i < 400000; i++) printf "["; print "" }' >known/knowledge.yaml &&
    knowledge 'depth'
awk 'BEGIN { printf "never: ["; for (i = 0; i < 300000; i++) printf "ab, "; print "c]" }' >known/knowledge.yaml &&
    knowledge 'a long line'
awk 'BEGIN { for (i = 0; i < 1500000; i++) printf "#" }' >known/knowledge.yaml &&
    knowledge 'more than a megabyte'
awk 'BEGIN { print "entities:"; for (i = 0; i < 6000; i++)
    print " - {id: e" i ", name: N" i ", kind: organisation, capital: Bruges}" }' >known/knowledge.yaml &&
    knowledge 'one capital'
awk 'BEGIN { for (i = 0; i < 120000; i++) printf "\033[7777m" }' >lib/long.txt
printf ' The pilots of Ostend met on 9 May 2020.\n' >>lib/long.txt
for verb in articles 'articles --json' entities 'entities --json' timeline \
    'timeline --json' 'timeline --markdown'; do
    # shellcheck disable=SC2086
    tame "$verb" $verb lib
done
cp theme*.yaml config/dateline/themes
tame themes themes
rm -r config/dateline
"$bin/dateline" timeline --ics lib 2>/dev/null | tr -d '\r' >out
is_tame out && passed=$((passed + 1)) || failed=$((failed + 1))
"$bin/dateline" show --color always lib/page1.txt | sed 's/\x1b\[[0-9;]*m//g' >out
is_tame out && passed=$((passed + 1)) || failed=$((failed + 1))

if [ -x "$bin/tests/screen/play" ]; then
    cat >hostile.screen <<EOF
size 40 120
run $work/lib
none reading
keys Enter j j Enter e e w
any Why
keys Escape
none Why
keys t j j Enter H ?
any Keys
keys Escape
none Keys
keys G g Space / 7 7 7 7 Enter n n : f a u l t s Enter
any could not be read
tame
keys Q
exit 0
tame
restored
EOF
    if "$bin/tests/screen/play" "$bin/dateline" hostile.screen; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
fi

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
