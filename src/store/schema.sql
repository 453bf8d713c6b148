-- The store, version 1. It does not change any more: what came later stands in
-- versionN.sql.
-- SPDX-License-Identifier: ISC
--
--     sources --< articles --- texts --- words    what is listed, read, found
--                    |-----< versions             what an outlet has changed
--                    |-----< carried              other feeds that have it too
--                    `-----< named >--- names     entity:
--
-- `articles` is what a list shows and what an article is known again by; its
-- rows are small. `texts` has everything of an article as it is now, `versions`
-- everything as it was: each row stands for itself, so that one can be rebuilt
-- when the other is lost. What can be computed again is marked so and left
-- behind when a damaged store is rebuilt. Nothing here has a default that
-- depends on a clock.

CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL
);
INSERT INTO state VALUES (1, 0);

CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL, title TEXT NOT NULL, site TEXT NOT NULL,
    etag TEXT NOT NULL, since TEXT NOT NULL,
    added INTEGER NOT NULL, tried INTEGER NOT NULL, fetched INTEGER NOT NULL,
    next INTEGER NOT NULL, moved INTEGER NOT NULL, moving TEXT NOT NULL,
    reply INTEGER NOT NULL, http INTEGER NOT NULL, text TEXT NOT NULL,
    failures INTEGER NOT NULL, gone INTEGER NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE holds (
    host TEXT NOT NULL UNIQUE,
    until INTEGER NOT NULL
);

CREATE TABLE outlets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    key_high INTEGER NOT NULL, key_low INTEGER NOT NULL,
    guid TEXT,                    -- as compared; NULL: none that can be trusted
    title TEXT NOT NULL, author TEXT NOT NULL, url TEXT NOT NULL,
    outlet INTEGER,               -- NULL: the title of the source
    listed INTEGER NOT NULL,      -- seconds: the order of the list
    dated INTEGER NOT NULL,       -- the article says when it was published
    day INTEGER NOT NULL,         -- of publication, else of first sight
    seconds INTEGER, zone INTEGER,
    seen INTEGER NOT NULL,
    versions INTEGER NOT NULL, feeds INTEGER NOT NULL,
    summary INTEGER NOT NULL,
    hash INTEGER NOT NULL,        -- of title and text as they are now
    fed INTEGER NOT NULL,         -- of title and text as its feed last had them
    meta INTEGER NOT NULL,        -- of everything else its feed last had
    analysed INTEGER NOT NULL     -- by which version its names were found
);
CREATE INDEX articles_key ON articles (key_high, key_low);
CREATE INDEX articles_guid ON articles (source, guid) WHERE guid IS NOT NULL;
CREATE INDEX articles_fed ON articles (source, fed);
CREATE INDEX articles_listed ON articles (listed);
CREATE INDEX articles_source ON articles (source, listed);
CREATE INDEX articles_day ON articles (day);
CREATE INDEX articles_analysed ON articles (analysed);

CREATE TABLE carried (
    article INTEGER NOT NULL, source INTEGER NOT NULL,
    UNIQUE (article, source)
);

-- Hashes of guids and links that have stood twice in a feed for different
-- articles: they tell nothing.
CREATE TABLE shared (
    source INTEGER NOT NULL, name INTEGER NOT NULL,
    UNIQUE (source, name)
);

CREATE TABLE texts (
    article INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    key_high INTEGER NOT NULL, key_low INTEGER NOT NULL,
    guid TEXT,
    title TEXT NOT NULL, author TEXT NOT NULL, url TEXT NOT NULL,
    outlet TEXT NOT NULL, language TEXT NOT NULL,
    tags TEXT NOT NULL, links TEXT NOT NULL,   -- one a line
    text TEXT NOT NULL,
    dated INTEGER NOT NULL, day INTEGER NOT NULL,
    seconds INTEGER, zone INTEGER,
    why TEXT NOT NULL,
    seen INTEGER NOT NULL,                     -- this version
    summary INTEGER NOT NULL
);

CREATE TABLE versions (
    number INTEGER NOT NULL,
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    key_high INTEGER NOT NULL, key_low INTEGER NOT NULL,
    guid TEXT,
    title TEXT NOT NULL, author TEXT NOT NULL, url TEXT NOT NULL,
    outlet TEXT NOT NULL, language TEXT NOT NULL,
    tags TEXT NOT NULL, links TEXT NOT NULL,
    text TEXT NOT NULL,
    dated INTEGER NOT NULL, day INTEGER NOT NULL,
    seconds INTEGER, zone INTEGER,
    why TEXT NOT NULL,
    seen INTEGER NOT NULL,
    summary INTEGER NOT NULL
);
CREATE INDEX versions_article ON versions (article, number);

-- How many articles are listed on each day, so that neither a count nor a
-- window far down the list has to pass the articles before it. Computed.
CREATE TABLE days (
    day INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL
);
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
    INSERT INTO days VALUES (
        new.listed / 86400 - (new.listed % 86400 < 0), 1)
        ON CONFLICT (day) DO UPDATE SET articles = articles + 1;
    UPDATE sources SET articles = articles + 1 WHERE id = new.source;
END;
CREATE TRIGGER articles_moved AFTER UPDATE OF source ON articles
WHEN old.source <> new.source BEGIN
    UPDATE sources SET articles = articles - 1 WHERE id = old.source;
    UPDATE sources SET articles = articles + 1 WHERE id = new.source;
END;

-- Full text. Computed.
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, author, tags,
    content = 'texts', content_rowid = 'article',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(4.0, 1.0, 2.0, 2.0)');
CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
    INSERT INTO words (rowid, title, text, author, tags)
        VALUES (new.article, new.title, new.text, new.author, new.tags);
END;
CREATE TRIGGER texts_changed AFTER UPDATE OF title, text, author, tags ON texts
BEGIN
    INSERT INTO words (words, rowid, title, text, author, tags)
        VALUES ('delete', old.article, old.title, old.text, old.author,
                old.tags);
    INSERT INTO words (rowid, title, text, author, tags)
        VALUES (new.article, new.title, new.text, new.author, new.tags);
END;

CREATE VIRTUAL TABLE outlet_words USING fts5 (
    name, content = 'outlets', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER outlets_added AFTER INSERT ON outlets BEGIN
    INSERT INTO outlet_words (rowid, name) VALUES (new.id, new.name);
END;
CREATE VIRTUAL TABLE source_words USING fts5 (
    title, content = 'sources', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sources_added AFTER INSERT ON sources BEGIN
    INSERT INTO source_words (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER sources_changed AFTER UPDATE OF title ON sources
WHEN old.title <> new.title BEGIN
    INSERT INTO source_words (source_words, rowid, title)
        VALUES ('delete', old.id, old.title);
    INSERT INTO source_words (rowid, title) VALUES (new.id, new.title);
END;

-- Names and readings. Computed.
CREATE TABLE kinds (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE named (
    article INTEGER NOT NULL, kind INTEGER NOT NULL, name INTEGER NOT NULL,
    PRIMARY KEY (article, kind, name)
) WITHOUT ROWID;
CREATE INDEX named_name ON named (name);
CREATE VIRTUAL TABLE name_words USING fts5 (
    name, content = 'names', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER names_added AFTER INSERT ON names BEGIN
    INSERT INTO name_words (rowid, name) VALUES (new.id, new.name);
END;
CREATE TABLE cache (
    hash INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
