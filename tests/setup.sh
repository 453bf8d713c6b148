# What the tests of the program in its own folder begin with; sourced.
# SPDX-License-Identifier: ISC
# shellcheck shell=sh disable=SC2034 # used by who sources it
set -u

top=$(cd "${top_srcdir:-.}" && pwd)
bin=$(cd "${top_builddir:-.}" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
unset NO_COLOR COLORTERM
export XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" HOME="$work" TERM=dumb DATELINE_DATA="$top"
passed=0
failed=0

# A check: expect NAME COMMAND...; its output is shown only when it fails.
expect() {
    name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'failed: %s\n' "$name"
        sed 's/^/    /' "$work/log" | head -n 20
    fi
}
