#!/bin/sh
# Whether every field of a reading is kept: each member of the structs that
# src/desk/packed.def lists must stand there, or what is not there is lost.
# SPDX-License-Identifier: ISC
cd "${top_srcdir:-.}" || exit 1
table=src/desk/packed.def
headers='include/dateline/reading.h include/dateline/entity.h
    include/dateline/timeline.h include/dateline/timex.h'
# dl_reading knows where it lives and what it is of; the documents are cut anew.
left_out=' dl_reading.arena dl_reading.article dl_reading.doc'
left_out="$left_out dl_reading.headline dl_timex.fields "

# "struct member" of every member in the headers: comments go, and so do the
# names in an enum; of "int8_t hour, minute" each is one.
# shellcheck disable=SC2086 # one header a word
members=$(cat $headers | tr '\n' ' ' | sed 's,/\*[^*]*\*\+\([^/*][^*]*\*\+\)*/,,g' | awk '
{
    while (match($0, /struct dl_[a-z_]+ *\{/)) {
        name = substr($0, RSTART, RLENGTH)
        gsub(/struct | *\{/, "", name)
        $0 = substr($0, RSTART + RLENGTH)
        while (match($0, /enum *\{[^}]*\}/) && RSTART < index($0, "};"))
            $0 = substr($0, 1, RSTART - 1) "enum" substr($0, RSTART + RLENGTH)
        body = substr($0, 1, index($0, "};") - 1)
        many = split(body, lines, ";")
        for (i = 1; i <= many; i++) {
            if (lines[i] !~ /[a-z]/) continue
            count = split(lines[i], parts, ",")
            for (k = 1; k <= count; k++) {
                gsub(/\[[^]]*\]/, "", parts[k])
                sub(/ *$/, "", parts[k])
                sub(/.*[ *]/, "", parts[k])
                print name, parts[k]
            }
        }
    }
}')

bad=0
seen=0
for kind in $(sed -n 's/^X([A-Z]*, *\(dl_[a-z]*\),.*/\1/p' "$table" | sort -u) \
    dl_timex_fields; do
    within=$kind dot=
    test "$kind" = dl_timex_fields && within=dl_timex dot=fields.
    for member in $(printf '%s\n' "$members" | sed -n "s/^$kind //p"); do
        seen=$((seen + 1))
        case $left_out in *" $kind.$member "*) continue ;; esac
        grep -q "^X(.*[ (,]$within,.*[ ,]$dot${member}[],[) ]" "$table" && continue
        echo "$table: nothing keeps $kind.$member"
        bad=1
    done
done
# Were the headers read at all?
test "$seen" -gt 90 || { echo "$0: only $seen members found"; bad=1; }
exit $bad
