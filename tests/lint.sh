#!/bin/sh
# gcc -fanalyzer, clang-tidy and cppcheck over src; `make lint` calls it with
# the flags of the preprocessor. Tools that are not installed are skipped by
# name. A file is looked at again when it, a header of it, the tool or its
# settings have changed; what is known is kept in ./lint.
# SPDX-License-Identifier: ISC
#
# LINT_TOOLS names the tools that are wanted, LINT_FILES the files.
set -u

top=${top_srcdir:-.}

# A file that TOOL has looked at: what it said, and whether nothing.
look() { # TOOL FILE FLAG...
    tool=$1
    file=$2
    shift 2
    case $tool in
    gcc)
        # Not asked for: values that are not set, since gcc 12 takes every struct
        # that a function returns for one (valgrind looks for them); and leaks,
        # which ASan finds in every test, as gcc takes iconv_close for none.
        gcc "$@" -std=c11 -O2 -Wall -Wextra -fanalyzer -Werror \
            -Wno-analyzer-use-of-uninitialized-value -Wno-analyzer-malloc-leak \
            -S -o /dev/null "$file"
        ;;
    clang-tidy)
        clang-tidy --quiet --config-file="$top/.clang-tidy" "$file" -- -std=c11 "$@"
        ;;
    cppcheck)
        cppcheck --quiet --std=c11 --inline-suppr --error-exitcode=1 \
            --enable=warning,performance,portability -DHAVE_ONLINE=1 \
            -I"$top/include" -I"$top/src" -Isrc "$file"
        ;;
    esac
}

if [ "${1:-}" = one ]; then
    shift
    tool=$1
    file=$2
    known=lint/$tool.$(printf '%s' "${file#"$top/"}" | tr / .)
    shift 2
    sum=$({
        "$tool" --version
        cat "$top/.clang-tidy" "$top/tests/lint.sh"
        cc "$@" -E "$file"
    } | cksum)
    [ -f "$known" ] && [ "$(cat "$known")" = "$sum" ] && exit 0
    look "$tool" "$file" "$@" >"$known.log" 2>&1 && printf '%s\n' "$sum" >"$known" &&
        rm "$known.log" && exit 0
    sed -n '/^[0-9]* warnings\{0,1\} generated/!p' "$known.log"
    exit 1
fi

mkdir -p lint
broken=0
for tool in ${LINT_TOOLS:-gcc clang-tidy cppcheck}; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        printf '%s is not installed: skipped\n' "$tool"
        continue
    fi
    # shellcheck disable=SC2086 # a list of names without spaces
    printf '%s\n' ${LINT_FILES:-$(find "$top/src" -name '*.c')} | sort |
        xargs -P "$(getconf _NPROCESSORS_ONLN)" -I '{}' \
            nice -n 19 sh "$top/tests/lint.sh" one "$tool" '{}' "$@" || broken=1
done
exit $broken
