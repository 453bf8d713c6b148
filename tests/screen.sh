#!/bin/sh
# Plays the screen scripts against the program that was built.
# SPDX-License-Identifier: ISC
player=${top_builddir:-.}/tests/screen/play
if [ ! -x "$player" ]; then
    echo "libvterm was missing: the screen scripts were not played"
    exit 77
fi
# Translations are those of the build.
DATELINE_LOCALES=$(cd "${top_builddir:-.}" && pwd)/locale
export DATELINE_LOCALES
for script in "${top_srcdir:-.}"/tests/screen/*.screen; do
    case $script in
    */search-regex.screen) # without PCRE2 there are none
        [ -f "${top_builddir:-.}/src/regex/regex.o" ] || continue
        ;;
    */memory.screen) # a program that checks its memory has its own way to end
        [ "$(uname)" = Linux ] || continue
        ! grep -q '__[amt]san_init' "${top_builddir:-.}/dateline" || continue
        ;;
    */german.screen) [ -d "$DATELINE_LOCALES" ] || continue ;;
    esac
    set -- "$@" "$script"
done
exec "$player" "${top_builddir:-.}/dateline" "$@"
