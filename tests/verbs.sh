#!/bin/sh
# Every verb keeps its contract: shapes of output, exit status, what goes where.
# SPDX-License-Identifier: ISC
#
# A check is `expect NAME COMMAND...`; the ones below run the program in a
# folder of their own, without the user's settings.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

check() {
    "$bin/tests/verbs/check" "$@"
}

# --- articles
articles_json() {
    ends 0 articles --json "$top/articles" && [ ! -s err ] &&
        [ "$(wc -l <out)" = 5 ] && cp out articles.jsonl &&
        check keys id title url published published_from author source feed \
            text <out &&
        has '"published": "2021-03-24T20:15:00+01:00", "published_from": "front-matter"' out
}
expect 'articles --json prints the five bundled articles' articles_json
articles_plain() {
    ends 0 articles "$top/articles" && [ "$(wc -l <out)" = 5 ] &&
        has '^2021-03-24	The Tollgate Courier	Blinken to the allies' out
}
expect 'articles prints day, outlet, title and path' articles_plain
articles_stdin() {
    printf -- '---\ntitle: From a pipe\n---\nA body of one sentence.\n' |
        dateline articles --json - >out && has '"title": "From a pipe"' out &&
        has '"id": "-"' out
}
expect 'articles reads standard input' articles_stdin

# --- part failure
printf '' >empty.txt
printf 'a\000b\001\002' >binary.txt
printf -- '---\ntitle: [unfinished\n---\nText.\n' >broken.md
printf 'Harbour pilots met in Antwerp on Monday to talk about wages.\n' >good.txt
some_fail() {
    ends 1 articles --json empty.txt binary.txt broken.md absent.txt good.txt &&
        [ "$(wc -l <out)" = 1 ] && has '"id": "good.txt"' out &&
        has 'empty.txt: ' err && has 'binary.txt: ' err &&
        has 'broken.md:[0-9]*:[0-9]*: ' err && has 'absent.txt: ' err
}
expect 'what cannot be read is named, the rest is printed' some_fail

# --- annotate
printf 'Zo\303\253 Harper flew to Caf\303\251 Town on Monday, the Harbour Ministry said. She came back on 5 May 2020.\n' >note.txt
annotate_relative() {
    ends 0 annotate note.txt &&
        grep '"text"' out | check slices note.txt &&
        has '"text": "Monday".*"value": "XXXX-WXX-1", "from": null, "to": null' out
}
expect 'annotate leaves a relative day open' annotate_relative
annotate_dated() {
    ends 0 annotate --date 2021-03-24 note.txt &&
        has '"text": "Monday".*"value": "2021-03-22", "from": "2021-03-22", "to": "2021-03-22"' out &&
        has '"layer": "sentence", "start": 0' out &&
        grep '"time"' out | check keys doc layer start end text type value from to confidence why &&
        grep '"entity"' out | check keys doc layer start end text kind entity why
}
expect 'annotate counts from --date' annotate_dated
annotate_events() {
    ends 0 annotate --date 2021-03-24 note.txt &&
        grep '"layer": "event"' out | check keys doc layer start end date to grain certainty title
}
expect 'annotate prints events' annotate_events
annotate_broken_bytes() {
    printf 'x \377 on 5 May 2020 Paris \200\200 met.' >broken.txt
    ends 0 annotate broken.txt && grep '"text"' out | check slices broken.txt
}
expect 'annotate counts a broken byte as one' annotate_broken_bytes
annotate_letter() {
    printf '\r\n  Share this!\r\n\r\nThe mayor spoke on 5 May 2020.\r\n' >furniture.txt
    ends 0 annotate furniture.txt && grep '"text"' out | check slices furniture.txt
}
expect 'annotate takes the file to the letter' annotate_letter
annotate_twice() {
    dateline annotate --date 2021-03-24 note.txt >first
    TZ=Pacific/Auckland dateline --now 1999-12-31 annotate --date 2021-03-24 note.txt >second
    cmp first second
}
expect 'annotate does not depend on the clock' annotate_twice

