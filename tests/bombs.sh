#!/bin/sh
# Files made to take all memory or time, or to smuggle something in: refused in
# words, with their place where they have lines, in bounded memory and time.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

# Addresses, not all of which are used; a sanitizer reserves more than there is.
limit=1500000
# shellcheck disable=SC3045 # where there is no such limit, nothing is limited
bound() {
    ulimit -t 60 # seconds of the processor; the clock runs on for others
    [ $limit = unlimited ] || ulimit -v $limit 2>/dev/null
}
grep -q -a __asan_init "$bin/dateline" && limit=unlimited
export XDG_DATA_HOME="$work/data" DATELINE_FETCH="$bin/dateline-fetch"

# The program ends with status $1 in good time and little memory, and says $2.
refuses() {
    status=$1
    words=$2
    shift 2
    (
        bound
        exec timeout 900 "$bin/dateline" --no-store "$@"
    ) >out 2>err </dev/null
    got=$?
    [ $got = "$status" ] && grep -q -e "$words" err && [ "$(wc -c <err)" -lt 20000 ] && return
    echo "status $got, not $status; no '$words':"
    head -c 2000 err
    return 1
}
# As many of a text as are asked for, without newlines.
many() {
    awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
}

# --- YAML: settings, theme, knowledge, searches, front matter
many 100000 '[' >deep
{
    echo 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    for level in 1 2 3 4 5 6 7 8 9; do
        above="*a$((level - 1))"
        echo "a$level: &a$level [$above, $above, $above, $above, $above, $above, $above, $above, $above]"
    done
} >laughs
{
    printf 'name: "'
    many 1000000 'ten bytes.'
    echo '"'
} >long
printf 'name: \377\376\375\n' >broken
printf 'name: "a\000b"\n' >zero
{
    echo 'a: 1'
    printf '? {'
    many 100000 'a: {'
} >braces
for bomb in deep laughs long broken zero braces; do
    cp $bomb $bomb.yaml
    for verb in config 'config --check'; do
        # shellcheck disable=SC2086
        expect "settings: $bomb, $verb" refuses 2 "$bomb.yaml" --config $bomb.yaml $verb
    done
    expect "theme: $bomb" refuses 2 "$bomb.yaml" --theme ./$bomb.yaml show "$top/README.md"
    expect "themes --check: $bomb" refuses 2 "$bomb.yaml" themes --check $bomb.yaml
    mkdir -p home
    : >home/dateline.yaml
    for file in knowledge searches feeds; do
        cp $bomb home/$file.yaml
        expect "$file: $bomb" refuses 2 "$file.yaml" --config home/dateline.yaml config --check
        rm home/$file.yaml
    done
    for folder in keymaps themes; do
        mkdir -p config/dateline/$folder
        cp $bomb config/dateline/$folder/$bomb.yaml
        expect "$folder: $bomb" refuses 2 "$folder/$bomb.yaml" --config home/dateline.yaml config --check
        rm -r config
    done
    mkdir -p front-$bomb
    { echo ---; cat $bomb; echo; echo ---; echo 'A walrus was seen in Oslo.'; } >front-$bomb/front.md
    # Bytes that are no UTF-8 are of an older charset in an article.
    [ $bomb = broken ] ||
        expect "front matter: $bomb" refuses 1 'front.md' articles front-$bomb
done
expect 'depth has a place' refuses 2 'deep.yaml:1:[0-9]' --config deep.yaml config
expect 'an alias has a place' refuses 2 'laughs.yaml:[0-9]*:[0-9]' --config laughs.yaml config

