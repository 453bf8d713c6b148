#!/bin/sh
# Feeds, pages and the store: the verbs, with the program that fetches and a
# server on loopback.
# SPDX-License-Identifier: ISC
#
# Requests are counted in the file "heard" (see tests/net/serve.c); port and all are on this
# machine.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

served online.sh

# --- subscribing
no_feeds() {
    ends 1 fetch && has 'dateline add' err && [ ! -e data ] && ends 0 feeds && [ ! -s out ]
}
expect 'without feeds there is nothing to fetch, and no store is made' no_feeds
add_page() {
    ends 0 add "$(host 1 /)" && has "^added	$(host 1 /post.xml)" out &&
        has "^also	$(host 1 /cranes.xml)" out && has /post.xml config/dateline/feeds.yaml &&
        lacks /cranes.xml config/dateline/feeds.yaml
}
expect 'add finds the feed behind a page' add_page
add_feed() {
    ends 0 add "$(host 1 /)" "$(host 8 /cranes.xml)" && has "^known	$(host 1 /post.xml)" out &&
        has "^added	$(host 8 /cranes.xml)" out && [ "$(grep -c /post.xml config/dateline/feeds.yaml)" = 1 ]
}
expect 'add knows what is subscribed to' add_feed
add_nothing() {
    ends 1 add "$(host 1 /nowhere)" && has "$(host 1 /nowhere)" err && [ ! -s out ] &&
        ends 1 add "$(host 1 /story.html)" && has 'no feed' err &&
        ends 0 --no-store add "$(host 3 /cranes.xml)" && has '^found' out &&
        lacks 127.0.0.3 config/dateline/feeds.yaml
}
expect 'add says what it could not do, and touches nothing with --no-store' add_nothing

# --- fetching
fetch_fresh() {
    ends 0 --now 2021-04-01T10:00Z fetch && [ ! -s err ] &&
        has "^fresh	2	0	Quay Post	$(host 1 /post.xml)" out &&
        has "^fresh	1	0	Quay Post	$(host 8 /cranes.xml)" out && [ -f data/dateline/articles.db ]
}
expect 'fetch stores what is new' fetch_fresh
fetch_unchanged() {
    ends 0 --now 2021-04-01T12:00Z fetch --json && has '"state": "unchanged"' out &&
        has '"next": "2021-04-01T13:00:00' out && sleep 0.1 && has '/post.xml "p1"' "$SERVE_LOG"
}
expect 'fetch sends the validators back' fetch_unchanged
fetch_fails() {
    cat >>config/dateline/feeds.yaml <<END
  - url: $(host 2 /gone.xml)
  - url: $(host 3 /busy.xml)
  - url: $(host 3 /cranes.xml)
  - url: $(host 4 /old.xml)
END
    ends 1 --now 2021-04-02T10:00Z fetch && has '^gone' out && has '^busy' out &&
        has '^resting.*127.0.0.3:.*cranes.xml' out && has '^fresh	0	0	Quay Post	.*/old.xml' out && has 'gone.xml: .*ended' err
}
expect 'fetch names what failed, and the rest is stored' fetch_fails
fetch_rests() {
    ends 0 --now 2021-04-02T11:00Z fetch && has '^resting.*gone.xml' out && has '^resting.*busy.xml' out &&
        has '^resting.*127.0.0.3:.*cranes.xml' out && [ "$(heard /gone.xml)" = 1 ] && [ "$(heard /busy.xml)" = 1 ] &&
        ends 1 --now 2021-04-03 fetch && has '^busy' out && [ "$(heard /busy.xml)" = 2 ]
}
expect 'fetch leaves alone what wants to be left alone' fetch_rests
fetch_moves() {
    ends 0 --now 2021-04-12 fetch
    has 'old.xml has moved to http://127.0.0.4' err && before=$(heard /old.xml) &&
        { ends 0 --now 2021-04-14 fetch || true; } && [ "$(heard /old.xml)" = "$before" ]
}
expect 'fetch follows a feed that has moved for a week' fetch_moves
fetch_dry() {
    ends 2 --no-store fetch && has 'no-store' err
}
expect 'fetch needs the store' fetch_dry
fetch_alone() {
    before=$DATELINE_FETCH
    DATELINE_FETCH=/nowhere/dateline-fetch
    ends 1 --now 2021-05-01 fetch && has '/nowhere/dateline-fetch' err
    result=$?
    DATELINE_FETCH=$before
    return $result
}
expect 'a missing dateline-fetch is named' fetch_alone

