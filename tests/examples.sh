#!/bin/sh
# Every example of the manual and of README.md does what it says: commands end
# well in a home of their own, and what is YAML is read without a fault.
# SPDX-License-Identifier: ISC
#
# They are taken from the pages as they are: lines of .Dl and literal blocks of
# mdoc(7); blocks and `dateline ...` of Markdown. What they name is there: files,
# folders, another reader to move in from, and a server in place of the net.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

if [ -x "$bin/tests/net/serve" ] && [ -z "${SERVE_PORT:-}" ]; then
    export SERVE_LOG="$work/heard" top_srcdir="$top" top_builddir="$bin"
    "$bin/tests/net/serve" sh "$top/tests/examples.sh"
    exit $?
fi
export XDG_DATA_HOME="$work/data" DATELINE_FETCH="$bin/dateline-fetch"
quay=http://127.0.0.1:${SERVE_PORT:-9} # what stands in for quay.example.org
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY

# --- what the examples name
mkdir -p bin clippings .newsboat config/dateline
ln -s "$bin/dateline" bin/dateline
ln -s "$top/articles" articles
PATH=$work/bin:$PATH
cp "$top"/articles/*.md clippings
cp "$top"/articles/2021-03-24-*.md article.md
cp article.md clippings
printf 'The Harbour Union met on Monday.\n' >notes.txt
echo "$quay/post.xml harbour" >.newsboat/urls
cat >my.opml <<END
<opml version="2.0"><body><outline xmlUrl="$quay/cranes.xml"/></body></opml>
END
cat >config/dateline/searches.yaml <<'END'
searches:
  - {name: NAME, query: harbour}
END

# --- taking them out
# The lines of an mdoc page that show commands, as they are typed.
mdoc_commands() {
    sed -n 's/^\.Dl \$ //p' "$1" | plain
}
# What mdoc writes otherwise.
plain() {
    sed 's/\\-/-/g; s/\\(dq/"/g; s/\\&//g; s/\\e/\\/g'
}
# Each block of YAML to a file of its own, $2-1.yaml and so on.
mdoc_blocks() {
    plain <"$1" | awk -v name="$2" '
        /^\.Bd -literal/ { out = name "-" ++count ".yaml"; next }
        /^\.Ed/ { out = "" }
        out != "" { print >out }'
}
# Commands of Markdown: of indented blocks without their comments, and those
# that stand within a line.
markdown_commands() {
    sed -n 's/^    \(dateline .*\)/\1/p' "$1" | sed 's/   *#.*//'
    # shellcheck disable=SC2016 # the marks of Markdown
    grep -v '^    ' "$1" | grep -o '`dateline [^`]*`' | tr -d '`'
}
markdown_blocks() {
    awk -v name="$2" '
        /^```yaml/ { out = name "-" ++count ".yaml"; next }
        /^```/ { out = "" }
        out != "" { print >out }' "$1"
}

# --- trying them
skipped=0
try_command() {
    verb=$(echo "$1" | sed 's/^dateline \(--[a-z-]* [0-9-]* \|--no-store \)*//; s/ .*//')
    case $verb in
    [a-z]*) dateline help "$verb" >/dev/null 2>&1 || { skipped=$((skipped + 1)); return; } ;;
    esac
    expect "$1" sh -ec "$(echo "$1" |
        sed "s|https://quay.example.org|$quay|; s/| less.*/| cat/")"
}
try_commands() {
    while IFS= read -r command; do
        [ "$command" = 'dateline ~/clippings' ] || # the reader: tests/screen
            try_command "$command"
    done <"$1"
}

# A block is told by what stands in it only.
alone() {
    rm -rf alone && mkdir -p alone/dateline && cp "$2" "alone/dateline/$1" &&
        XDG_CONFIG_HOME=$work/alone dateline config --check
}
try_block() {
    if grep -q '^styles:' "$1"; then
        expect "$1 is a theme" dateline themes --check "$1"
    elif grep -q '^corrections:' "$1"; then
        expect "$1 are corrections" alone corrections.yaml "$1"
    elif grep -q '^never:\|^apart:' "$1"; then
        expect "$1 is a knowledge file" alone knowledge.yaml "$1"
    else
        expect "$1 are settings" alone dateline.yaml "$1"
    fi
}

for page in "$bin"/doc/*.[1-8]; do
    mdoc_commands "$page" >>commands
    mdoc_blocks "$page" "$(basename "$page")"
done
markdown_commands "$top/README.md" >>commands
markdown_blocks "$top/README.md" README
expect 'there are commands to be tried' test "$(wc -l <commands)" -gt 10
expect 'there are blocks to be tried' test -f dateline.yaml.5-1.yaml -a \
    -f dateline-themes.5-1.yaml -a -f README-1.yaml
try_commands commands
for block in ./*-[0-9]*.yaml; do
    try_block "$block"
done

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