# --- feeds, pages, outlines and JSON
if [ -x "$bin/dateline-fetch" ]; then
    rss() {
        printf '<rss version="2.0"><channel><title>Bomb</title><item><guid>1</guid><title>One</title><description>'
        cat
        printf '</description></item></channel></rss>'
    }
    {
        echo '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">'
        for level in 1 2 3 4 5 6 7 8 9; do
            printf '<!ENTITY a%s "' $level
            many 10 "&a$((level - 1));"
            echo '">'
        done
        echo ']>'
        echo '&a9;' | rss
    } >laughs.rss
    {
        echo '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/"> %y;]>'
        echo 'before &x; after' | rss
    } >outside.rss
    many 100000 '<b>' | rss >deep.rss
    many 100000 '<outline text="x">' >deep.opml
    { printf '<opml version="2.0"><body>'; cat deep.opml; } >deeper.opml && mv deeper.opml deep.opml
    many 4000000 'sixteen bytes...' | rss >long.rss
    { printf '{"version":"https://jsonfeed.org/version/1.1","items":'; many 100000 '['; } >deep.json
    {
        printf '<rss version="2.0"><channel><title>Many</title>'
        many 200000 '<item><guid>1</guid><title>T</title></item>'
        printf '</channel></rss>'
    } >items.rss
    {
        printf '<!doctype html><title>Deep</title><article>'
        many 200000 '<div><p>'
    } >deep.html
    { printf '<p '; many 200000 'a=b '; printf '>x'; } >attributes.html
    # Nothing can be read of these; of others there is something to be had.
    for bomb in long.rss deep.json; do
        expect "nothing comes of $bomb" refuses 1 $bomb articles $bomb
    done
    survives() {
        (
            bound
            exec timeout 900 "$bin/dateline" --no-store articles "$1"
        ) >out 2>err </dev/null
        [ $? -le 1 ] && [ "$(wc -c <out)" -lt 30000000 ] && ! grep -q 'signal' err && return
        head -c 500 err
        return 1
    }
    for bomb in laughs.rss outside.rss deep.rss long.rss deep.json items.rss deep.html attributes.html; do
        expect "$bomb is survived" survives $bomb
    done
    # At full size, as a server would stream them: a gigabyte in one element, and
    # in none; a million items, in more than is taken and in little.
    gigabyte() { yes 'sixteen bytes...' | head -c 1000000000; }
    endless_text() { gigabyte | rss; }
    endless_page() { echo '<!doctype html><title>Long</title><article><p>'; gigabyte; }
    endless_json() { printf '{"version":"https://jsonfeed.org/version/1.1","items":[{"content_text":"'; gigabyte | tr '\n' ' '; }
    endless_mail() { printf 'From a@b.example Mon Mar  1 00:00:00 2021\nSubject: x\n\n'; gigabyte; }
    a_million() { printf '<rss version="2.0"><channel><title>Many</title>'; yes "$1" | head -n 1000000; printf '</channel></rss>'; }
    endless_items() { a_million '<item><guid>1</guid><title>One of a million</title></item>'; }
    streamed() { # GENERATOR FILE
        mkfifo "$2"
        ("$1" >"$2" 2>streamed-log) &
        expect "nothing comes of $1" refuses 1 "$2: the file is larger than" articles "$2"
        wait
    }
    streamed endless_text text.rss
    streamed endless_items million.rss
    streamed endless_page long.html
    streamed endless_json long.json
    streamed endless_mail long.mbox
    streamed gigabyte long.md
    a_million '<item/>' >bare.rss
    expect 'a million bare items are survived' survives bare.rss
    unread() { ! grep -q -e root: out; }
    expect 'nothing outside is read' survives outside.rss
    expect 'so there is nothing of it' unread
    survives_import() {
        (
            bound
            exec timeout 900 "$bin/dateline" --no-store import "$1"
        ) >out 2>err </dev/null
        [ $? -le 1 ] && ! grep -q signal err
    }
    expect 'a deep outline is survived' survives_import deep.opml

    # An outline may add feeds of the web, and nothing that runs or reads here.
    cat >evil.opml <<'EOF'
<opml version="2.0"><body>
<outline type="rss" text="Good" xmlUrl="https://quay.example.org/post.xml"/>
<outline type="rss" text="1" xmlUrl="exec:touch bad"/>
<outline type="rss" text="2" xmlUrl="filter:touch bad:https://quay.example.org/"/>
<outline type="rss" text="3" xmlUrl="|touch bad"/>
<outline type="rss" text="4" xmlUrl="$(touch bad)"/>
<outline type="rss" text="5" xmlUrl="`touch bad`"/>
<outline type="rss" text="6" xmlUrl="file:///dev/zero"/>
<outline type="rss" text="7" xmlUrl="file:///etc/passwd"/>
<outline type="rss" text="8" xmlUrl="javascript:alert(1)"/>
<outline type="rss" text="9" xmlUrl="--config=/etc/passwd"/>
<outline type="rss" text="A" xmlUrl="query:x:unread = &quot;yes&quot;"/>
<outline type="rss" text="B" xmlUrl="https://quay.example.org/a&#10;  - exec:touch bad"/>
</body></opml>
EOF
    only_the_good() {
        "$bin/dateline" import evil.opml >out 2>err
        "$bin/dateline" feeds --opml >kept.opml
        [ "$(grep -c xmlUrl kept.opml)" = 2 ] && grep -q quay.example.org/post.xml kept.opml &&
            ! grep -q 'xmlUrl="[^h]' kept.opml && grep -q '10 of its entries name no feed of the web' err &&
            [ "$(grep -c url config/dateline/feeds.yaml)" = 2 ] && [ ! -e bad ] && return
        cat out err kept.opml
        return 1
    }
    expect 'an outline adds what is of the web alone, and tells of the rest' only_the_good
fi

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
