/* Reading a saved page of text. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ARTICLE_READING_H
#define UNIT_ARTICLE_READING_H

#include "../unit.h"

#include "article/page.h"

static inline struct dl_article *
read_page(void **state, const char *text)
{
    struct dl_file file = {.path = DL_STR("a.txt")};
    struct dl_article *article = DL_NEW(*state, struct dl_article);
    *article = (struct dl_article){.published_why = ""};
    const struct dl_links links = {0};
    page_read(*state, &file, dl_str_from(text), &links, article);
    return article;
}

#endif
