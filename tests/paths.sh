#!/bin/sh
# What the documents name is there, and what is there is named: files, folders,
# rooms and what each may use, functions, targets of make.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

documents="README.md NEWS.md doc/architecture.md doc/building.md doc/contributing.md data/SOURCES.md"
cd "$top" || exit 99
find . \( -name .git -o -path './build*' -o -path './autom4te*' -o -path './_*' \) -prune -o \
    -type f -print | sed 's|^\./||' >"$work/files"

# Paths of the tree, and bare names of source files: "src/tui/times*.c",
# "times_hit.c", "[text](doc/gallery.md)".
names_of() {
    grep -oE '[][A-Za-z0-9_.*/-]*(\.(c|h|def|sh|sql|inc|screen|case|in|tsv|awk|md|ac|am|png|po|5|7|1)\b|/)' "$1" |
        grep -E '^(\.ci|articles|data|debian|doc|include|keymaps|po|share|src|tests|themes)/|^[a-z_*-]+\.(c|h|def|sh|sql|awk)$' |
        grep -v '[][]' | sort -u
}
# Whether some file is called so, lies so, or lies below. A made file has its
# template beside it.
is_there() {
    pattern=$(printf '%s' "$1" | sed 's/\./\\./g; s/\*/[^\/]*/g; s|/$|/.*|')
    grep -qE "^(.*/)?$pattern(\.in)?\$" "$work/files"
}
all_there() {
    names_of "$1" >"$work/names"
    missing=$(while IFS= read -r name; do
        is_there "$name" || echo "$1 names $name, which is not there"
    done <"$work/names")
    [ -z "$missing" ] || { echo "$missing"; return 1; }
}
for document in $documents; do
    expect "$document names what is there" all_there "$document"
done

# shellcheck disable=SC2013 # names are words
functions() {
    for name in $(grep -ohE '\bdl_[a-z0-9_]+' doc/architecture.md | sort -u); do
        grep -rqw "$name" include src || { echo "there is no $name"; return 1; }
    done
}
expect 'the functions and types that documents name are there' functions

# shellcheck disable=SC2013 # targets are words
targets() {
    for target in $(grep -ohE '`make [a-z/_-]+|^ +make [a-z/_-]+' README.md doc/*.md | sed 's/.*make //' | sort -u); do
        case $target in
        all | check | dist | distcheck | install | uninstall | clean | distclean | tests/*) continue ;;
        esac
        grep -qE "^$target:" Makefile.am || { echo "there is no make $target"; return 1; }
    done
}
expect 'the targets of make that documents name are there' targets

# Folders that hold what is written by hand, each with a row or an entry.
described() {
    for folder in $1; do
        # shellcheck disable=SC2016 # the marks of Markdown
        grep -qE "^(\| [0-9] )?\| .*\`$2$(basename "$folder")/?\`" "$3" ||
            { echo "$3 has no row for $folder"; return 1; }
    done
}
folders() {
    sed -n "s|^\($1[^/]*\)/.*|\1|p" "$work/files" | sort -u
}
rooms() { described "$(folders src/)" '' doc/architecture.md; }
tests_told() { described "$(folders tests/)" tests/ doc/architecture.md; }
top_told() { described "$(folders '' | grep -v '^\.\|^build-aux$\|^debian$')" '' README.md; }
expect 'every room has a row in architecture.md' rooms
expect 'every folder of tests has a row in architecture.md' tests_told
expect 'every folder has a row in README.md' top_told

# The table of rooms says what tests/layers.sh enforces; the rooms above the desk
# are told in words. Of both, a room and each that it may use, a pair a line.
pairs() {
    awk -F: '$1 != "cli" && $1 != "tui" {
        count = split($2, rooms, /[ ,]+/)
        print $1
        for (i = 1; i <= count; i++)
            if (rooms[i] != "")
                print $1 " " rooms[i]
    }' | sort
}
may_use() {
    sed -n 's/^    may\["\([a-z]*\)"\] *= *"\(.*\)"$/\1:\2/p' tests/layers.sh | pairs >"$work/enforced"
    # shellcheck disable=SC2016 # the marks of Markdown
    sed -n 's/^| [0-9] | `\([a-z]*\)` | [^|]*|\([^|]*\)|.*/\1:\2/p' doc/architecture.md |
        pairs | diff - "$work/enforced"
}
expect 'the table of rooms is the one that is enforced' may_use

printf '%s passed, %s failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
