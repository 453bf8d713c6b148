/* What is dropped before the article is looked for. */
/* SPDX-License-Identifier: ISC */
#include "page/find.h"
#include "page/words.h"

enum {
    KEEP_SHARE = 3, /* a part with a third of the paragraphs stays */
    REST_MIN = 200, /* characters left when comments go */
    REST_SHARE = 6  /* and the least share of all */
};

/* "display: none" with or without the space. */
static bool
is_styled_away(struct dl_str style)
{
    static const char *const names[] = {"display", "visibility"};
    static const char *const values[] = {"none", "hidden"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t at = dl_str_find(style, dl_str_from(names[i]), 0);
        if (at == SIZE_MAX)
            continue;
        struct dl_str rest = {style.at + at, style.bytes - at};
        dl_str_field(&rest, ':');
        if (dl_str_starts(dl_str_trim(rest), dl_str_from(values[i])))
            return true;
    }
    return false;
}

static bool
has_furniture_role(const struct tree *tree, size_t node)
{
    static const char *const roles[] = {
        "menu",   "menubar",     "navigation", "complementary", "dialog",
        "alert",  "alertdialog", "search",     "contentinfo",   "banner",
        "button", "tablist",     "toolbar"};
    struct dl_str role = dl_str_trim(node_attr(tree, node, ATTR_ROLE));
    return role.bytes && DL_STR_IN(role, roles);
}

static bool
is_hidden(const struct tree *tree, size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    struct dl_str aria = node_attr(tree, node, ATTR_ARIA_HIDDEN);
    struct dl_str modal = node_attr(tree, node, ATTR_ARIA_MODAL);
    return tag == TAG_NAV || tag == TAG_NOSCRIPT ||
           node_has(tree, node, ATTR_HIDDEN) || dl_str_is(aria, "true") ||
           dl_str_is(modal, "true") || has_furniture_role(tree, node) ||
           is_styled_away(node_attr(tree, node, ATTR_STYLE));
}

void
drop_hidden(struct tree *tree)
{
    for (size_t i = 1; i < tree->count; i++) {
        struct node *node = tree->at + i;
        if (node->tag != TAG_TEXT && node->tag != TAG_BODY && node->attrs)
            node->gone = node->gone || is_hidden(tree, i);
        else if (node->tag == TAG_NAV || node->tag == TAG_NOSCRIPT)
            node->gone = true;
    }
}

/* Never dropped by a name: these say themselves what they are. */
static bool
is_frame(enum tag tag)
{
    return tag == TAG_HTML || tag == TAG_BODY || tag == TAG_MAIN ||
           tag == TAG_TEXT || tag == TAG_A;
}

static bool
is_unlikely(const struct tree *tree, const struct count *counts, size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    unsigned hints = words_hints(tree, node);
    uint32_t all = counts[0].told, own = counts[node].told;
    if (hints & HINT_COMMENT) /* comments may be longer than the article */
        return all - own >= REST_MIN && (all - own) * REST_SHARE >= all;
    bool named = hints & (HINT_UNLIKELY | HINT_SHARE) || tag == TAG_ASIDE ||
                 tag == TAG_FOOTER;
    bool saved = hints & (HINT_BODY | HINT_FRAME) || tag == TAG_ARTICLE ||
                 (hints & HINT_GOOD && counts[node].paragraphs > 2);
    return named && !saved && own * KEEP_SHARE < all;
}

void
drop_unlikely(struct tree *tree, const struct count *counts)
{
    for (size_t i = 1; i < tree->count;) {
        struct node *node = tree->at + i;
        if (!is_frame((enum tag)node->tag) && !node->gone)
            node->gone = is_unlikely(tree, counts, i);
        i = node->gone ? node->end : i + 1;
    }
}
