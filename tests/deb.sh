#!/bin/sh
# The Debian package builds from the distribution, lintian finds no fault in it,
# and what it installs runs: deb.sh BUILD [ROOT].
# SPDX-License-Identifier: ISC
#
# BUILD is a configured build folder. The package is unpacked into a folder and
# used there; where a ROOT is named, the root of a fresh Debian (debootstrap makes
# one), it is installed by apt in there instead, with what it depends on.
# Packages stay in BUILD/deb.
set -eu

bin=$(cd "$1" && pwd)
root=${2:-}
top=$(cd "$(dirname -- "$0")/.." && pwd)
for tool in dpkg-buildpackage dh lintian; do
    command -v $tool >/dev/null 2>&1 || { echo "$tool is not installed"; exit 77; }
done
work=$bin/deb
rm -rf "$work"
mkdir -p "$work"

echo "== building"
make -s -C "$bin" dist
tar -xzf "$(find "$bin" -maxdepth 1 -name 'dateline-*.tar.gz')" -C "$work"
cd "$work"/dateline-*/
DEB_BUILD_OPTIONS="nocheck parallel=$(getconf _NPROCESSORS_ONLN)" \
    dpkg-buildpackage -us -uc -b >../build.log 2>&1 || { tail -n 60 ../build.log; exit 1; }
cd ..
rm -r dateline-*/

echo "== looking at it"
lintian --allow-root --fail-on error,warning,info --display-info --tag-display-limit 0 dateline_*.changes
package=$(find . -name 'dateline_*.deb')
dpkg-deb --contents "$package" >contents
for file in bin/dateline libexec/dateline/dateline-fetch share/man/man1/dateline.1.gz \
    share/man/man7/dateline-keys.7.gz share/bash-completion/completions/dateline \
    share/fish/vendor_completions.d/dateline.fish share/zsh/vendor-completions/_dateline \
    share/applications/dateline.desktop share/dateline/themes/nord.yaml; do
    grep -q " ./usr/$file\$" contents || { echo "not in the package: $file"; exit 1; }
done

echo "== using it"
if [ -n "$root" ]; then
    cp "$package" "$root/tmp"
    cp "$top/debian/tests/reads" "$root/tmp"
    chroot "$root" sh -ec "apt-get -q update && apt-get -q -y --no-install-recommends \
        install /tmp/$(basename "$package") man-db && sh /tmp/reads && \
        apt-get -q -y purge dateline && ! test -e /usr/share/dateline"
else
    dpkg-deb --extract "$package" unpacked
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
    HOME=$work/home DATELINE_DATA=$work/unpacked/usr/share/dateline
    DATELINE_FETCH=$work/unpacked/usr/libexec/dateline/dateline-fetch
    export HOME DATELINE_DATA DATELINE_FETCH
    for program in unpacked/usr/bin/dateline "$DATELINE_FETCH"; do
        ! ldd "$program" | grep 'not found' || exit 1
    done
    unpacked/usr/bin/dateline timeline --json "$DATELINE_DATA/articles" | grep -c '"date"'
    unpacked/usr/bin/dateline themes | grep solarized-dark
fi
echo "== done: $(basename "$package")"
