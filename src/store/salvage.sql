-- After all rows that could be read are in a new store: what belongs together
-- is put together again, and what is computed is computed.
-- SPDX-License-Identifier: ISC

INSERT OR IGNORE INTO outlets (name)
    SELECT DISTINCT outlet FROM texts WHERE outlet <> '';

-- Texts whose article is lost.
INSERT INTO articles
    (id, source, key_high, key_low, guid, title, author, url, outlet, listed,
     dated, day, seconds, zone, seen, versions, feeds, summary, hash, fed, meta,
     analysed)
    SELECT article, source, key_high, key_low, guid, title, author, url, NULL,
           min(seen, day * 86400 + ifnull(seconds, 43200)
                     - ifnull(zone, 0) * 60),
           dated, day, seconds, zone, seen, 1, 1, summary, 0,
           hashed(title, text), 0, 0
    FROM texts WHERE article NOT IN (SELECT id FROM articles);

-- Articles whose text is lost: their feed may still have it.
UPDATE articles SET summary = 1, fed = 0
    WHERE id NOT IN (SELECT article FROM texts);
INSERT INTO texts
    SELECT id, source, key_high, key_low, guid, title, author, url,
           ifnull((SELECT name FROM outlets WHERE id = outlet), ''), '', '', '',
           '', dated, day, seconds, zone, 'kept by the store', seen, 1
    FROM articles WHERE id NOT IN (SELECT article FROM texts);

UPDATE articles SET
    outlet = (SELECT outlets.id FROM outlets, texts
              WHERE texts.article = articles.id
                AND outlets.name = texts.outlet),
    hash = (SELECT hashed(title, text) FROM texts WHERE article = articles.id),
    versions = ifnull((SELECT max(number) FROM versions
                       WHERE article = articles.id), 0) + 1,
    feeds = 1 + (SELECT count(*) FROM carried WHERE article = articles.id),
    analysed = 0;

DELETE FROM days;
INSERT INTO days
    SELECT listed / 86400 - (listed % 86400 < 0), count(*)
    FROM articles GROUP BY 1;
UPDATE sources SET articles =
    (SELECT count(*) FROM articles WHERE source = sources.id);
UPDATE state SET generation = generation + 1;

-- A source that is lost leaves its number to nobody.
DELETE FROM sqlite_sequence WHERE name = 'sources';
INSERT INTO sqlite_sequence (name, seq) VALUES ('sources', max(
    ifnull((SELECT max(id) FROM sources), 0),
    ifnull((SELECT max(source) FROM articles), 0)));
