/* The article by weighing: every paragraph gives points to what it stands in,
 * the most to the nearest, and the element with the most points that are not
 * links is the article.
 *
 * A paragraph gives 1, 1 for each comma and 1 for each hundred characters up to
 * three; its parent gets all of it, the next one half, those above 1/(3 level).
 * An element starts with what its tag and its names are worth.
 */
/* SPDX-License-Identifier: ISC */
#include "page/find.h"
#include "page/words.h"

enum {
    LEVELS = 5,
    PARAGRAPH_MIN = 25,
    LONG_MIN = 80, /* of a paragraph beside the winner */
    NAME_WEIGHT = 25,
    SIBLING_SCORE_MIN = 10
};

static int
tag_weight(enum tag tag)
{
    switch (tag) {
    case TAG_DIV:
    case TAG_ARTICLE:
    case TAG_MAIN:
        return 5;
    case TAG_PRE:
    case TAG_TD:
    case TAG_BLOCKQUOTE:
        return 3;
    case TAG_ADDRESS:
    case TAG_OL:
    case TAG_UL:
    case TAG_DL:
    case TAG_DD:
    case TAG_DT:
    case TAG_LI:
    case TAG_FORM:
        return -3;
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
    case TAG_TH:
        return -5;
    default:
        return 0;
    }
}

static int
name_weight(const struct tree *tree, size_t node)
{
    unsigned hints = words_hints(tree, node);
    unsigned bad = HINT_BAD | HINT_UNLIKELY | HINT_COMMENT | HINT_SHARE;
    return (hints & (HINT_GOOD | HINT_BODY) ? NAME_WEIGHT : 0) -
           (hints & bad ? NAME_WEIGHT : 0);
}

struct scores {
    double *at;
    bool *begun; /* its own weight is in it */
    bool names;
};

static void
give(const struct tree *tree, struct scores *scores, size_t node, double points)
{
    if (!scores->begun[node]) {
        scores->begun[node] = true;
        scores->at[node] += tag_weight((enum tag)tree->at[node].tag) +
                            (scores->names ? name_weight(tree, node) : 0);
    }
    scores->at[node] += points;
}

/* A block that is a paragraph itself counts for its parent; text that stands
 * straight in a container counts for that container. */
static void
give_paragraph(const struct tree *tree, const struct count *counts,
               struct scores *scores, size_t node)
{
    const struct count *count = counts + node;
    uint32_t hundreds = count->direct / 100; /* of characters */
    double points = 1 + count->commas + (hundreds < 3 ? hundreds : 3);
    enum tag tag = (enum tag)tree->at[node].tag;
    bool leaf = tag == TAG_P || tag == TAG_PRE || tag == TAG_TD ||
                tag == TAG_BLOCKQUOTE || count->told == count->direct;
    size_t up = leaf ? tree->at[node].up : node;
    for (int level = 0; level < LEVELS && up; level++) {
        give(tree, scores, up,
             level == 0   ? points
             : level == 1 ? points / 2
                          : points / (3 * level));
        up = tree->at[up].up;
    }
}

static double
final_score(const struct scores *scores, const struct count *counts,
            size_t node)
{
    return scores->at[node] * (1 - count_linked(counts + node));
}

static size_t
find_best(const struct tree *tree, const struct count *counts,
          struct scores *scores)
{
    size_t best = 0;
    for (size_t i = 1; i < tree->count;) {
        if (!tree->at[i].gone && count_is_paragraph(tree, counts, i))
            give_paragraph(tree, counts, scores, i);
        i = tree->at[i].gone ? tree->at[i].end : i + 1;
    }
    for (size_t i = 1; i < tree->count; i++)
        if (scores->begun[i] &&
            (!best || final_score(scores, counts, i) >
                          final_score(scores, counts, best)))
            best = i;
    return best;
}

/* Whether what stands beside the winner belongs to it. */
static bool
belongs(const struct tree *tree, const struct count *counts,
        const struct scores *scores, size_t node, double least)
{
    const struct count *count = counts + node;
    enum tag tag = (enum tag)tree->at[node].tag;
    if (scores->begun[node] && final_score(scores, counts, node) >= least)
        return true;
    double linked = count_linked(count);
    if (tag != TAG_P || !count->chars)
        return tag >= TAG_H2 && tag <= TAG_H6 && linked < 0.5;
    return count->chars > LONG_MIN ? linked < 0.25 : !count->linked;
}

size_t
score_find(struct tree *tree, const struct count *counts, bool names)
{
    struct scores scores = {DL_ARRAY(tree->arena, tree->count, double),
                            DL_ARRAY(tree->arena, tree->count, bool), names};
    size_t best = find_best(tree, counts, &scores);
    if (!best)
        return 0;
    size_t up = tree->at[best].up;
    double least = final_score(&scores, counts, best) / 5;
    least = least > SIBLING_SCORE_MIN ? least : SIBLING_SCORE_MIN;
    for (size_t i = up + 1; i < tree->at[up].end; i = tree->at[i].end)
        if (i != best && tree->at[i].tag != TAG_TEXT &&
            !belongs(tree, counts, &scores, i, least))
            tree->at[i].gone = true;
    return up;
}
