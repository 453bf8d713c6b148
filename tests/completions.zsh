# What zsh offers after a command line, a line each: zsh -f FILE FUNCTIONS LINE.
# SPDX-License-Identifier: ISC
#
# zsh completes on a terminal only. So another zsh runs on one, Tab is pressed
# there, and its compadd tells what it was given that fits.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -D -u"
zpty -w shell 'compadd() {
    if [[ ${@[1,(i)(-|--)]} != *-[OAD]\ * ]]; then
        local -a offered
        builtin compadd -A offered "$@"
        print -rl -- "" "> "${^offered}
    fi
    builtin compadd "$@"
}'
zpty -w shell 'finish() { print; print "<<done>>"; }; zle -N finish'
zpty -w shell 'bindkey "^T" complete-word; bindkey "^E" finish; zstyle ":completion:*" list-max 9; echo "<<""ready>>"'
zpty -r -m shell x '*<<ready>>*'
zpty -w -n shell "$2"$'\x14\x05'
zpty -r -m shell answer '*<<done>>*'
print -r -- "${answer//$'\r'/}" | sed -n 's/^> //p'