# --- entities
entities_json() {
    ends 0 entities --json "$top/articles" &&
        check keys entity kind aliases mentions articles where <out &&
        check articles articles.jsonl <out &&
        has '"entity": "Antony Blinken", "kind": "person"' out
}
expect 'entities --json cuts its mentions out of the articles' entities_json
entities_order() {
    ends 0 entities "$top/articles" && sort -c -s -k1,1nr out
}
expect 'entities are printed most mentioned first' entities_order

# --- timeline
timeline_json() {
    ends 0 timeline --json "$top/articles" && cp out timeline.jsonl &&
        check keys date to grain certainty title score sources entities evidence <out &&
        check articles articles.jsonl <out
}
expect 'timeline --json cuts its evidence out of the articles' timeline_json
timeline_bounds() {
    ends 0 timeline --json --from 2021-06 "$top/articles" &&
        has '"date": "2021-06-14"' out && lacks '"date": "2021-03' out &&
        ends 0 timeline --json --to 2021-03 "$top/articles" &&
        has '"date": "2021-03-22"' out && lacks '"date": "2021-06' out
}
expect 'timeline keeps to --from and --to' timeline_bounds
timeline_entity() {
    ends 0 timeline --json --entity nato "$top/articles" &&
        [ "$(wc -l <out)" -lt "$(wc -l <timeline.jsonl)" ] &&
        [ "$(grep -c NATO out)" = "$(wc -l <out)" ]
}
expect 'timeline keeps to one entity, by any of its names' timeline_entity
timeline_nobody() {
    ends 1 timeline --entity 'Zaphod Quill' "$top/articles" && [ ! -s out ] &&
        has 'Zaphod Quill' err
}
expect 'an entity that does not appear is named' timeline_nobody
timeline_scope() {
    five="$top"/articles/2021-06-28-alliance-looks-east.md
    ends 0 timeline --json --article "$five" "$top/articles" && has "$five" out &&
        [ "$(grep -c "\"article\": \"$five\"" out)" = "$(wc -l <out)" ] && cp out article.jsonl &&
        ends 0 timeline --json --story "$five" "$top/articles" &&
        [ "$(wc -l <out)" -ge "$(wc -l <article.jsonl)" ] &&
        ends 1 timeline --article absent.md "$top/articles" && has absent.md err
}
expect 'timeline keeps to an article and to its story' timeline_scope
timeline_top() {
    ends 0 timeline --top 3 "$top/articles" && [ "$(wc -l <out)" = 3 ] && sort -c out &&
        ends 0 timeline --days 1 "$top/articles" && [ "$(cut -c 1-10 out | sort -u | wc -l)" = 1 ] &&
        ends 2 timeline --top 3 --days 1 "$top/articles" && has 'exclude' err
}
expect 'timeline keeps the most important events and days' timeline_top
timeline_minor() {
    ends 0 timeline "$top/articles" && wc -l <out >plain.count &&
        ends 0 timeline --all "$top/articles" && wc -l <out >all.count &&
        ends 0 timeline --json "$top/articles" && [ "$(wc -l <out)" = "$(cat all.count)" ] &&
        [ "$(grep -c '"minor": false' out)" = "$(cat plain.count)" ]
}
expect 'timeline leaves minor events out unless all are asked for' timeline_minor
cat >plans.md <<'END'
---
title: "Pilots, *wages*; and more"
source: "Quay; Post, daily"
url: "https://quay.example.org/news/1?a=b,c&d=(e)"
date: 2021-03-24
---
Harbour pilots met in Antwerp on Monday to talk about wages, hours; and bonuses of $5 – in cafés, www.example.org says.

The pilots will strike on 5 April 2021, the Harbour Union said. In June 2021 the ministers of Belgium and Norway will meet in Oslo. Norway will hold an election in 2022.

