#!/bin/sh
# The samples of the fuzz targets: what each reads, and what has once been read
# wrongly. `make fuzz` looks for more.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

export TMPDIR="$work"
# In a tree that is configured for fuzzing a fuzzer is linked: that plays files,
# but with a folder, or with nothing, it begins to look for more and never ends.
fuzzing=$(sed -n 's/^LIB_FUZZING_ENGINE = *//p' "$bin/Makefile")
for folder in "$top"/tests/fuzz/samples/*; do
    name=${folder##*/}
    # Some are of what is not built in.
    [ -x "$bin/tests/fuzz/$name" ] || continue
    set -- "$folder"
    [ -z "$fuzzing" ] || set -- "$folder"/*
    expect "samples of $name" "$bin/tests/fuzz/$name" "$@" </dev/null
done

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
