#!/bin/sh
# The timeline of the bundled articles shows what happened, in order.
# SPDX-License-Identifier: ISC
top=${top_srcdir:-.}
XDG_CONFIG_HOME=/nonexistent "${top_builddir:-.}/dateline" timeline --json \
    "$top/articles" |
    awk -f "$top/tests/milestones/check.awk" "$top/tests/milestones/bundled.txt" -