# --- servers that mean harm
# Each has a host of its own; a line of the table: state, feed, words of the fault.
hostile_table='large	bomb	larger than allowed
unreached	drop	hung up without
failed	fault	at fault
large	fields	no end of fields
loop	file	no web address
unreached	less	hung up before
loop	loop	in a circle
fresh	more	-
loop	private	this machine
slow	silent	too long
slow	slow	too long'
hostile_line() { # STATE FEED WORDS
    has "^$1	.*/$2.xml" out && [ "$(heard "/$2.xml")" = 1 ] &&
        { [ "$3" = - ] || has "/$2.xml: .*$3" err; }
}
hostile_lines() {
    printf '%s\n' "$hostile_table" | {
        result=0
        while IFS='	' read -r state feed words; do
            hostile_line "$state" "$feed" "$words" || result=1
        done
        [ $result = 0 ]
    }
}
fetch_hostile() {
    mkdir -p hostile/dateline && host=1 && printf 'feeds:\n' >hostile/dateline/feeds.yaml
    for feed in $(printf '%s\n' "$hostile_table" | cut -f 2); do
        host=$((host + 1))
        printf '  - {url: %s, timeout: 5}\n' "$(host $host "/$feed.xml")" >>hostile/dateline/feeds.yaml
    done
    before=$(heard /cranes.xml)
    XDG_CONFIG_HOME=$work/hostile XDG_DATA_HOME=$work/hostile ends 1 --now 2021-04-01 fetch &&
        hostile_lines && [ "$(heard /cranes.xml)" = "$before" ] && ! grep -rq root: hostile
}
expect 'what servers do to harm costs a line for each, and one request' fetch_hostile

# --- feeds
feeds_health() {
    ends 0 --now 2021-04-14T10:00Z feeds && has '^unchanged	2	2021-.*Quay Post	.*post.xml	-$' out &&
        has '^gone	0	-	-	.*gone.xml	..*' out &&
        ends 0 --now 2021-04-14T10:00Z feeds --json && has '"state": "gone".*"gone": true' out &&
        "$bin/tests/verbs/check" keys feed title folders state articles fetched tried next failures error gone <out
}
expect 'feeds tells how each feed is' feeds_health
feeds_opml() {
    ends 0 feeds --opml && has 'text="Quay Post" xmlUrl="http://127.0.0.1' out &&
        ends 2 feeds --opml --json
}
expect 'feeds --opml is for other readers' feeds_opml

# --- import
import_opml() {
    cat >my.opml <<END
<opml version="2.0"><body><outline text="Ports">
<outline type="rss" text="Tern Times" xmlUrl="https://tern.example.org/feed"/>
<outline type="rss" text="Quay" xmlUrl="$(host 1 /post.xml)"/></outline></body></opml>
END
    ends 0 import my.opml && has '^added	https://tern.example.org/feed	Tern Times' out &&
        has '^known	http://127.0.0.1' out && has 'Ports' config/dateline/feeds.yaml &&
        ends 0 import my.opml && lacks '^added' out
}
expect 'import takes OPML, folders too, once' import_opml
import_newsboat() {
    printf 'https://gull.example.org/rss "~Gull" sea\nexec:evil\n' >urls
    ends 1 import urls && has '^added	https://gull.example.org/rss	Gull' out && has 'urls:2:1: exec:evil' err
}
expect 'import takes urls of newsboat and says what it did not' import_newsboat
import_nothing() {
    printf '<html><p>No list.' >no.opml
    printf '' >none
    ends 1 import no.opml && has no.opml err && ends 1 import none && ends 1 import absent && has absent err
}
expect 'import names a file without feeds' import_nothing

# --- search
search_json() {
    ends 0 search --json strike && [ "$(wc -l <out)" = 2 ] &&
        "$bin/tests/verbs/check" keys id title url published source rank around <out &&
        has '"published": "2021-03-24T09:00:00+09:00"' out
}
expect 'search finds words in what was fetched' search_json
search_query() {
    ends 0 search 'strike -crane' '"left the harbour"' && [ "$(wc -l <out)" = 1 ] &&
        has '^2021-03-24	Quay Post	Pilots strike in Antwerp	https://quay.example.org/1' out &&
        ends 0 search nowhere && [ ! -s out ]
}
expect 'search keeps to its query' search_query
search_marks() {
    ends 0 search is:unread && [ "$(wc -l <out)" = 3 ] && ends 0 search is:read && [ ! -s out ]
}
expect 'search asks what was read in the reader' search_marks
search_broken() {
    ends 2 search 'from:yesterdayish' && has '\^' err && ends 2 --no-store search strike
}
expect 'a bad query is shown with a caret' search_broken

