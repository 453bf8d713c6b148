#!/bin/sh
# Each room, then the rooms whose public headers it may name. Private headers
# ("room/x.h") stay in their room; "base/x.h" is open to all. One library a room.
# No two rooms have a function of one name: the linker would take either.
# SPDX-License-Identifier: ISC
cd "${top_srcdir:-.}/src" || exit 1
grep -rn --include='*.[ch]' '^ *# *include' . | awk -F: '
BEGIN {
    may["base"]     = " "
    may["confine"]  = " base "
    may["text"]     = " base "
    may["date"]     = " base "
    may["entity"]   = " base text date "
    may["timex"]    = " base text date "
    may["conf"]     = " base confine text date entity query "
    may["article"]  = " base text date timex conf "
    may["timeline"] = " base text date entity timex article "
    may["query"]    = " base text date "
    may["regex"]    = " base "
    may["wire"]     = " base date "
    may["json"]     = " base text "
    may["page"]     = " base text date article json wire "
    may["feed"]     = " base text date json page wire "
    may["net"]      = " base date wire "
    may["fetch"]    = " base confine text date json page feed net wire "
    may["marks"]    = " base date "
    may["store"]    = " base text date article query wire marks "
    may["desk"]     = " base confine text date entity timex conf article timeline query wire marks store "
    may["cli"]      = " base confine text date entity timex conf article timeline query wire marks store desk "
    may["tui"]      = may["cli"] "regex "
    n = split("arena link status str kind:base confine launch:confine diff text document:text date:date " \
              "entity explain facts knowledge salience:entity timex:timex settings keymap theme yaml newsboat feeds:conf " \
              "needle:query searches:conf " \
              "furniture article:article timeline:timeline query:query regex:regex wire:wire json:json page:page " \
              "feed:feed net:net key typed marks:marks chronicle foreign store:store desk carry health loader news reading recall refresh subscribe:desk", words, " ")
    for (i = 1; i <= n; i++) {            # names wait for the next ":room"
        if (split(words[i], pair, ":") == 2) {
            home[pair[1]] = pair[2]
            for (w in waiting) { home[w] = pair[2]; delete waiting[w] }
        } else waiting[words[i]] = 1
    }
    lib["uni"] = "text"; lib["yaml"] = "conf"; lib["pthread"] = "desk"
}
{
    split($1, path, "/"); room = path[2]
    if (room ~ /\.c$/) next                     # main.c sees everything
    to = ""
    if (match($3, /<dateline\/[a-z]+/)) {
        name = substr($3, RSTART + 10, RLENGTH - 10)
        if ($3 ~ /\.def>/) next                 # tables are open to all
        to = name in home ? home[name] : "?"
    } else if (match($3, /"[a-z]+\//)) {
        other = substr($3, RSTART + 1, RLENGTH - 2)
        if (other != room && other != "base" && other != "themes") to = "?"
    } else if ($3 ~ /curses|term\.h/ && $1 != "./tui/screen.c") to = "?"
    else if ($3 ~ /<uni[a-z]+\.h>/ && $3 !~ /unistd/ && room != "text") to = "?"
    else if ($3 ~ /<yaml/ && room != "conf") to = "?"
    else if ($3 ~ /<jansson/ && room != "json") to = "?"
    else if ($3 ~ /<gumbo/ && room != "page") to = "?"
    else if ($3 ~ /<libxml/ && room != "feed") to = "?"
    else if ($3 ~ /<curl/ && room != "net") to = "?"
    else if ($3 ~ /<sqlite/ && room != "store") to = "?"
    else if ($3 ~ /<(pcre2|dlfcn)/ && room != "regex") to = "?"
    else if ($3 ~ /<pthread/ && room != "desk") to = "?"
    else if ($3 ~ /<linux\// && room != "confine") to = "?"
    if (to != "" && to != room && index(may[room], " " to " ") == 0) {
        print $1 ":" $2 ": " room " may not name this:" $3; bad = 1
    }
}
END { exit bad }' || exit 1
# shellcheck disable=SC2016 # a program of awk
find . -name '*.c' | sort | xargs awk '
FNR == 1 { before = "" }
/^[a-z0-9_]+\(/ && before !~ /static|[;}]$/ && !/^(__attribute__|static_assert)/ {
    name = substr($0, 1, index($0, "(") - 1)
    split(FILENAME, path, "/")
    if (name in room && room[name] != path[2] && name != "main") {
        print FILENAME ": " room[name] " has a function " name "(), too"; bad = 1
    }
    room[name] = path[2]
}
{ before = $0 }
END { exit bad }'
