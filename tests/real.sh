#!/bin/sh
# The same for a folder of real saved pages, where $DATELINE_REAL_ARTICLES names
# one; such pages are not ours to distribute.
# SPDX-License-Identifier: ISC
[ -n "${DATELINE_REAL_ARTICLES:-}" ] || {
    echo "DATELINE_REAL_ARTICLES is not set"
    exit 77
}
top=${top_srcdir:-.}
XDG_CONFIG_HOME=/nonexistent "${top_builddir:-.}/dateline" timeline --json \
    "$DATELINE_REAL_ARTICLES" |
    awk -f "$top/tests/milestones/check.awk" "$top/tests/milestones/real.txt" -
