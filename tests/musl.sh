#!/bin/sh
# Offline dateline built with musl, and what of its tests needs no other library:
# musl.sh FOLDER [TEST...]. It takes musl-gcc and, in FOLDER, the unpacked sources
# of libyaml, ncurses, libunistring, PCRE2 and cmocka, such as `apt-get source`
# leaves them.
# SPDX-License-Identifier: ISC
#
# Everything is made in FOLDER: the libraries in built/, dateline in dateline/.
# musl-gcc knows no headers but those of musl; the kernel's come from the system.
# The library of expressions is loaded when one is typed, from where the others
# are: a variable that said so would mislead the tools of the system, too.
set -eu

top=$(cd "$(dirname -- "$0")/.." && pwd)
cd "$1"
shift
folder=$PWD
built=$folder/built
jobs=$(getconf _NPROCESSORS_ONLN)
command -v musl-gcc >/dev/null 2>&1 || { echo "musl-gcc is not installed"; exit 77; }
export CC="${CC:-musl-gcc}" PKG_CONFIG_LIBDIR="$built/lib/pkgconfig"

# library NAME-VERSION SWITCH...: a static one, once.
library() {
    source=$(find "$folder" -maxdepth 1 -type d -name "$1-[0-9]*")
    shift
    [ -f "$source/configure" ] || (cd "$source" && autoreconf -fi)
    mkdir -p "$source/made"
    cd "$source/made"
    [ ! -f finished ] || return 0
    ../configure -q --prefix="$built" "$@"
    make -s -j "$jobs"
    make -s install
    touch finished
}
machine=$(gcc -dumpmachine)
mkdir -p "$built/include"
for kernel in linux asm-generic "$machine/asm"; do
    ln -sfn "/usr/include/$kernel" "$built/include/${kernel##*/}"
done
{
    library libyaml --disable-shared
    library libunistring --disable-shared
    library pcre2
    library ncurses --enable-widec --without-ada --without-cxx --without-cxx-binding \
        --without-debug --without-manpages --without-progs --without-tests --disable-db-install \
        --enable-pc-files --with-pkg-config-libdir="$built/lib/pkgconfig" \
        --with-terminfo-dirs=/etc/terminfo:/lib/terminfo:/usr/share/terminfo
    cmocka=$(find "$folder" -maxdepth 1 -type d -name 'cmocka-[0-9]*')
    [ -f "$built/lib/pkgconfig/cmocka.pc" ] || {
        cmake -S "$cmocka" -B "$cmocka/made" -DCMAKE_INSTALL_PREFIX="$built" \
            -DCMAKE_INSTALL_LIBDIR=lib
        make -s -C "$cmocka/made" install
    }
} >"$folder/libraries.log" 2>&1 || { tail -n 20 "$folder/libraries.log"; exit 1; }

mkdir -p "$folder/dateline"
cd "$folder/dateline"
[ -f Makefile ] || "$top/configure" -q --disable-online --enable-werror \
    CPPFLAGS="-isystem $built/include" LDFLAGS="-L$built/lib -Wl,-rpath,$built/lib"
make -s -j "$jobs"
[ $# -gt 0 ] || exec make -s -k -j "$jobs" check
for test; do
    case $test in
    *.sh) ;;
    *) make -s -j "$jobs" "$test" ;; # make check would build all of them
    esac
done
make -s check-TESTS TESTS="$*"
