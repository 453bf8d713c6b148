#!/bin/sh
# In the root of a fresh Debian: installs the package beside it, has a user do
# what debian/tests/installed says, takes it away, and looks for what is left.
# Called by tests/deb.sh, which changes the root.
# SPDX-License-Identifier: ISC
set -eu

cd "$(dirname -- "$0")"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
quietly() {
    "$@" >log 2>&1 || { tail -n 40 log; echo "failed: $*"; exit 1; }
}
# Names of ours, and whatever else belongs to no package.
left() {
    find / -xdev \( -path /proc -o -path "$PWD" -o -path /home -o -path /tmp \) -prune -o \
        -name '*dateline*' -print
}

quietly apt-get -q update
quietly apt-get -q -y --no-install-recommends install fish man-db python3 zsh
dpkg-query -W -f '${Package}\n' | sort >before
[ -z "$(left)" ] || { echo "before it is installed there is:"; left; exit 1; }

quietly apt-get -q -y --no-install-recommends install ./dateline_*.deb
echo "with it came: $(dpkg-query -W -f '${Package}\n' | sort | comm -13 before - | tr '\n' ' ')"
useradd -m reader
chmod -R a+rX .
runuser -u reader -- env -u AUTOPKGTEST_TMP sh ./installed

quietly apt-get -q -y --auto-remove purge dateline
dpkg-query -W -f '${Package}\n' | sort | comm -3 before - | grep . && exit 1
left | grep . && exit 1
echo 'ok: nothing is left of it'
