#!/bin/sh
# The Debian package builds from the distribution, lintian finds no fault in it,
# it is hardened, and what it installs runs: deb.sh BUILD [ROOT].
# SPDX-License-Identifier: ISC
#
# BUILD is a configured build folder. The package is unpacked into a folder and
# used there. Where a ROOT is named, the root of a fresh Debian, which
# `debootstrap --variant=minbase bookworm ROOT` makes, apt installs it in there
# as well, with what it depends on, and takes it away again (deb_clean.sh). That
# takes root; it happens on a layer of its own, so ROOT stays as it is. Packages
# stay in BUILD/deb.
set -eu

bin=$(cd "$1" && pwd)
root=${2:+$(cd "$2" && pwd)}
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

echo "== looking at it"
# Debian's flags go before ours: none of ours may be lost by that.
(cd build-deb && top_srcdir=.. top_builddir=. sh ../tests/hardened.sh) | tee ../hardened
grep -q ' 0 failed, 0 skipped' ../hardened
cd ..
rm -r dateline-*/
lintian --allow-root -EIL +pedantic --fail-on error,warning,info,pedantic \
    --tag-display-limit 0 dateline_*.changes
package=$(find "$work" -name 'dateline_*.deb')
dpkg-deb --contents "$package" >contents
for file in bin/dateline libexec/dateline/dateline-fetch share/man/man1/dateline.1.gz \
    share/man/man7/dateline-keys.7.gz share/bash-completion/completions/dateline \
    share/fish/vendor_completions.d/dateline.fish share/zsh/vendor-completions/_dateline \
    share/applications/dateline.desktop share/dateline/themes/nord.yaml; do
    grep -q " ./usr/$file\$" contents || { echo "not in the package: $file"; exit 1; }
done

echo "== using it, unpacked"
dpkg-deb --extract "$package" unpacked
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME DATELINE_DATA DATELINE_FETCH
for program in unpacked/usr/bin/dateline unpacked/usr/libexec/dateline/dateline-fetch; do
    ! ldd "$program" | grep 'not found' || exit 1
done
export HOME="$work/home"
unpacked/usr/bin/dateline timeline --json unpacked/usr/share/dateline/articles | grep -c '"date"'
unpacked/usr/bin/dateline themes | grep solarized-dark

if [ -n "$root" ]; then
    echo "== using it, installed in $root"
    mkdir "$work/root"
    # shellcheck disable=SC2016 # a program for another shell
    unshare --mount sh -ec '
        mount -t tmpfs tmpfs "$2"
        mkdir "$2/upper" "$2/work" "$2/all"
        mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/all"
        cd "$2/all"
        mkdir -p proc dev/pts opt/new
        mount -t proc proc proc
        mount --rbind /dev dev
        cp /etc/resolv.conf etc
        cp "$3" "$4/debian/tests/installed" "$4/tests/deb_clean.sh" opt/new
        exec chroot . sh /opt/new/deb_clean.sh' sh "$root" "$work/root" "$package" "$top"
    rmdir "$work/root"
fi
echo "== done: $(basename "$package")"
