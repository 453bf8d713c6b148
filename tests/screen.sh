#!/bin/sh
# Plays the screen scripts against the program that was built.
# SPDX-License-Identifier: ISC
player=${top_builddir:-.}/tests/screen/play
if [ ! -x "$player" ]; then
    echo "libvterm was missing: the screen scripts were not played"
    exit 77
fi
exec "$player" "${top_builddir:-.}/dateline" \
    "${top_srcdir:-.}"/tests/screen/*.screen