Pilots signed a treaty with Norway in February 2021.
END
cat >later.md <<'END'
---
title: The strike of the pilots
source: Tern
date: 2021-03-26
---
The pilots will strike on 5 April 2021, the Harbour Union said. Norway closed its harbours on Thursday.
END
timeline_agenda() {
    ends 0 timeline --agenda plans.md && has '^From 2021-03-24, when the newest' out &&
        has '^2021-04-05  *in 12 days ' out && has '^2021-06  *in 3 months ' out && lacks 'met in Antwerp' out &&
        ends 0 --now 2021-04-08 timeline --agenda plans.md && has '^2021-04-05  *overdue 3 days ' out &&
        ends 0 timeline plans.md && lacks overdue out &&
        ends 0 --now 2021-04-08 timeline --json plans.md && has '"overdue": true' out &&
        printf 'Pilots slept.\n' >undated.md && ends 1 timeline --agenda undated.md && has 'give --now' err
}
expect 'timeline --agenda tells what lies ahead, and of what' timeline_agenda
timeline_ics() {
    ends 0 timeline --ics "$top/articles" plans.md later.md &&
        LC_ALL=C awk -f "$top/tests/verbs/ics.awk" out &&
        has '^DTSTART;VALUE=DATE:20210614' out && has '^DTEND;VALUE=DATE:20210615' out &&
        cp out first.ics && ends 0 --now 1999-12-31 timeline --ics "$top/articles" plans.md later.md &&
        cmp out first.ics
}
expect 'timeline --ics is iCalendar and the same on any day' timeline_ics
timeline_ics_coarse() {
    ends 0 timeline --ics plans.md && has '^DTSTART;VALUE=DATE:20210601' out &&
        has '^DTEND;VALUE=DATE:20210701' out && has '^STATUS:TENTATIVE' out &&
        has '^URL:https://quay.example.org/news/1?a=b,c&d=%28e%29' out && lacks 'DTSTART;VALUE=DATE:2022' out
}
expect 'a calendar has months as their days, and no years' timeline_ics_coarse
timeline_ics_uid() {
    ends 0 timeline --ics plans.md && grep '^UID:' out | sort >alone &&
        mkdir -p moved && cp plans.md moved/ &&
        ends 0 timeline --ics later.md moved && grep '^UID:' out | sort >joined &&
        [ "$(wc -l <joined)" -gt "$(wc -l <alone)" ] && [ -z "$(comm -23 alone joined)" ]
}
expect 'events keep their UID when newer articles join' timeline_ics_uid
timeline_markdown() {
    ends 0 timeline --markdown "$top/articles" && has '^## June 2021' out &&
        has '^- \*\*2021-06-14\*\* ' out && has '](https://news.example.org/' out && has '#:~:text=' out
}
expect 'timeline --markdown has headings, events and sources' timeline_markdown
# shellcheck disable=SC2016 # the dollar is a dollar
timeline_markdown_text() {
    ends 0 timeline --markdown plans.md later.md && has 'Quay; Post, daily\](https:' out &&
        has 'of \\$5' out && has 'www\\.example' out && has '\[Tern\](later.md), 2021-03-26' out
}
expect 'in Markdown text stays text, and files are links' timeline_markdown_text

# --- show
show_width() {
    ends 0 show --width 40 "$top/articles/2021-03-24-brussels-remarks.md" &&
        has 'The Tollgate Courier' out && [ "$(awk 'length > 40' out | wc -l)" = 0 ] &&
        lacks "$(printf '\033')" out
}
expect 'show keeps to its width and is plain in a pipe' show_width
show_colour() {
    ends 0 show --color always "$top/articles/2021-03-24-brussels-remarks.md" &&
        has "$(printf '\033\\[')" out &&
        sed "s/$(printf '\033')\\[[0-9;]*m//g" out >plain &&
        ends 0 show "$top/articles/2021-03-24-brussels-remarks.md" && cmp out plain
}
expect 'show --color adds styles and nothing else' show_colour

