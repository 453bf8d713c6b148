/* Counting a tree: first what each text is, then sums from the last node to the
 * first, so that every node is whole before it is added to its parent. */
/* SPDX-License-Identifier: ISC */
#include "page/count.h"

enum {
    PARAGRAPH_MIN = 25, /* characters */
    ITEM_MIN = 60       /* of a list's item that is a paragraph */
};

/* Commas of Latin, Arabic, Chinese, Japanese and other scripts. */
static bool
is_comma(struct dl_str rest)
{
    static const char *const wide[] = {"\u060c", "\u3001", "\uff0c",
                                       "\ufe50", "\u2e41", "\u055d"};
    if ((unsigned char)*rest.at < 0x80)
        return *rest.at == ',';
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (dl_str_starts(rest, dl_str_from(wide[i])))
            return true;
    return false;
}

static void
count_text(struct dl_str text, struct count *out)
{
    for (size_t i = 0; i < text.bytes; i++) {
        struct dl_str rest = {text.at + i, text.bytes - i};
        bool inside = ((unsigned char)text.at[i] & 0xc0) == 0x80;
        out->chars += !inside && !dl_is_space(text.at[i]);
        out->commas += !inside && is_comma(rest);
    }
    out->direct = out->chars;
}

/* Of what is gone only controls count: they tell of a form. */
static void
count_own(const struct tree *tree, size_t node, bool gone, struct count *out)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    out->controls += tag == TAG_INPUT || tag == TAG_TEXTAREA ||
                     tag == TAG_SELECT || tag == TAG_BUTTON;
    if (gone)
        return;
    if (tag == TAG_TEXT)
        count_text(tree->at[node].text, out);
    out->items += tag == TAG_LI;
    out->images += tag == TAG_IMG;
    out->headings += tag >= TAG_H1 && tag <= TAG_H6;
}

/* Anchors without an address are places, not links. */
static bool
is_link(const struct tree *tree, size_t node)
{
    return tree->at[node].tag == TAG_A && node_has(tree, node, ATTR_HREF);
}

bool
count_is_paragraph(const struct tree *tree, const struct count *counts,
                   size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    const struct count *count = counts + node;
    bool holds = tag == TAG_P || tag == TAG_PRE || tag == TAG_BLOCKQUOTE ||
                 tag == TAG_TD || tag == TAG_DIV || tag == TAG_SECTION ||
                 tag == TAG_ARTICLE || tag == TAG_MAIN || tag == TAG_CENTER ||
                 tag == TAG_DD;
    if (tag == TAG_LI)
        return count->direct >= ITEM_MIN && count->linked * 4 < count->chars;
    return holds && count->direct >= PARAGRAPH_MIN &&
           count->linked * 2 < count->chars;
}

static void
add(const struct tree *tree, size_t node, const struct count *from,
    struct count *to)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    bool flows = tag == TAG_TEXT || tag_flow(tag) == FLOW_INLINE;
    to->chars += from->chars;
    to->linked += is_link(tree, node) ? from->chars : from->linked;
    to->commas += from->commas;
    to->direct += flows ? from->direct : 0;
    to->told += from->told;
    to->paragraphs += from->paragraphs;
    to->items += from->items;
    to->images += from->images;
    to->controls += from->controls;
    to->headings += from->headings;
}

static void
mark_gone(const struct tree *tree, bool *gone)
{
    for (size_t i = 0; i < tree->count; i++) {
        enum tag tag = (enum tag)tree->at[i].tag;
        bool dropped = tag != TAG_TEXT && tag_flow(tag) == FLOW_DROP;
        gone[i] = tree->at[i].gone || dropped || (i && gone[tree->at[i].up]);
    }
}

struct count *
count_take(struct dl_arena *arena, const struct tree *tree)
{
    struct count *counts = DL_ARRAY(arena, tree->count, struct count);
    bool *gone = DL_ARRAY(arena, tree->count, bool);
    mark_gone(tree, gone);
    for (size_t i = tree->count; i-- > 0;) {
        if (gone[i])
            counts[i] = (struct count){0};
        count_own(tree, i, gone[i], counts + i);
        if (!gone[i] && count_is_paragraph(tree, counts, i)) {
            counts[i].told += counts[i].direct;
            counts[i].paragraphs++;
        }
        if (i)
            add(tree, i, counts + i, counts + tree->at[i].up);
    }
    return counts;
}

double
count_linked(const struct count *count)
{
    return count->chars ? (double)count->linked / count->chars : 1;
}
