/* An article as loaded: clean body, and what is known about it. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_ARTICLE_H
#define DATELINE_ARTICLE_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/link.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum { DL_FILE_MAX = 8 * 1024 * 1024 }; /* bytes in one article file */

/** Where the publication date comes from; names in dl_published_name. */
enum dl_published {
    DL_PUBLISHED_NONE,
    DL_PUBLISHED_FEED,
    DL_PUBLISHED_FRONT_MATTER,
    DL_PUBLISHED_PAGE,  /* a "Posted on ..." or byline line of a saved page */
    DL_PUBLISHED_TEXT,  /* a full date in the running text */
    DL_PUBLISHED_STORY, /* inferred from dated articles of the same story */
    DL_PUBLISHED_FILE
};

struct dl_article {
    struct dl_str id;                  /* a file's path as given */
    struct dl_str title;               /* one clean line, never empty */
    struct dl_str url, author, source; /* empty when unknown */
    struct dl_str feed; /* address or file of the feed it came in; or empty */
    struct dl_strs tags;
    struct dl_str text; /* clean body; paragraphs separated by a blank line */
    struct dl_links links; /* of the text; it has no numbers in it */
    struct dl_stamp published;
    enum dl_published published_from;
    const char *published_why; /* one sentence for people; never NULL */
    struct dl_strs furniture;  /* lines left out of the body, for `:why` */
};

/** How a file is read; everything but text by the helper process. */
enum dl_file_kind {
    DL_FILE_TEXT,   /* text or Markdown */
    DL_FILE_MARKUP, /* a page, a feed, mail */
    DL_FILE_MAYBE,  /* the same, if it is: found in a folder, with an ending
                       that other files have too */
    DL_FILE_ANY,    /* its beginning tells: standard input, and what somebody
                       named that has none of the endings */
    DL_FILE_ADDRESS /* no file but a place on the web */
};

/** A file that may be an article, or several. */
struct dl_file {
    struct dl_str path; /* NUL-ended */
    enum dl_file_kind kind;
    uint64_t bytes;
    bool dated;      /* the two below are known (not for standard input) */
    int64_t changed; /* nanoseconds since 1970: with the size, a sign that the
                        file is as it was */
    struct dl_day saved; /* last change: an upper bound for the publication
                            date where the text leaves the year open; never
                            itself taken for a date */
};

struct dl_files {
    struct dl_file *at;
    size_t count, room;
};

/**
 * Find the article files at `path`: the file itself, or every .md, .markdown,
 * .txt and .text below a folder, in name order, folders after files; hidden
 * names are skipped; symbolic links to folders are not followed. Built with
 * what fetches, also .html, .htm, .rss, .atom, .xml, .json, .opml, .eml and
 * .mbox, and `path` may be an http or https address.
 * "-" is standard input. What cannot be read goes to `faults`; the rest is
 * found all the same. Appends to `out`.
 */
void dl_files_find(struct dl_arena *arena, const char *path,
                   struct dl_files *out, struct dl_faults *faults);

/** Whether what somebody named is an address that can be fetched; never, when
 * nothing is built in that fetches. */
bool dl_file_is_address(const char *path);

/**
 * Read one article file of DL_FILE_TEXT (see loader.h for the others).
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_IO, DL_ERR_EMPTY, DL_ERR_BINARY, DL_ERR_LIMIT; DL_ERR_SYNTAX
 *         for broken front matter, at its line and column in the file.
 */
enum dl_status dl_article_load(struct dl_arena *arena,
                               const struct dl_file *file,
                               struct dl_article **out, struct dl_error *err);

/**
 * The same from memory: `file->path` names it, `bytes` is its content.
 * With front matter (a first line `---`) its keys win; whatever is missing is
 * looked for in the text. Without, the text is taken for a saved page:
 * furniture is dropped, title, source, author and date are looked for.
 */
enum dl_status dl_article_read(struct dl_arena *arena,
                               const struct dl_file *file, struct dl_str bytes,
                               struct dl_article **out, struct dl_error *err);

/**
 * A copy with all its strings in `arena`: reading a page takes many times the
 * room of what comes of it, so it is read in a scratch arena and copied out.
 */
struct dl_article *dl_article_copy(struct dl_arena *arena,
                                   const struct dl_article *from);

/** "feed", "front-matter", "page", "text", "story", "file", "none". */
const char *dl_published_name(enum dl_published from);

#endif
