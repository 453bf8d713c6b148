#!/bin/sh
# The manual pages are free of what mandoc and groff find fault with, and true to
# the program: what a page calls by name is in it, and what the program reads
# from its surroundings, and ends with, is in a page. Verbs, options, settings,
# keys and roles are in the pages by their tables, see doc/tables.c.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

skipped=0
cat "$bin"/doc/*.[1-8] >"$work/all"
cd "$top" || exit 99

# --- their form
lint() {
    faults=$(mandoc -Tlint -Wstyle "$1" | grep -v 'referenced manual not found') # not installed yet
    [ -z "$faults" ] || { echo "$faults"; return 1; }
}
warnings() {
    faults=$(groff -ww -mandoc -Kutf8 -Tutf8 -z "$1" 2>&1)
    [ -z "$faults" ] || { echo "$faults"; return 1; }
}
for page in "$bin"/doc/*.[1-8]; do
    base=$(basename "$page")
    if command -v mandoc >/dev/null 2>&1; then
        expect "$base passes mandoc" lint "$page"
    else
        skipped=$((skipped + 1))
    fi
    if command -v groff >/dev/null 2>&1; then
        expect "$base passes groff" warnings "$page"
    else
        skipped=$((skipped + 1))
    fi
done

# --- what they name
# The arguments of a macro, an argument a line.
arguments() {
    sed -n "s/^\.\(It \)*$1 //p" "$work/all" | sed 's/ Ns .*//; s/ Ev / /g; s/\\&//g; s/\\-/-/g; s/"//g; s/(.*//' |
        tr ' ' '\n' | grep -E "$2" | sort -u
}
# Words of .Cm are rows of a table, or keys of JSON or YAML that the program
# writes or reads.
names() {
    for word in $(arguments Cm '^[a-z][a-z_.-]+[a-z]$'); do
        grep -rqE "[\"{]$word(\\\\?\"|:)|\b$word," src include || { echo "no $word in the program"; return 1; }
    done
}
expect 'what pages call by a name is in the program' names
# The paths of .Pa by their last part, with or without its ending.
paths() {
    for path in $(arguments Pa '^~/'); do
        word=$(basename "$path")
        grep -rqE "[\"/]($word|${word%.*})[\"./]" src include || { echo "no $path in the program"; return 1; }
    done
}
expect 'the files that pages name are known to the program' paths
variables() {
    for word in $(arguments Ev '^[A-Za-z_]+$' | grep -v '^LC_\|^LANG$'); do # by setlocale
        grep -rqw "$word" src || { echo "the program reads no $word"; return 1; }
    done
}
expect 'the variables that pages name are read' variables

# --- what they must name
read_variables() {
    for word in $(grep -rhoE '(getenv|variable|number_in|allow_named|base_folder)\([^"();]*"[A-Za-z_]+"' src |
        grep -oE '"[A-Za-z_]+"' | tr -d '"' | sort -u); do
        grep -qE "^\.(It )?Ev .*\b$word\b" "$work/all" || { echo "no page tells of $word"; return 1; }
    done
}
expect 'pages tell of all variables that are read' read_variables
kept_files() {
    for word in $(grep -rh '"' src --include='*.c' | sed 's/%\.\*s//g' |
        grep -oE '["/][a-z]+\.(yaml|db)"|dateline/[a-z]+"' |
        sed 's|.*/||' | tr -d '"' | grep -vx 'default\.yaml\|dateline' | sort -u); do
        grep -qE "^\.(It )?Pa .*\b$word\b" "$work/all" || { echo "no page tells of $word"; return 1; }
    done
}
expect 'pages tell of all files of dateline' kept_files
# shellcheck disable=SC2013 # numbers are words
statuses() {
    for status in $(sed -n '/^enum cli_exit/,/^}/s/.* = \([0-9]*\).*/\1/p' src/cli/cli.h); do
        grep -qx "\.It $status" "$bin/doc/dateline.1" || { echo "no page tells of status $status"; return 1; }
    done
}
expect 'dateline(1) has every exit status' statuses

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
