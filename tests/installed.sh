#!/bin/sh
# What `make install` has put below DESTDIR works there, and wherever the whole
# of it is moved to, without a variable that says where.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

unset DATELINE_DATA DATELINE_FETCH DATELINE_LOCALES
prefix=$(sed -n 's/^prefix = //p' "$bin/Makefile")
[ ! -e "$prefix/share/dateline" ] ||
    { echo "dateline is installed in $prefix: nothing could be told"; exit 77; }
MAKEFLAGS='' make -s -C "$bin" install DESTDIR="$work/staged" >install.log 2>&1 ||
    { tail -n 20 install.log; exit 1; }
printf '<html><title>Harbour</title><article><p>%s</p></article></html>\n' \
    'The harbour pilots met on Monday, and the harbour was closed until the evening.' >page.html
mkdir -p config/dateline
echo 'keymap: newsboat' >config/dateline/dateline.yaml

finds() {
    what=$1
    shift
    "$@" >out && grep -q -e "$what" out
}
# All that lies outside of the program: articles, themes, keymaps, the helper.
works() {
    expect "$1: themes" finds solarized-dark "$1/bin/dateline" themes
    expect "$1: keymaps" finds '^keymap: newsboat' "$1/bin/dateline" config
    expect "$1: articles" finds 2021-03-24 "$1/bin/dateline" articles "$1/share/dateline/articles"
    ! [ -x "$bin/dateline-fetch" ] ||
        expect "$1: the helper" finds Harbour "$1/bin/dateline" articles page.html
    for page in 1 5 7; do
        expect "$1: section $page of the manual" finds . ls "$1/share/man/man$page"
    done
}
mkdir 'another place'
mv "staged$prefix" 'another place/below it'
works "another place/below it"
ln -s 'another place/below it' linked
works linked
expect 'nothing was put elsewhere' test -z "$(find staged -type f)"

printf '%s passed, %s failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