search_saved() {
    printf 'searches:\n  - {name: Pilots, query: strik pilots}\n  - {name: bad, query: is:unred}\n' >config/dateline/searches.yaml
    ends 0 search @pilots && [ "$(wc -l <out)" = 1 ] && ends 0 search strik && [ ! -s out ] &&
        ends 2 search @pilot && has "did you mean 'Pilots'" err &&
        ends 2 search @bad && has '^dateline: .*searches.yaml:3:' err &&
        ends 0 config && has 'name: .*Pilots.*strik pilots.*# .*searches.yaml:2' out &&
        ends 2 config --check && has 'mean unread' err
    result=$?
    rm config/dateline/searches.yaml
    return $result
}
expect 'a search that was saved is asked for by name' search_saved
search_names() {
    ends 0 search entity:antwerp && has 'Pilots strike in Antwerp' out && ends 0 search kind:place && has Antwerp out
}
expect 'search knows the names in what was fetched' search_names

# --- the library
library_stored() {
    ends 0 articles --json && [ "$(wc -l <out)" = 3 ] && has "\"feed\": \"$(host 1 /post.xml)\"" out &&
        ends 0 articles && head -n 1 out | grep -q '^2021-03-24' && ends 0 timeline && has Antwerp out &&
        ends 0 entities && has 'place  *Antwerp' out
}
expect 'verbs without a path are about what was fetched' library_stored
# A feed that is taken out of the settings keeps its articles; so does one that
# comes back.
library_dropped() {
    ends 0 articles --json && cp out all && ends 0 feeds && cp out feeds
    cp config/dateline/feeds.yaml kept.yaml && sed 's/^/# /' kept.yaml >config/dateline/feeds.yaml
    { ends 1 --now 2021-05-02 fetch || ends 0 --now 2021-05-02 fetch; } && ends 0 articles --json && cmp all out &&
        cp kept.yaml config/dateline/feeds.yaml && ends 0 articles --json && cmp all out && ends 0 feeds && cmp feeds out
}
expect 'a feed that is commented out loses nothing' library_dropped
library_both() {
    mkdir -p notes && printf 'It rained in Bergen.\n' >notes/rain.txt
    printf 'library:\n  - notes\n' >both.yaml && cp config/dateline/feeds.yaml .
    ends 0 --config both.yaml articles && [ "$(wc -l <out)" = 4 ] && head -n 1 out | grep -q 'notes/rain.txt' &&
        ends 0 --config both.yaml --no-store articles && [ "$(wc -l <out)" = 1 ]
}
expect 'and about the folders of the settings' library_both

# --- pages and feeds as files and addresses
files_all() {
    mkdir -p saved && printf '<rss version="2.0"><channel><title>Tern Times</title><item><guid>t1</guid><title>Terns are back</title><description>Terns came back to Oslo on Monday.</description></item></channel></rss>' >saved/terns.xml
    printf '{"name": "no feed"}' >saved/package.json
    cat >saved/page.html <<'END'
<!DOCTYPE html><title>Ferries run again</title><article><h1>Ferries run again</h1><p>Ferries to Bergen ran again on Tuesday after the storm, the harbour master said in a long statement to the press.</p></article>
END
    printf 'A note about Antwerp.\n' >saved/note.txt
    ends 0 articles --json saved && [ "$(wc -l <out)" = 3 ] && has '"id": "saved/page.html"' out &&
        has '"id": "saved/terns.xml#t1", "title": "Terns are back"' out && has '"feed": "saved/terns.xml"' out && has '"published_from": "none"' out
}
expect 'pages and feeds in a folder are articles' files_all
files_pipe() {
    ends 0 articles --json - <saved/page.html && has '"id": "-", "title": "Ferries run again"' out &&
        ends 0 articles --json - <saved/terns.xml && has '"id": "-#t1"' out &&
        ends 0 articles --json - <saved/note.txt && has 'note about Antwerp' out &&
        cp saved/page.html saved/page && ends 0 articles saved/page && has 'Ferries run again' out
    result=$?
    rm -f saved/page
    return $result
}
expect 'what comes without an ending is told by its beginning' files_pipe
files_bad() {
    ends 1 articles saved/package.json my.opml saved/page.html && [ "$(wc -l <out)" = 1 ] &&
        has 'package.json: ' err && has 'my.opml: .*dateline import' err
}
expect 'a file that holds no article is named' files_bad
files_alone() {
    before=$DATELINE_FETCH
    DATELINE_FETCH=/nowhere/dateline-fetch
    ends 1 articles saved && [ "$(wc -l <out)" = 1 ] && has 'saved/page.html: .*/nowhere/dateline-fetch' err &&
        has 'saved/terns.xml: ' err && [ "$(wc -l <err)" = 3 ]
    result=$?
    DATELINE_FETCH=$before
    return $result
}
expect 'without dateline-fetch each such file is named once' files_alone
address() {
    before=$(heard /story.html)
    ends 0 articles --json "$(host 6 /story.html)" && has "\"id\": \"$(host 6 /story.html)\"" out &&
        has '"published": "2021-03-26' out && has 'Harbour Union' out && [ "$(heard /story.html)" = $((before + 1)) ] &&
        ends 0 timeline "$(host 7 /cranes.xml)" "$(host 6 /story.html)" && has '^2021-03-23' out &&
        ends 1 articles "$(host 6 /nowhere)" && has '/nowhere' err
}
expect 'an address is read like a file, and not stored' address

