#!/bin/sh
# The completions offer what the tables of verbs and options hold, in each shell
# that is installed: verbs and files first, then the options that a verb takes,
# and after an option what it can be followed by.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

mkdir bin "my clips"
ln -s "$bin/dateline" bin/dateline
PATH=$work/bin:$PATH
touch tide.md "my clips/one.md"
skipped=

# What is offered after the words of a command line, a line each; the last word
# is the one being typed.
bash_offers() {
    bash --norc -c '
        source "$1"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        compopt() { :; } # of readline, which is not here
        _dateline
        printf "%s\n" "${COMPREPLY[@]}"' bash "$bin/share/bash/dateline" "$@"
}

# shellcheck disable=SC2016 # a program of fish
fish_offers() {
    fish --no-config -c '
        source $argv[1]
        complete -C (string join " " -- (string escape -- $argv[2..-2]) $argv[-1]) |
            string replace -r "\t.*" ""; or true' "$bin/share/fish/dateline.fish" "$@"
}

zsh_offers() {
    zsh -f "$top/tests/completions.zsh" "$bin/share/zsh" "$*"
}

offered() {
    grep -qxF -e "$1" offers || { echo "not offered: $1"; cat offers; return 1; }
}

not_offered() {
    ! grep -qxF -e "$1" offers || { echo "offered: $1"; return 1; }
}

# Those of one kind that help tells of.
verbs_of_help() {
    dateline help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'
}
flags_of_help() {
    dateline help "$@" | sed -n 's/^  \(--[a-z-]*\).*/\1/p'
}

first_word() {
    "$1" dateline '' >offers && offered tide.md &&
        for verb in $(verbs_of_help); do offered "$verb" || return 1; done
}
verb_begun() {
    "$1" dateline ti >offers && offered timeline && offered tide.md &&
        not_offered themes
}
every_flag() {
    for verb in $(verbs_of_help); do
        "$1" dateline "$verb" -- >offers
        for flag in $(flags_of_help) $(flags_of_help "$verb"); do
            offered "$flag" || { echo "after $verb"; return 1; }
        done
    done
}
flag_of_another() {
    "$1" dateline articles --j >offers && offered --json &&
        "$1" dateline articles --m >offers && not_offered --markdown
}
flag_before_verb() {
    "$1" dateline --theme timeline articles --m >offers &&
        not_offered --markdown
}
themes_now() {
    mkdir -p config/dateline/themes
    printf 'name: dusk\ninherit: dark\n' >config/dateline/themes/dusk.yaml
    "$1" dateline --theme d >offers && offered dusk && offered dracula &&
        not_offered nord
}
choices() {
    "$1" dateline show --color a >offers && offered always && offered auto &&
        not_offered never
}
no_files() {
    "$1" dateline search ti >offers
    not_offered tide.md
}
help_of_verbs() {
    "$1" dateline help t >offers && offered timeline && not_offered tide.md
}
after_equals() {
    bash_offers dateline show --color = al >offers && offered always &&
        bash_offers dateline --theme = '' >offers && offered nord
}

for shell in bash fish zsh; do
    if ! command -v $shell >/dev/null 2>&1; then
        skipped="$skipped $shell"
        continue
    fi
    offers=${shell}_offers
    expect "$shell offers every verb, and files" first_word "$offers"
    expect "$shell goes on with a verb" verb_begun "$offers"
    expect "$shell offers every option of every verb" every_flag "$offers"
    expect "$shell offers no option of another verb" flag_of_another "$offers"
    expect "$shell takes no value of an option for the verb" flag_before_verb "$offers"
    expect "$shell offers the themes there are now" themes_now "$offers"
    expect "$shell offers the words of a choice" choices "$offers"
    "$bin/dateline" help search >/dev/null 2>&1 &&
        expect "$shell offers no files where none are taken" no_files "$offers"
    expect "$shell offers verbs after help" help_of_verbs "$offers"
done
[ -z "${skipped##* bash*}" ] ||
    expect 'bash completes what follows an equals sign' after_equals

[ -z "$skipped" ] || printf 'not installed:%s\n' "$skipped"
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$(echo "$skipped" | wc -w)"
[ "$failed" = 0 ]
