/* Addresses that can be written into other formats. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_LINK_H
#define CLI_LINK_H

#include <dateline/arena.h>
#include <dateline/article.h>

/**
 * The web address of an article, every byte that is no part of one encoded;
 * empty unless it is of http or https, so that no other scheme gets into what
 * people click on.
 * Source: RFC 3986, section 2.
 */
struct dl_str link_web(struct dl_arena *arena,
                       const struct dl_article *article);

/** The same, at the sentence: a browser goes there and marks it.
 * Source: WICG, "URL Fragment Text Directives". */
struct dl_str link_sentence(struct dl_arena *arena,
                            const struct dl_article *article,
                            struct dl_str sentence);

/** The web address, else the file it was read from as a relative reference;
 * empty when it came from standard input. */
struct dl_str link_article(struct dl_arena *arena,
                           const struct dl_article *article);

#endif