# --- the reader asks feeds itself
reader_feeds() {
    cat >reader.screen <<END
size 24 80
config feeds: [{url: "$(host 9 /cranes.xml)"}, {url: "$(host 9 /gone.xml)"}]
run
any 1 new article
any Cranes stand still
keys R
any no new articles
keys :add Space $(host 10 /brief.xml) Enter
any subscribed to
any Back to work
keys : f e e d s Enter
any Feeds: 3
any Ended for good
any has ended it
any not again
keys G Enter
any 1 of 1
keys F
any the full text is there
any Harbour Union said
keys f C-u Enter
none feed:
keys :add Space $(host 10 /nowhere) Enter
any has nothing there
keys Q
exit 0
restored
tame
run fetch
exit 0
any resting
none feeds,
END
    "$bin/tests/screen/play" "$bin/dateline" reader.screen && [ "$(heard /brief.xml)" -ge 2 ]
}
# What is stored is there at once the next time, and one goes on where one was.
reader_stored() {
    cat >stored.screen <<END
size 24 120
config feeds: [{url: "$(host 9 /two.xml)"}]
run
any 2 new articles
row 1 ~ A day at the quay
any Harbour pilots went on strike
keys j m Q
exit 0
size 7 40
run
any 1 unread
keys Enter
any Harbour pilots went
keys j j j j j
none Harbour pilots
any No ship left
keys q s Q
exit 0
run
any 0 unread
keys Enter
any No ship left
none Harbour pilots
keys J
any Norway signed
keys K
any No ship left
none Harbour pilots
keys Q
exit 0
restored
END
    "$bin/tests/screen/play" "$bin/dateline" stored.screen
}
# What an outlet changes afterwards is shown, and how a feed does, in lines too.
# The last fetch is one of today: the reader itself, whose clock is the real one,
# must find the feed rested, or the articles would grow under the keys.
reader_changes() {
    cat >changes.screen <<END
size 24 100
config feeds: [{url: "$(host 11 /pier.xml)"}]
run --now 2021-04-01 fetch
exit 0
run --now 2021-04-02 fetch
exit 0
run fetch
exit 0
run --now 2021-04-03
any edition
keys f article Enter
any Articles: 3 of
keys D
row -1 ~ nothing has been changed
keys f C-u edition Enter
any Articles: 1 of
keys D
any Version 3 of
any [2] 3
keys G q
none Version 3 of
keys Q
exit 0
run --now 2021-04-03 --linear
any edition
keys f edition Enter
row 0 ~ 1 unread of 1
keys D
any Version 2 of
none │
keys q
row 0 ~ Articles
keys V
row 0 ~ Feeds: 1
any Pier
none │
keys Enter
row 0 ~ Articles
row -1 ~ filter: feed:
keys Q
exit 0
restored
END
    "$bin/tests/screen/play" "$bin/dateline" changes.screen
}
# A picture is fetched when somebody asks for it, once, and given to a program
# as a file; one that is none, or lies in a private network that nobody has
# named, is not.
reader_pictures() {
    cat >pictures.screen <<END
size 24 100
env XDG_CACHE_HOME=$work/cache
config commands: {image: [cat, '%f']}
run $(host 6 /pictures.html)
any [image 1: A red boat]
keys P
any GIF89a as it came
any any key goes back
keys x
any [image 1: A red boat]
keys 1 P
any GIF89a as it came
keys x
any [image 2: No boat]
keys 2 P
any no picture that is known
keys 3 P
none no picture that is known
any this machine
keys Q
exit 0
restored
run --no-store $(host 6 /pictures.html)
any [image 1: A red boat]
keys P
any nothing is to be kept
keys Q
exit 0
END
    "$bin/tests/screen/play" "$bin/dateline" pictures.screen &&
        [ "$(heard /boat.gif)" = 1 ] && [ "$(find cache -name '*.gif' | wc -l)" = 1 ]
}
if [ -x "$bin/tests/screen/play" ]; then
    expect 'what an outlet changed is shown' reader_changes
    expect 'pictures are fetched on demand and shown' reader_pictures
    expect 'stored articles are there at once, with marks and places' reader_stored
    expect 'the reader refreshes, subscribes, shows how feeds do and gets full texts' reader_feeds
fi

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