# --- themes and config
themes_list() {
    ends 0 themes && has '^\* default' out && has 'built in' out
}
expect 'themes lists the built-in theme, chosen' themes_list
printf 'name: odd\nstyles:\n  entity.persn: {fg: red}\n' >odd.yaml
themes_check() {
    ends 2 themes --check odd.yaml && has 'odd.yaml:3:3: ' err &&
        has 'entity.person' err && has '^  *^' err
}
expect 'themes --check points at the fault' themes_check
themes_bundled() {
    ends 0 themes --check "$top"/themes/*.yaml && has ' good$' out
}
expect 'the bundled themes can be read well' themes_bundled
printf 'styles:\n  base: {fg: "#eee", bg: "#111"}\n  error: {fg: "#622"}\n' >faint.yaml
themes_moves() {
    ends 0 themes --check faint.yaml && has '^  error  *[12]\.[0-9]  good at 4.5: moved, lighter by 0\.' out
}
expect 'themes --check tells what is moved' themes_moves
mkdir -p config/dateline/themes/base16
{
    printf 'system: "base16"\nname: "Slate"\npalette:\n'
    for key in 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F; do printf '  base%s: "#%s%s%s"\n' $key $key $key $key; done
} >config/dateline/themes/base16/slate.yaml
themes_schemes() {
    ends 0 themes && has '^  Slate .* dark .*base16/slate.yaml' out && ends 0 --theme slate config &&
        ends 0 --theme config/dateline/themes/base16/slate.yaml show good.txt &&
        ends 0 themes --check config/dateline/themes/base16/slate.yaml && lacks 'too low' out
}
expect 'a folder of schemes is a folder of themes' themes_schemes
rm -r config
config_prints() {
    ends 0 config && has '^theme: default' out && has 'built in' out &&
        cp out roundtrip.yaml && ends 0 --config roundtrip.yaml config
}
expect 'config prints settings that can be read back' config_prints
printf 'theme: mono\nreader:\n  widht: 50\n' >bad.yaml
config_broken() {
    ends 2 --config bad.yaml articles good.txt && [ ! -s out ] &&
        has 'bad.yaml:3:3: ' err && has 'width' err && has '^  *^' err
}
expect 'a broken configuration is shown with a caret' config_broken
printf 'reader: {width: 60}\ntheme:  drak\n' >drak.yaml
config_theme() {
    ends 2 --config drak.yaml show good.txt && [ ! -s out ] &&
        has 'drak.yaml:2:9: ' err && has '"dark"' err && has '^  theme:  drak' err &&
        has '^          ^' err && ends 0 --config drak.yaml --theme dark show good.txt
}
expect 'a theme that settings name in vain is shown in its line' config_theme
config_names() {
    printf 'entities:\n  - {name: Gull Watch, kind: organisation, also: [the Watch]}\nnot-names: [Antwerp]\n' >names.yaml
    printf "# Gull Watch meets\n\nGull Watch met in Antwerp on Monday. Later the Watch went home.\n" >gull.md
    ends 0 --config names.yaml entities --json gull.md && lacks Antwerp out &&
        has '"entity": "Gull Watch", "kind": "organisation", "aliases": .*the Watch.*"in_titles": 1' out &&
        ends 0 entities gull.md && has Antwerp out
}
expect 'names of the settings count, and what is no name does not' config_names
config_knowledge() {
    mkdir -p known && printf '' >known/dateline.yaml
    printf 'entities:\n  - {name: Gull Watch, kind: organisation, also: [the Watch]}\nnever: [Antwerp]\n' >known/knowledge.yaml
    ends 0 --config known/dateline.yaml entities gull.md && lacks Antwerp out && has 'Gull Watch' out &&
        ends 0 --config known/dateline.yaml config --check &&
        printf '  - {name: Tern, kind: brid}\n' >>known/knowledge.yaml &&
        sed -i '/^never/d' known/knowledge.yaml &&
        ends 2 --config known/dateline.yaml config --check && has 'known/knowledge.yaml:3:24: ' err &&
        ends 2 --config known/dateline.yaml entities gull.md && has 'Gull Watch' out &&
        has 'known/knowledge.yaml:3:24: ' err && printf 'names: {knowledge: mine.yaml}\n' >known/dateline.yaml &&
        ends 2 --config known/dateline.yaml config --check && has 'known/dateline.yaml:1: .*mine.yaml' err
}
expect 'the knowledge file beside the settings counts, and is checked' config_knowledge
# A fault of each file that the user writes: which, its text, where, in words.
config_all() {
    while IFS='|' read -r file text place words; do
        rm -rf all && mkdir -p all/dateline/keymaps all/dateline/themes/dusk all/state/dateline
        : >all/dateline/dateline.yaml
        printf '%b' "$text" >"all/$file"
        XDG_CONFIG_HOME=$work/all XDG_STATE_HOME=$work/all/state ends 2 config --check &&
            has "all/$file:$place: .*$words" err && has '^  *^' err && [ "$(grep -c '^dateline: ' err)" = 1 ] &&
            [ ! -s out ] || return
    done <<'EOF'
dateline/knowledge.yaml|entities:\n  - {name: Tern, kind: brid}\n|2:24|no kind
dateline/corrections.yaml|corrections:\n  - {name: Tern, is: brid}\n|2:22|no kind
dateline/feeds.yaml|feeds:\n  - ftp://quay.example.org/\n|2:5|https://
dateline/searches.yaml|searches:\n  - {name: a, quer: b}\n|2:15|query
dateline/keymaps/mine.yaml|keys:\n  x: refesh\n|2:6|"refresh"
dateline/themes/mine.yaml|styles:\n  titel: bold\n|2:3|title
dateline/themes/dusk/mine.yaml|styles: {title: bodl}\n|1:17|attrs:
state/dateline/apart.yaml|apart: 7\n|1:8|a list
EOF
}
expect 'config --check finds a fault in every file that the user writes' config_all
config_pair() {
    printf 'theme: {dark: dark, light: lihgt}\n' >pair.yaml
    ends 2 --config pair.yaml config --check && has 'pair.yaml:1:[0-9]*: .*"light"' err
}
expect 'config --check looks at both themes of a pair' config_pair
config_absent() {
    ends 2 --config nowhere.yaml config && has 'nowhere.yaml' err
}
expect 'a settings file that was asked for must exist' config_absent
config_origin() {
    mkdir -p config/dateline && printf 'theme: mono\n' >config/dateline/dateline.yaml
    ends 0 config && has '^theme: mono.*dateline.yaml:1' out &&
        ends 0 --theme dark config && has '^theme: dark.*--theme' out &&
        ends 0 config --check && has 'no faults' out
    result=$?
    rm -r config
    return $result
}
expect 'config says where each setting comes from' config_origin

# --- help, usage, exit status
help_verbs() {
    ends 0 help && for verb in articles show annotate entities timeline themes config; do
        has "^  $verb" out || return 1
    done && ends 0 --help && ends 0 help timeline && has '--ics' out &&
        ends 0 --version && has '^dateline [0-9]' out
}
expect 'help lists every verb' help_verbs
help_broken_config() {
    ends 0 --config bad.yaml help && ends 0 --config bad.yaml --version
}
expect 'help is given whatever the configuration' help_broken_config
usage() {
    ends 2 timeline && ends 2 articles --jsn good.txt && has '--json' err &&
        ends 2 help nothing && ends 2 show --width 3 good.txt && ends 2 --theme
}
expect 'wrong usage ends with 2' usage
no_verb() {
    ends 1 timelin </dev/null && has 'no such file' err && has 'timeline' err &&
        [ ! -s out ]
}
expect 'a word that is no verb is a path' no_verb
bad_theme() {
    ends 2 --theme nosuch show good.txt && has 'nosuch' err
}
expect 'a theme that does not exist is named' bad_theme
full_disk() {
    [ -w /dev/full ] || return 0
    dateline articles --json "$top/articles" >/dev/full 2>err
    [ $? = 1 ] && has 'standard output' err
}
expect 'a full disk is noticed' full_disk
closed_pipe() {
    { sleep 0.2; dateline entities --json "$top/articles" 2>err; echo $? >status; } | true
    [ "$(cat status)" = 1 ]
}
expect 'a closed pipe is noticed' closed_pipe

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
