#!/bin/sh
# The desktop entry and the AppStream metadata are valid.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

skipped=0
# A check with a tool that may be missing.
validate() {
    if command -v "$1" >/dev/null 2>&1; then
        expect "$*" "$@"
    else
        echo "$1 is not installed: skipped"
        skipped=$((skipped + 1))
    fi
}
validate desktop-file-validate "$top/share/dateline.desktop"
validate appstreamcli validate --no-net --pedantic "$top/share/org.example.dateline.metainfo.xml"
icon() {
    name=$(sed -n 's/^Icon=//p' "$top/share/dateline.desktop")
    grep -q "<icon type=\"stock\">$name</icon>" "$top/share/org.example.dateline.metainfo.xml" &&
        grep -q '^<svg ' "$top/share/$name.svg"
}
expect 'the icon that both name is there' icon
version() {
    release=$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' \
        "$top/share/org.example.dateline.metainfo.xml" | head -n 1)
    "$bin/dateline" --version | grep -F " $release"
}
expect 'the newest release is the version of the program' version
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
