#!/bin/sh
# Moving in from another reader: its feeds, its settings, what it has kept; and
# feeds that cannot be reached, or have ended.
# SPDX-License-Identifier: ISC
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

served moving.sh

# --- newsboat
post=$(host 1 /post.xml)
make_newsboat() {
    mkdir -p "$1" "$2"
    printf '%s ports "~My Post"\n"query:New:unread = \\"yes\\""\n' "$post" >"$1/urls"
    cat >"$1/config" <<'END'
reload-time 45
confirm-exit yes
color background white black
color listfocus black yellow bold
color title mauve black
bind-key ^N down
bind-key p prev-unread
bind-key s save
END
    "$bin/tests/net/database" "$2/cache.db" <<END
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL);
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0);
INSERT INTO rss_feed VALUES ('$post', 'https://quay.example.org/', 'Quay Post');
INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) VALUES
('1', 'Pilots strike in Antwerp', '', 'https://quay.example.org/1', '$post', 1616544000, 'Harbour pilots went on strike in Antwerp on Monday over pay, and no ship left the harbour.', 0, 's', 0),
('0', 'Older &amp; wiser', 'Ann', 'https://quay.example.org/0', '$post', 1600000000, '<p>A <b>walrus</b> was seen in Oslo.</p><p>It left.</p>', 1, NULL, 0),
('9', 'Thrown away', '', 'https://quay.example.org/9', '$post', 1600000000, '<p>Nobody wants this.</p>', 1, NULL, 1);
END
}
nothing_there() {
    ends 1 import && has 'newsboat has no folder here' err && [ ! -e data ] && [ ! -e config/dateline ]
}
expect 'without newsboat there is nothing to import' nothing_there
trial() {
    make_newsboat "$work/.newsboat" "$work/.newsboat" && sum=$(cat .newsboat/* | cksum) &&
        ends 1 --no-store import && has "^found	$post	My Post" out && has '^theme: newsboat' out &&
        has 'cache.db	3 articles, 2 read, 1 starred' out && [ ! -e data ] && [ ! -e config/dateline ]
}
expect 'with --no-store it is only said what there is' trial
all() {
    ends 1 --now 2021-04-01T10:00Z import && has "^added	$post	My Post" out &&
        has "^added	$work/config/dateline/themes/newsboat.yaml	colours" out &&
        has "^added	$work/config/dateline/dateline.yaml	settings and keys" out &&
        has '^added	.*/cache.db	2 articles, 2 read, 1 starred; deleted there and left out: 1' out &&
        has '/urls:2:1: query:New' err && has '/config:2:1: confirm-exit: ' err &&
        has '/config:5:1: color title mauve: this is no colour' err && has '/config:8:1: bind-key s save: ' err &&
        [ "$(wc -l <err)" = 4 ] && [ "$(cat .newsboat/* | cksum)" = "$sum" ]
}
expect 'everything of newsboat is taken, and what is not is named with its line' all
in_force() {
    ends 0 config && has '^theme: newsboat' out && has 'every: 45m' out && has "C-n: down" out &&
        has 'p: previous-match' out && ends 0 themes && has '^\* newsboat' out && ends 0 config --check
}
expect 'its theme, settings and keys are in force' in_force
stored() {
    ends 0 search walrus && has '^2020-09-13	Quay Post	Older & wiser	https://quay.example.org/0' out &&
        ends 0 search is:read && [ "$(wc -l <out)" = 1 ] && has 'Pilots strike' out &&
        ends 0 search is:starred && has 'Pilots strike' out && ends 0 search Nobody && [ ! -s out ]
}
expect 'what newsboat kept is found, with what was read and flagged' stored
twice() {
    tree=$(cat config/dateline/* config/dateline/themes/* data/dateline/marks/* 2>/dev/null | cksum)
    ends 1 import && lacks '^added' out && has 'cache.db	nothing new' out &&
        [ "$(cat config/dateline/* config/dateline/themes/* data/dateline/marks/* 2>/dev/null | cksum)" = "$tree" ]
}
expect 'a second time adds nothing' twice
fetched() {
    ends 0 --now 2021-04-01T11:00Z fetch && has '^fresh	1	0	My Post' out &&
        ends 0 search is:unread && [ "$(wc -l <out)" = 2 ]
}
expect 'a fetch meets the articles that came from newsboat' fetched
own_settings() {
    printf 'theme: dark\n' >config/dateline/dateline.yaml
    ends 1 import .newsboat/config && has "^# For $work/config/dateline/dateline.yaml" out &&
        has '^theme: newsboat' out && [ "$(cat config/dateline/dateline.yaml)" = 'theme: dark' ] &&
        printf 'styles: {}\n' >config/dateline/themes/newsboat.yaml && ends 1 import .newsboat/config &&
        has 'newsboat.yaml: this theme is there already' err && lacks '^theme: newsboat' out &&
        [ "$(cat config/dateline/themes/newsboat.yaml)" = 'styles: {}' ]
}
expect 'files that are there are left as they are' own_settings
rm -r config/dateline data .newsboat
elsewhere() {
    make_newsboat config/newsboat data/newsboat && ends 1 import && has '^added	.*data/newsboat/cache.db	2 articles' out &&
        mkdir other && ends 1 import other && has 'other: there is nothing of newsboat in it' err &&
        ends 1 import config/newsboat && has '^known	.*data/newsboat/cache.db' out
}
expect 'its other folders are known too' elsewhere
config_pipe() {
    ends 1 import - <config/newsboat/config && has '^known	.*newsboat.yaml' out && has 'standard input:2:1\|-:2:1' err
}
expect 'a config is told by what it says' config_pipe
broken() {
    printf 'SQLite format 3\000 and then nothing of the kind' >bad.db && ends 1 import bad.db && has 'bad.db: ' err &&
        [ "$(wc -l <err)" = 1 ] && printf 'CREATE TABLE x (a);' | "$bin/tests/net/database" foreign.db &&
        ends 1 import foreign.db && has 'foreign.db: this database is none of newsboat' err && [ ! -s out ]
}
expect 'a database that is none of newsboat is named in one line' broken

# --- OPML
opml() {
    printf '<opml><body><outline text="Gulls" type="rss" category="/a" x="1" xmlUrl="https://gull.example.org/f"/><outline text="Evil" xmlUrl="exec:rm"/></body></opml>' >my.opml
    ends 1 import my.opml && has '^added	https://gull.example.org/f	Gulls' out &&
        has 'my.opml: 1 of its entries name no feed' err && has 'my.opml: 2 attributes of its entries' err
}
expect 'import says what of an outline it does not keep' opml

# --- adding
unreachable() {
    ends 1 add http://127.0.0.1:9/feed.xml && has '127.0.0.1:9/feed.xml: ' err && has 'add --as-is http://127' err &&
        lacks 127.0.0.1:9 config/dateline/feeds.yaml && ends 0 add --as-is http://127.0.0.1:9/feed.xml &&
        has '^added	http://127.0.0.1:9/feed.xml' out && has 127.0.0.1:9 config/dateline/feeds.yaml &&
        ends 1 add --as-is ftp://127.0.0.1/feed.xml && has 'no address of the web' err
}
expect 'what cannot be reached is added on request' unreachable
revived() {
    gone=$(host 5 /gone.xml)
    ends 0 add --as-is "$gone" && ends 1 --now 2021-05-01T10:00Z fetch && before=$(heard /gone.xml) &&
        ends 1 --now 2021-06-01T10:00Z fetch && [ "$(heard /gone.xml)" = "$before" ] &&
        ends 0 add "$gone" && has "^revived	$gone" out && ends 0 add "$gone" && has "^known	$gone" out &&
        ends 1 --now 2021-06-01T11:00Z fetch && [ "$(heard /gone.xml)" -gt "$before" ]
}
expect 'a feed that has ended is asked again when it is added again' revived

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
