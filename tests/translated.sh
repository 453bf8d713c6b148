#!/bin/sh
# Every text of the reader is marked for translation, and has a German one. For
# a text that is missing here, add msgid and msgstr to po/de.po; for a literal
# that nobody reads, a line to tests/untranslated.
# SPDX-License-Identifier: ISC
for tool in xgettext msggrep msgcmp msgcomm msgfmt; do
    command -v $tool >/dev/null || { echo "gettext is not installed"; exit 77; }
done
top=${top_srcdir:-.}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
bad=0
(cd "$top" && po/extract.sh) >"$work/marked.pot" 2>"$work/log" ||
    { cat "$work/log"; exit 1; }
if ! msgfmt --check --output-file=/dev/null "$top/po/de.po" ||
    ! msgcmp "$top/po/de.po" "$work/marked.pot"; then
    echo "po/de.po is not complete"
    bad=1
fi

# All literals of the reader, as lines; those that are marked or known not to be
# read go out.
texts() { # of a template
    awk '/^msgid/ { if (on) print text; text = ""; on = 1 }
         /^msgstr/ { if (on) print text; on = 0 }
         on && match($0, /"/) { text = text substr($0, RSTART + 1,
                                                   length($0) - RSTART - 1) }' |
        sort -u
}
(cd "$top" && xgettext --language=C --from-code=UTF-8 --no-wrap \
    --omit-header --extract-all --output=- src/tui/*.c 2>/dev/null) |
    texts >"$work/all"
texts <"$work/marked.pot" >"$work/marked"
grep -v '^#' "$top/tests/untranslated" | sort -u >"$work/known"
comm -23 "$work/all" "$work/marked" | comm -23 - "$work/known" |
    sed 's/%[-.*0-9+]*[lz]*[a-z]/%/g' | grep '[[:alpha:]][[:alpha:]]' \
    >"$work/unmarked"
if [ -s "$work/unmarked" ]; then
    echo "not marked for translation (see src/base/words.h):"
    sed 's/^/    /' "$work/unmarked"
    bad=1
fi
exit $bad
