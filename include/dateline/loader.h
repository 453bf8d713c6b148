/* Articles from files of every kind and from addresses. What is text or
 * Markdown is read here; markup, feeds, mail and everything on the web by the
 * helper process, which is started when first needed. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_LOADER_H
#define DATELINE_LOADER_H

#include <dateline/article.h>
#include <dateline/feeds.h>
#include <dateline/wire.h>

struct dl_loader;

struct dl_articles {
    struct dl_article **at;
    size_t count, room;
};

/** `program` is the path of dateline-fetch. */
struct dl_loader *dl_loader_new(const char *program);
/** Stop the helper and free; NULL is allowed. */
void dl_loader_free(struct dl_loader *loader);
/** While this descriptor is readable, nothing is waited for: what is asked
 * fails with DL_ERR_IO; 0: none. */
void dl_loader_stop_by(struct dl_loader *loader, int descriptor);

/**
 * Read what `file` names: one article, or all items of a feed or a mailbox; of
 * those the id is the path, '#', and what the item calls itself. Appends to
 * `out`. A file that was only found in a folder and turns out to hold nothing
 * of the kind adds nothing.
 * Owner:  articles live in `arena`.
 * Errors: those of dl_article_load; DL_ERR_MISSING when dateline-fetch cannot
 *         be started, or there is nothing at an address.
 */
enum dl_status dl_loader_read(struct dl_loader *loader, struct dl_arena *arena,
                              const struct dl_file *file,
                              struct dl_articles *out, struct dl_error *err);

/**
 * The article of the page at `url`. `own`: the user has named its host, which
 * may lie in a private network.
 * Owner:  strings live in `arena`.
 * Errors: DL_ERR_MISSING when there is none; DL_ERR_IO.
 */
enum dl_status dl_loader_page(struct dl_loader *loader, struct dl_arena *arena,
                              struct dl_str url, bool own,
                              const struct dl_manner *manner,
                              struct dl_item *out, struct dl_error *err);

/**
 * The picture at `url`, of a form that is known by its first bytes; `own` as
 * above.
 * Owner:  *out lives in `arena`; *ending is "png", "jpeg" ...
 * Errors: DL_ERR_MISSING when there is none or it is too large; DL_ERR_SYNTAX
 *         when it is none; DL_ERR_IO.
 */
enum dl_status dl_loader_picture(struct dl_loader *loader,
                                 struct dl_arena *arena, struct dl_str url,
                                 bool own, const struct dl_manner *manner,
                                 struct dl_str *out, const char **ending,
                                 struct dl_error *err);

/** Whether this begins as markup does: with a tag, or a declaration. */
bool dl_loader_is_markup(struct dl_str bytes);

/**
 * The feeds that belong to the page at `url`, best first, or the feed that is
 * there itself. Appends to `out`, each with `manner`.
 * Errors: DL_ERR_MISSING when there is none, or dateline-fetch cannot be
 *         started; DL_ERR_IO when it could not be had.
 */
enum dl_status dl_loader_find(struct dl_loader *loader, struct dl_arena *arena,
                              struct dl_str url, const struct dl_manner *manner,
                              struct dl_subscriptions *out,
                              struct dl_error *err);

/**
 * The feeds of an OPML file in memory. `path` names it; appends to `out`, each
 * with `manner`; *broken gets the number of outlines that name no feed of the
 * web, *unkept that of attributes of the others besides title, folders and
 * addresses.
 * Errors: DL_ERR_SYNTAX when it is none; DL_ERR_MISSING as above.
 */
enum dl_status dl_loader_outline(struct dl_loader *loader,
                                 struct dl_arena *arena, const char *path,
                                 struct dl_str bytes,
                                 const struct dl_manner *manner,
                                 struct dl_subscriptions *out, uint32_t *broken,
                                 uint32_t *unkept, struct dl_error *err);

#endif
