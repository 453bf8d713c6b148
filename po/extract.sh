#!/bin/sh
# Writes to standard output all texts that are marked for translation, as a
# template (.pot). Run in the source tree: po/extract.sh > dateline.pot; then
# msgmerge --update po/de.po dateline.pot.
# SPDX-License-Identifier: ISC
set -e
out=$(mktemp)
trap 'rm -f "$out"' EXIT
common='--language=C --from-code=UTF-8 --no-wrap --sort-by-file --package-name=dateline'
# shellcheck disable=SC2086 # options, word by word
take() { # OPTION... FILE...
    xgettext $common --join-existing --output="$out" --keyword "$@"
}
# shellcheck disable=SC2086
xgettext $common --output="$out" --keyword --keyword=say:2 \
    --keyword=complain:2 --keyword=text_format:2 src/tui/*.c
sed -i 's/charset=CHARSET/charset=UTF-8/' "$out"
# Texts in tables: which argument of X they are.
def=include/dateline
take --keyword=X:5 $def/actions.def
take --keyword=X:6 $def/actions.def
take --keyword=X:2 $def/kinds.def
take --keyword=X:3 $def/kinds.def
take --keyword=X:2 $def/certainties.def
take --keyword=X:4 $def/certainties.def src/tui/glyphs.def src/tui/commands.def
take --keyword=X:3 src/tui/counts.def
take --keyword=X:2 src/regex/faults.def src/tui/tour.def
take --keyword=N_ src/date/print.c
# What goes wrong while one reads; the programs that fetch and train say it in
# their own words.
rooms='article base conf desk entity marks query regex store text timeline tui'
for room in $rooms; do
    take --keyword=dl_error_set:6 src/"$room"/*.c
done
# What has no word in it is the same in every language, unless it is marked.
msggrep --no-wrap --invert-match --msgid --extended-regexp \
    --regexp='^(%[-.*0-9]*(l|z)*[a-z]|[^%[:alpha:]]|%%)*$' \
    --output-file="$out" "$out"
take --keyword=X:3 $def/replies.def
take --keyword=_ --keyword=N_ --keyword=phrase --keyword=ngettext:1,2 \
    src/tui/*.[ch] src/desk/health_words.c
cat "$out"
