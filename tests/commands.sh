#!/bin/sh
# What the reader hands to other programs arrives as it is: a value is one word,
# byte for byte, whatever an article calls itself, and nothing else happens. The
# same with confinement and without it; and what is kept is kept, too.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

[ -x "$bin/tests/screen/play" ] || {
    echo "libvterm was missing: no program was started"
    exit 77
}

# Titles as they are, one a line; \n is what no file can hold in one line.
cat >titles <<'EOF'
-rf
--help
$(touch $HOME/bad)
`touch $HOME/bad`
; touch $HOME/bad
| touch $HOME/bad &
"quoted" and 'quoted'
it's a "test
a b c
*
~
$HOME ${HOME}
back\slash\
%u %t %s %d %%
> $HOME/bad
!! #x
EOF
# Addresses that may be opened. Those below are no addresses, and are not.
cat >addresses <<'EOF'
http://a.example/$(touch$IFS$HOME/bad)
http://a.example/`touch`;touch&x
http://a.example/"quoted"'quoted'
http://a.example/%u%t%s%d%%20
http://a.example/-rf?--help#*~
EOF
cat >refused <<'EOF'
http://a.example/a b
--help
-rf
file:///etc/passwd
javascript:alert(1)
$(touch $HOME/bad)
http:///no-host
EOF

# Each call leaves a file with its words, each ended by NUL, then its input.
cat >stub <<'EOF'
#!/bin/sh
{ printf '%s\0' "$@"; cat; } >"$HOME/$1.$$.part"
mv "$HOME/$1.$$.part" "$HOME/got/$1.$$"
EOF
chmod 700 stub
mkdir -p config/dateline

# A value in YAML: in single quotes, each of which is written twice.
quote() {
    printf "'%s'" "$(printf '%s' "$1" | sed "s/'/''/g")"
}

# An article with this title and this address, and what is expected of it.
plant() {
    number=$((number + 1))
    printf -- '---\ntitle: %s\nurl: %s\ndate: 2021-03-%02d\n---\nThe pilots of Antwerp met, for the %s time.\n\n![A boat](<%s>)\n' \
        "$(quote "$1")" "$(quote "$2")" $((number % 28 + 1)) "$number" "$picture" >"lib/$number.md"
}

# Play `keys` on each article, in a reader whose commands are stubs.
play() {
    rm -rf got
    mkdir got
    printf 'commands:\n  browser: [%s/stub, browser, "%%u", "a%%tb", "%%t"]\n  pipe: [%s/stub, pipe, "%%t", "--"]\n  pipe-in-terminal: no\n  copy: [%s/stub, copy]\n  image: [%s/stub, image, "%%f"]\n  image-in-terminal: no\nconfine: %s\n' \
        "$work" "$work" "$work" "$work" "$1" >settings.yaml
    {
        printf 'size 30 100\nenv HOME=%s\nrun --config %s/settings.yaml %s/lib\nany %s unread\n' "$work" "$work" "$work" $number
        i=0
        while [ $i -lt $number ]; do
            printf 'keys o | y Y P j\n'
            i=$((i + 1))
        done
        printf 'tame\nkeys Q\nexit 0\ntame\nrestored\n'
    } >play.screen
    "$bin/tests/screen/play" "$bin/dateline" play.screen
}

# Wait for so many calls.
await() {
    turns=0
    while [ "$(find got -name "$1.*" | wc -l)" -lt "$2" ] && [ $turns -lt 100 ]; do
        sleep 0.1
        turns=$((turns + 1))
    done
    [ "$(find got -name "$1.*" | wc -l)" = "$2" ]
}

# Some call of $1 got exactly what is in the file `wanted`.
came() {
    for file in got/"$1".*; do
        cmp -s "$file" wanted && return
    done
    od -c wanted | head -n 12
    return 1
}

titles_arrive() {
    while IFS= read -r title; do
        printf 'browser\0http://a.example/1\0a%sb\0%s\0' "$title" "$title" >wanted
        came browser || return
        grep -a -l -z -x -F -e "$title" got/pipe.* >/dev/null || return
    done <titles
}

addresses_arrive() {
    while IFS= read -r address; do
        printf 'browser\0%s\0aHarbourb\0Harbour\0' "$address" >wanted
        came browser || return
        printf 'copy\0%s' "$address" >wanted
        came copy || return
    done <addresses
}

pictures_arrive() {
    printf 'image\0%s/lib/%s\0' "$work" "$picture" >wanted
    await image $number && came image
}

nothing_else() {
    [ -z "$(find . -name bad -o -name touch)" ]
}

mkdir lib
number=0
picture="-rf \"q\" 'p' \$(touch bad); %u &.png"
: >"lib/$picture"
while IFS= read -r title; do
    plant "$title" http://a.example/1
done <titles
while IFS= read -r address; do
    plant Harbour "$address"
done <addresses
sound=$number
while IFS= read -r address; do
    plant Harbour "$address"
done <refused

for confine in on off; do
    expect "the reader runs, confine: $confine" play $confine
    expect "as many addresses are opened as are sound, confine: $confine" await browser $sound
    expect "as many articles are piped, confine: $confine" await pipe $number
    expect "titles are one word each, confine: $confine" titles_arrive
    expect "so are addresses, confine: $confine" addresses_arrive
    expect "so are names of files, confine: $confine" pictures_arrive
    expect "nothing else happens, confine: $confine" nothing_else
done

# A day's work with folders of its own for each kind of file.
cat >work.screen <<EOF
env XDG_CONFIG_HOME=$work/day/config
env XDG_DATA_HOME=$work/day/data
env XDG_STATE_HOME=$work/day/state
run $work/lib
any $number unread
keys f pilots Enter :save Space Quay Enter
row -1 ~ saved
keys Escape Enter
keys m e X Enter
signal TSTP
signal CONT
keys | : pipe Enter
row 0 ~ Article
keys Q
exit 0
restored
EOF
day() {
    mkdir -p day/config/dateline
    printf 'commands:\n  pipe: [%s/stub, pipe]\n' "$work" >day/config/dateline/dateline.yaml
    cp day/config/dateline/dateline.yaml settings.before
    "$bin/tests/screen/play" "$bin/dateline" work.screen
}
expect 'a day of reading' day
expect 'a search is saved' grep -q "query: 'pilots'" day/config/dateline/searches.yaml
expect 'a correction is kept' [ -s day/config/dateline/corrections.yaml ]
expect 'marks are kept' [ -d day/data/dateline/marks ]
expect 'settings are as they were' cmp settings.before day/config/dateline/dateline.yaml

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
