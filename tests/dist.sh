#!/bin/sh
# The distribution is reproducible: made of a build folder, and made again from
# its own files in another place, of another age, by another user, it has the
# same bytes. Called by `make check-dist`.
# SPDX-License-Identifier: ISC
set -eu

bin=$(cd "${top_builddir:-.}" && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1600000000

make -s -C "$bin" dist
archive=$(find "$bin" -maxdepth 1 -name 'dateline-*.tar.gz' | head -n 1)
mkdir -p "$work/another place/of another age"
cd "$work/another place/of another age"
tar -xzf "$archive" --strip-components=1
find . -exec touch -d '2003-05-06 07:08:09' {} +
umask 077
export TZ=Pacific/Auckland LC_ALL=C
autoreconf -fi
mkdir build
cd build
../configure -q
make -s dist
cmp "$archive" "$(basename "$archive")"
echo "the same: $(basename "$archive"), $(cksum <"$archive" | cut -d ' ' -f 1)"
