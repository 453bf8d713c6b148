#!/bin/sh
# Both programs carry what the hardening flags of this build promise; each flag
# is looked for by what it leaves behind.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

for tool in readelf objdump; do
    command -v $tool >/dev/null 2>&1 || { echo "$tool is not installed"; exit 77; }
done
readelf -h "$bin/dateline" 2>/dev/null | grep -q 'Machine:.*X86-64' ||
    { echo "made for x86-64 only"; exit 77; }
flags=$(sed -n 's/^HARDEN\(_LINK\)* = //p' "$bin/Makefile")
[ -n "$flags" ] || { echo "built without hardening"; exit 77; }
programs=$bin/dateline
[ ! -f "$bin/dateline-fetch" ] || programs="$programs $bin/dateline-fetch"

# A check of each program, made where this flag is among those of the build.
promised() {
    case " $(echo "$flags" | tr '\n' ' ') " in
    *" $1 "*) ;;
    *) echo "this build has no $1"; skipped=$((skipped + 1)); return ;;
    esac
    for program in $programs; do
        expect "$1: $(basename "$program") $2" "$3" "$program"
    done
}
skipped=0
# musl has no functions that check lengths.
! readelf -lW "$bin/dateline" | grep -q ld-musl ||
    flags=$(echo "$flags" | sed 's/-D_FORTIFY_SOURCE=[23]//')

# What the compiler leaves in the objects of a program, and a linker may drop
# again: the system's own start files may be built without.
object_of() {
    case $1 in
    *-fetch) echo "$bin/src/fetch/main.o" ;;
    *) echo "$bin/src/main.o" ;;
    esac
}
# The library in which there are functions with large frames.
archive_of() {
    case $1 in
    *-fetch) echo "$bin/libfetch.a" ;;
    *) echo "$bin/libdateline.a" ;;
    esac
}

fortified() { readelf -W --dyn-syms "$1" | grep -q '_chk@'; }
guarded() { readelf -W --dyn-syms "$1" | grep -qw '__stack_chk_fail'; }
# shellcheck disable=SC2016 # an instruction, no variable
probed() { objdump -d "$(archive_of "$1")" | grep -q 'orq* *\$0x0,'; }
tracked() { readelf -n "$(object_of "$1")" | grep -q 'IBT, SHSTK'; }
movable() { readelf -hW "$1" | grep -q 'Type: *DYN (Position'; }
relocated() { readelf -lW "$1" | grep -q GNU_RELRO; }
bound() { readelf -dW "$1" | grep -q 'FLAGS_1.*NOW'; }
plain_stack() { readelf -lW "$1" | grep -q 'GNU_STACK.* RW '; }

promised -D_FORTIFY_SOURCE=3 'calls functions that check lengths' fortified
promised -fstack-protector-strong 'looks after its return addresses' guarded
promised -fstack-clash-protection 'touches each page of a large frame' probed
promised -fcf-protection 'says where it may be jumped to' tracked
promised -fPIE 'can be loaded anywhere' movable
promised -Wl,-z,relro 'has tables that are read-only once bound' relocated
promised -Wl,-z,now 'is bound before it starts' bound
promised -Wl,-z,noexecstack 'runs nothing on its stack' plain_stack

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
