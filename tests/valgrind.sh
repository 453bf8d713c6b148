#!/bin/sh
# Valgrind's memory checker over unit programs, verbs and sessions of the reader.
# SPDX-License-Identifier: ISC
#
#   valgrind.sh UNIT...     `make check-valgrind` names all unit programs
#
# An error is what is read before it was set or beside where it may be, what is
# freed twice, and memory that nothing points to any more. What Valgrind says of
# libraries is in valgrind.supp, with reasons. VALGRIND_ONLY="verb screen" takes
# some kinds. What was said of those that failed is kept in ./valgrind.
set -u

top=$(cd "${top_srcdir:-.}" && pwd)
bin=$(cd "${top_builddir:-.}" && pwd)
logs=$bin/valgrind

# In an empty home; TEXTS is a folder of articles, FILE one of them, THEME a file.
verbs='articles --json TEXTS
show FILE
annotate FILE
entities --json TEXTS
timeline --json TEXTS
timeline --ics TEXTS
timeline --markdown --top 3 TEXTS
themes --check THEME
config
help timeline'

# Sessions in which nothing is timed.
screens='card correct event filter help jumps links list names open search
searches set theme timeline tour undo'

# A program that is PROGRAM under Valgrind. 99 is what none of ours ends with.
stand_in() { # NAME PROGRAM LOG
    printf '#!/bin/sh\nexec valgrind --quiet --error-exitcode=99 \
        --leak-check=full --errors-for-leak-kinds=definite \
        --show-leak-kinds=definite "--suppressions=%s" "--log-file=%s.%%p" \
        "%s" "$@"\n' "$top/tests/valgrind.supp" "$3" "$2" >"$1"
    chmod +x "$1"
}

look() { # KIND WORD...
    kind=$1
    shift
    case $kind in
    unit) stand_in "$home/run" "$bin/$1" "$log" && UNIT_WATCHED=1 "$home/run" ;;
    verb) stand_in "$home/run" "$bin/dateline" "$log" && "$home/run" "$@" ;;
    screen)
        stand_in "$home/run" "$bin/dateline" "$log"
        PATIENCE_MS=60000 "$bin/tests/screen/play" "$home/run" \
            "$top/tests/screen/$1.screen"
        ;;
    esac
}

# Look at one; what was said is shown when somebody is not content.
if [ "${1:-}" = one ]; then
    shift
    log=$logs/$(printf '%s' "$*" | tr -c '[:alnum:]' -)
    home=$(mktemp -d) || exit 99
    trap 'rm -rf "$home"' EXIT
    export top_srcdir="$top" top_builddir="$bin" DATELINE_DATA="$top" \
        HOME="$home" XDG_CONFIG_HOME="$home" XDG_STATE_HOME="$home" \
        XDG_DATA_HOME="$home" XDG_CACHE_HOME="$home" LC_ALL=C.UTF-8
    name=$*
    for word; do # each in its place, with what it stands for
        shift
        case $word in
        TEXTS) word=$top/articles ;;
        THEME) word=$top/themes/gruvbox.yaml ;;
        FILE) word=$top/articles/2021-03-24-brussels-remarks.md ;;
        esac
        set -- "$@" "$word"
    done
    if look "$@" >"$log.out" 2>&1 </dev/null &&
        ! cat "$log".[0-9]* | grep -q '^=='; then
        rm -f "$log".*
        printf 'ok %s\n' "$name"
    else
        printf 'not ok %s\n' "$name"
        tail -n 20 "$log.out"
        cat "$log".[0-9]* | head -n 60
    fi
    exit 0
fi

# What Valgrind stands in the way of: it does not bear to be confined itself.
without='tests/unit/confine/confine tests/unit/fetch/confine'

if ! command -v valgrind >/dev/null 2>&1; then
    echo 'valgrind is not installed: skipped'
    exit 77
fi
rm -rf "$logs"
mkdir -p "$logs"
for kind in ${VALGRIND_ONLY:-verb screen unit}; do
    case $kind in
    unit)
        for program; do
            case " $without " in
            *" $program "*) printf '%s: not under Valgrind\n' "$program" >&2 ;;
            *) printf 'unit %s\n' "$program" ;;
            esac
        done
        ;;
    verb) printf '%s\n' "$verbs" | sed 's/^/verb /' ;;
    screen) # shellcheck disable=SC2086 # a list of names
        [ ! -x "$bin/tests/screen/play" ] || printf 'screen %s\n' $screens
        ;;
    esac
done | xargs -P "$(getconf _NPROCESSORS_ONLN)" -L 1 \
    nice -n 19 sh "$top/tests/valgrind.sh" one | tee "$logs/said"
passed=$(grep -c '^ok ' "$logs/said")
failed=$(grep -c '^not ok ' "$logs/said")
printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
