/* The line rules for others: pages from the web are cleaned by the same table
 * as saved ones. */
/* SPDX-License-Identifier: ISC */
#include <dateline/furniture.h>

#include "article/page.h"

struct dl_furniture_forms {
    struct forms *forms;
};

struct dl_furniture_forms *
dl_furniture_open(struct dl_arena *arena)
{
    struct dl_furniture_forms *out = DL_NEW(arena, struct dl_furniture_forms);
    out->forms = furniture_forms(arena);
    return out;
}

enum dl_furniture
dl_furniture_of(struct dl_arena *arena, const struct dl_furniture_forms *forms,
                struct dl_str line)
{
    struct page_line measured;
    line_measure(arena, line, &measured);
    switch (furniture_kind(forms->forms, &measured)) {
    case LINE_TEXT:
    case LINE_TITLE:
        return DL_FURNITURE_NONE;
    case LINE_META:
        return DL_FURNITURE_META;
    case LINE_CAPTION:
    case LINE_CREDIT:
        return DL_FURNITURE_CAPTION;
    case LINE_COMMENTS:
        return DL_FURNITURE_COMMENTS;
    case LINE_RELATED:
        return DL_FURNITURE_RELATED;
    default:
        return DL_FURNITURE_OTHER;
    }
}
