#!/bin/sh
# What a start, a key and rest may cost, in counts, which are the same on a busy
# machine: calls of the thread that draws, bytes for the terminal, wake-ups,
# memory. None of it grows with the store but the memory, which grows less.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"
for tool in stock terminal; do
    [ -x "$bin/tests/bench/$tool" ] || { echo "there is no store to measure"; exit 77; }
done
if grep -q -a -e __asan_init -e __tsan_init -e __msan_init "$bin/dateline"; then
    echo 'a build with sanitizers costs what they cost'
    exit 77
fi
export TERM=xterm-256color XDG_DATA_HOME="$work/data"

# name, then columns as tests/bench/terminal.c has them.
few=100
many=2000
for count in $few $many; do
    rm -rf data state config
    mkdir -p data/dateline
    "$bin/tests/bench/stock" data/dateline/articles.db "$count" || exit 99
    "$bin/tests/bench/terminal" unread '' jk eE "$count" "$bin/dateline" >>lines || exit 99
done
cat lines
column() { # COUNT NUMBER
    awk -F '\t' -v count="$1" -v column="$2" '$1 == count { print $column }' lines
}
at_most() { # COLUMN MOST
    for count in $few $many; do
        value=$(column "$count" "$1")
        [ "${value%.*}" -le "$2" ] || { echo "$count articles: $value, not at most $2"; return 1; }
    done
}
not_more() { # COLUMN, then by how much the store of many may have more
    small=$(column $few "$1")
    large=$(column $many "$1")
    [ "${large%.*}" -le $((${small%.*} + $2)) ] || { echo "$small with $few, $large with $many"; return 1; }
}
bytes=5 article_bytes=8 memory=9 wakes=10 reads=11 writes=12
# The many may still be read when this is over.
at_rest() { [ "$(column $few $wakes)" = 0 ]; }
expect 'a reader at rest is not woken' at_rest
expect 'a key in the list costs less than a screen of bytes' at_most $bytes 4000
expect 'so does one in the article' at_most $article_bytes 6000
expect 'a key is answered by a write or two' at_most $writes 300
expect 'the first list is there after few reads' at_most $reads 400
# News of what was read in between are reads, too; articles are not.
expect 'which do not grow with the store' not_more $reads 300
expect 'nor are the writes for a key' not_more $writes 50
expect 'nor are the bytes' not_more $bytes 1000
expect 'memory is bounded' at_most $memory 128
printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
