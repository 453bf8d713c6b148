#!/bin/sh
# README.md is true: its frame is what the reader shows, and whatever command is
# none of dateline's own is run by some test. Those of dateline are tried by
# tests/examples.sh.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

# The frame, played: the fourth article is opened, and the event of it chosen
# that is told most. What is shown instead is printed when it differs.
skipped=0
awk '/^```text/ { inside = 1; next } /^```/ { inside = 0 } inside' "$top/README.md" >frame
{
    cat <<END
config layout: {list: 24, timeline: 40}
size $(wc -l <frame) 112
run --now 2021-06-29 --no-store @articles
any 5 unread
any  by day
keys j j j Enter
any 4 of 5
keys t
any told
keys j k
END
    awk '{ print "row", NR - 1, $0 }' frame
} >frame.screen
shown() {
    top_srcdir=$top "$bin/tests/screen/play" "$bin/dateline" frame.screen
}
expect 'there is a frame' test "$(wc -l <frame)" -gt 15
if [ -x "$bin/tests/screen/play" ]; then
    expect 'the frame is what the reader shows' shown
else
    echo 'libvterm was missing: the frame was not compared'
    skipped=1
fi

# Who runs a command.
runner() {
    case $1 in
    './bootstrap run'*) echo .ci/run 'bootstrap check' ;; # the same but for its end
    dpkg-buildpackage*) echo tests/deb.sh 'dpkg-buildpackage -us -uc -b' ;;
    'autoreconf -fi'*) echo tests/dist.sh 'autoreconf -fi' ;;
    *) return 1 ;;
    esac
}
commands() {
    sed -n '/^## Install/,/^## The/s/^    \([^ ].*\)/\1/p' "$top/README.md" >commands
    while IFS= read -r command; do
        found=$(runner "$command") || { echo "nobody runs: $command"; return 1; }
        grep -qF -e "${found#* }" "$top/${found%% *}" || { echo "$found: no more"; return 1; }
    done <commands
    [ "$(wc -l <commands)" -ge 3 ]
}
expect 'every command is run by a test' commands

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
