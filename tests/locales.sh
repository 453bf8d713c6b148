#!/bin/sh
# Nothing hangs on the locale: the golden cases, unit programs of every room that
# reads or prints text, the verbs, and what the reader shows, in locales in which
# others have gone wrong. C has no characters beyond ASCII, Turkish another small
# "I", German a comma in its numbers, and the last one eight bits.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

# Locales that are not installed are made from the system's sources.
names=C
export LC_ALL
skipped=0
mkdir locales
while read -r locale source charmap; do
    if command -v localedef >/dev/null &&
        localedef -i "$source" -f "$charmap" "locales/$locale" >/dev/null 2>&1; then
        names="$names $locale"
    else
        skipped=$((skipped + 1))
        echo "no locale $locale, and no sources for it: skipped"
    fi
done <<'EOF'
tr_TR.UTF-8 tr_TR UTF-8
de_DE.UTF-8 de_DE UTF-8
de_DE.ISO-8859-1 de_DE ISO-8859-1
EOF
export LOCPATH="$work/locales"
# glibc's own list of those paths is never freed.
echo leak:argz_add_sep >leaks
export LSAN_OPTIONS="suppressions=$work/leaks:print_suppressions=0"

passes() {
    top_srcdir="$top" top_builddir="$bin" "$@"
}
# What the system says of its faults is in the user's language, as it should be.
in_english() {
    LC_ALL='' LANG="$locale" LC_MESSAGES=C passes "$@"
}
# A failing program of these is told by name.
units() {
    for unit in "$bin"/tests/unit/"$1"/*; do
        if [ -d "$unit" ] || [ ! -x "$unit" ]; then continue; fi
        in_english "$unit" >unit.log 2>&1 || { echo "$unit"; cat unit.log; return 1; }
    done
}
# Bytes that are the same in every locale.
same() {
    "$bin/dateline" "$@" >said 2>&1
    status=$?
    LC_ALL=C.UTF-8 "$bin/dateline" "$@" >expected 2>&1
    [ $status = $? ] && cmp said expected
}
cat >straße.md <<'EOF'
---
title: IDİL ÇAĞLAR visits İZMİR, "Iıİi"
source: Straßenblatt
date: 2021-03-24
---
INDIA said on FRIDAY that 1,234.5 tonnes had left Izmir. İdil Çağlar met Ingrid Ilić in Istanbul
on 12 March, 3.5 hours late.
EOF
for locale in $names; do
    LC_ALL=$locale
    expect "$locale: golden cases" passes "$bin/tests/golden/run"
    for room in base text date query conf article timex cli marks; do
        expect "$locale: units of $room" units $room
    done
    expect "$locale: articles" same --no-store articles --json straße.md
    expect "$locale: entities" same --no-store entities straße.md
    expect "$locale: timeline" same --no-store timeline --all straße.md
    expect "$locale: calendar" same --no-store timeline --ics straße.md
    expect "$locale: settings" same --no-store config
    expect "$locale: a fault" same --no-store --theme İ show straße.md
    expect "$locale: a fault of the system" same --no-store --config ./nowhere/İ.yaml config
    expect "$locale: verbs" passes sh "$top/tests/verbs.sh"
done
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
