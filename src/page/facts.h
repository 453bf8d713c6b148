/* What a page says of itself: title, date, author and the like. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_FACTS_H
#define PAGE_FACTS_H

#include "page/tree.h"

enum fact {
    FACT_TITLE,
    FACT_PUBLISHED,
    FACT_UPDATED,
    FACT_AUTHOR,
    FACT_SITE,
    FACT_BODY,
    FACT_LANGUAGE,
    FACT_URL,
    FACT_TAGS,
    FACT_COUNT
};

/** Where a fact stands in a page. */
enum fact_place { PLACE_META, PLACE_ITEM, PLACE_DATA };

/** The most believed value of each; as written, references read. */
struct facts {
    struct dl_str at[FACT_COUNT];
    size_t rank[FACT_COUNT]; /* its row in facts.def, from 1; 0: none */
    enum fact_place place[FACT_COUNT];
    struct dl_strs tags;
};

/** Read <meta>, itemprop and JSON-LD of the whole page. */
void facts_read(const struct tree *tree, struct facts *out);
/** One fact, if it is believed more than what is known. */
void facts_note(struct facts *facts, struct dl_arena *arena,
                enum fact_place place, struct dl_str name, struct dl_str value);
/** The articles in a script of JSON-LD. */
void ld_read(struct dl_arena *arena, struct dl_str script, struct facts *facts);

/** The title, without the site's name; empty when there is none. */
struct dl_str title_find(const struct tree *tree, const struct facts *facts,
                         struct dl_str url);
/** The site's name, or its host without "www."; empty when neither is known. */
struct dl_str site_find(struct dl_arena *arena, const struct facts *facts,
                        struct dl_str url);
/** Names of the authors, or empty. */
struct dl_str author_find(const struct tree *tree, const struct facts *facts);
/** The day of publication and what says so. */
void date_find(const struct tree *tree, const struct facts *facts,
               struct dl_str url, struct dl_item *item);
/** The feeds that a page links to. `base` is where it was found. */
void page_feeds(const struct tree *tree, struct dl_str base,
                struct dl_outlines *out);

#endif
