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

dateline() {
    "$bin/dateline" "$@"
}

# Run the program into ./out and ./err; true when it ends with that status.
ends() {
    status=$1
    shift
    dateline "$@" >out 2>err
    got=$?
    [ $got = "$status" ] || { echo "status $got, not $status"; cat out err; return 1; }
}

has() {
    grep -q -e "$1" "$2" || { echo "no '$1' in $2:"; cat "$2"; return 1; }
}

lacks() {
    ! grep -q -e "$1" "$2" || { echo "'$1' in $2:"; cat "$2"; return 1; }
}

# For tests that fetch: a first run starts the server and the test again below
# it. Hosts differ in the last figure of their address.
served() { # NAME
    [ -x "$bin/tests/net/serve" ] || { echo 'nothing that fetches is built in'; exit 77; }
    if [ -z "${SERVE_PORT:-}" ]; then
        export SERVE_LOG="$work/heard" top_srcdir="$top" top_builddir="$bin"
        "$bin/tests/net/serve" sh "$top/tests/$1"
        exit $?
    fi
    export XDG_DATA_HOME="$work/data" DATELINE_FETCH="$bin/dateline-fetch"
    unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
}
host() { # NUMBER PATH
    printf 'http://127.0.0.%s:%s%s' "$1" "$SERVE_PORT" "$2"
}

# How often a path was asked for of tests/net/serve, whose log is written a
# moment later.
heard() {
    sleep 0.1
    grep -c " $1 " "$SERVE_LOG"
}
