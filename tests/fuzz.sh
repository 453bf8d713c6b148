#!/bin/sh
# The samples of the fuzz targets: what each reads, and what has once been read
# wrongly. `make fuzz` looks for more.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

export TMPDIR="$work"
for folder in "$top"/tests/fuzz/samples/*; do
    name=${folder##*/}
    # Some are of what is not built in.
    [ -x "$bin/tests/fuzz/$name" ] || continue
    expect "samples of $name" "$bin/tests/fuzz/$name" "$folder"
done

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
