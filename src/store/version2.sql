-- What version 2 of the store adds: entries of the timeline, kept by week, and
-- what goes with an article that is taken away.
-- SPDX-License-Identifier: ISC

-- What the timeline of the whole store shows of articles that are not joined
-- at the moment, by the week in which they are listed. All computed.
--
--     weeks --< entries --< tellers      which event of which article tells it
--                   `-----< takers       the names that take part

CREATE TABLE weeks (
    week INTEGER PRIMARY KEY,     -- since 1970, of `listed`
    version INTEGER NOT NULL,     -- of what made its entries; 0: out of date
    changes INTEGER NOT NULL      -- grows with every change of its articles
);
INSERT INTO weeks
    SELECT DISTINCT listed / 604800 - (listed % 604800 < 0), 0, 0 FROM articles;

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    week INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, grain INTEGER NOT NULL,
    placing INTEGER NOT NULL, certainty INTEGER NOT NULL,
    score INTEGER NOT NULL,       -- thousandths
    sources INTEGER NOT NULL, outlets INTEGER NOT NULL,
    title TEXT NOT NULL, why TEXT NOT NULL
);
CREATE INDEX entries_week ON entries (week);
CREATE INDEX entries_score ON entries (score);

CREATE TABLE tellers (
    entry INTEGER NOT NULL, place INTEGER NOT NULL,
    article INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (entry, place)
) WITHOUT ROWID;

CREATE TABLE takers (
    entry INTEGER NOT NULL, place INTEGER NOT NULL,
    kind TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (entry, place)
) WITHOUT ROWID;

CREATE TRIGGER entries_gone AFTER DELETE ON entries BEGIN
    DELETE FROM tellers WHERE entry = old.id;
    DELETE FROM takers WHERE entry = old.id;
END;

-- A week has to be told anew when one of its articles is new, edited, or listed
-- elsewhere.
CREATE TRIGGER weeks_grown AFTER INSERT ON articles BEGIN
    INSERT INTO weeks VALUES (
        new.listed / 604800 - (new.listed % 604800 < 0), 0, 0)
        ON CONFLICT (week) DO UPDATE SET version = 0, changes = changes + 1;
END;
CREATE TRIGGER weeks_changed AFTER UPDATE OF hash, listed ON articles
WHEN old.hash <> new.hash OR old.listed <> new.listed BEGIN
    UPDATE weeks SET version = 0, changes = changes + 1
        WHERE week = old.listed / 604800 - (old.listed % 604800 < 0);
    INSERT INTO weeks VALUES (
        new.listed / 604800 - (new.listed % 604800 < 0), 0, 0)
        ON CONFLICT (week) DO UPDATE SET version = 0, changes = changes + 1;
END;

-- An article takes with it what belongs to it alone.
CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
    DELETE FROM texts WHERE article = old.id;
    DELETE FROM versions WHERE article = old.id;
    DELETE FROM carried WHERE article = old.id;
    DELETE FROM named WHERE article = old.id;
    DELETE FROM cache WHERE hash = old.hash;
    UPDATE days SET articles = articles - 1
        WHERE day = old.listed / 86400 - (old.listed % 86400 < 0);
    UPDATE sources SET articles = articles - 1 WHERE id = old.source;
    UPDATE weeks SET version = 0, changes = changes + 1
        WHERE week = old.listed / 604800 - (old.listed % 604800 < 0);
END;
CREATE TRIGGER texts_gone AFTER DELETE ON texts BEGIN
    INSERT INTO words (words, rowid, title, text, author, tags)
        VALUES ('delete', old.article, old.title, old.text, old.author,
                old.tags);
END;
