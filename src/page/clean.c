/* Furniture inside the article's element. */
/* SPDX-License-Identifier: ISC */
#include "page/find.h"
#include "page/words.h"

enum {
    SHARE_CHARS_MAX = 500, /* of a block of buttons */
    CAPTION_CHARS_MAX = 400,
    BYLINE_CHARS_MAX = 150,
    COMMAS_PROSE = 10,  /* so many commas are prose */
    LINK_LINE_MAX = 60, /* of a paragraph that is one link */
    KEEP_SHARE = 3      /* nothing with a third of the text is cleaned */
};

static bool
is_list(enum tag tag)
{
    return tag == TAG_UL || tag == TAG_OL || tag == TAG_DL;
}

static bool
is_box(enum tag tag)
{
    return tag == TAG_DIV || tag == TAG_SECTION || tag == TAG_FORM ||
           tag == TAG_FIELDSET || tag == TAG_ASIDE || tag == TAG_HEADER ||
           tag == TAG_FOOTER || tag == TAG_TABLE || tag == TAG_CENTER ||
           is_list(tag);
}

/* By its names alone. */
static bool
is_named_away(unsigned hints, enum tag tag, const struct count *count)
{
    if (hints & HINT_SHARE)
        return count->chars < SHARE_CHARS_MAX;
    if (hints & HINT_CAPTION)
        return count->chars < CAPTION_CHARS_MAX;
    if (hints & HINT_BYLINE && tag != TAG_ARTICLE)
        return count->chars < BYLINE_CHARS_MAX;
    return hints & HINT_COMMENT && count->paragraphs == 0;
}

static bool
is_tag_away(enum tag tag, const struct count *count)
{
    return tag == TAG_FIGCAPTION || tag == TAG_ASIDE || tag == TAG_FOOTER ||
           tag == TAG_NAV || tag == TAG_MENU ||
           (tag == TAG_FORM && count->controls && !count->paragraphs);
}

/* A list is links when most of it is, each no longer than a headline. */
static bool
is_link_list(const struct count *count, double linked)
{
    return linked > 0.6 && count->items &&
           count->chars / count->items < 2 * LINK_LINE_MAX;
}

static bool
is_link_box(unsigned hints, enum tag tag, const struct count *count)
{
    double linked = count_linked(count);
    bool good = hints & (HINT_GOOD | HINT_BODY);
    if (!count->chars)
        return false;
    if (is_list(tag))
        return is_link_list(count, linked);
    if (count->commas >= COMMAS_PROSE)
        return false;
    if (count->controls * 3 > count->paragraphs && count->controls > 1 &&
        count->paragraphs < 3)
        return true;
    if (tag == TAG_TABLE)
        return linked > 0.5;
    return linked > (good ? 0.5 : 0.3);
}

static bool
is_furniture(const struct tree *tree, const struct count *counts, size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    const struct count *count = counts + node;
    if (is_tag_away(tag, count))
        return true;
    unsigned hints = words_hints(tree, node);
    if (is_named_away(hints, tag, count))
        return true;
    if (tag == TAG_P)
        return count->chars && count->chars < LINK_LINE_MAX &&
               count_linked(count) > 0.8;
    return is_box(tag) && is_link_box(hints, tag, count);
}

void
clean_inside(struct tree *tree, size_t root)
{
    struct count *counts = count_take(tree->arena, tree);
    uint32_t all = counts[root].chars;
    for (size_t i = root + 1; i < tree->at[root].end;) {
        struct node *node = tree->at + i;
        if (node->tag != TAG_TEXT && !node->gone &&
            counts[i].chars * KEEP_SHARE < all)
            node->gone = is_furniture(tree, counts, i);
        i = node->gone ? node->end : i + 1;
    }
}
