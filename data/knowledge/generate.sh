#!/bin/sh
# Make countries.yaml and leaders.yaml again from lists of facts.
# SPDX-License-Identifier: ISC
#
# usage: generate.sh DIR
# DIR holds countries.tsv, demonyms.tsv, capitals.tsv, leaders.tsv,
# us-executive.tsv and us-legislators.tsv; ../SOURCES.md says where they come
# from. What they cannot know, or say in the language of registers, is put right
# by hand.tsv. Entries whose id stands in people.yaml are left to that file.
set -eu
export LC_ALL=C

[ $# = 1 ] || {
    sed -n '2,5s/^# //p' "$0" >&2
    exit 2
}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
from=$1

# The lines of a list, each after a word that says which it is.
tagged() {
    sed '/^#/d; s/\r$//' "$2" | awk -v tag="$1" 'BEGIN { OFS = "\t" } { print tag, $0 }'
}

{
    tagged country "$from/countries.tsv"
    tagged hand "$here/hand.tsv"
    tagged demonym "$from/demonyms.tsv"
    tagged capital "$from/capitals.tsv"
} | awk -f "$here/names.awk" -f "$here/countries.awk" >"$here/countries.yaml"

{
    tagged hand "$here/hand.tsv"
    awk '/^  - id: / { print "taken\t" $3; who = $3 }
        /^    names: / { gsub(/^    names: \[|\]$/, ""); print "called\t" $0 }' "$here/people.yaml"
    tagged country "$from/countries.tsv"
    tagged leader "$from/leaders.tsv"
    tagged executive "$from/us-executive.tsv"
    tagged legislator "$from/us-legislators.tsv"
} | awk -f "$here/names.awk" -f "$here/leaders.awk" >"$here/leaders.yaml"
