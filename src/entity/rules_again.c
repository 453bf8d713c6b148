/* A name found once is found everywhere in the text.
 *
 * The names of more than one word, and the single ones that the text repeats
 * or that end a person's name, go into a table of prefixes like the
 * gazetteer's: the hash of the first k words says "goes on", or which kind the
 * whole is. Then one walk from every capital finds the longest. Words are
 * compared without case, so that a headline in capitals finds the names of its
 * text, but a long word that has a capital in the name must have one.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

#include <assert.h>

enum { WORDS_MAX = 12, SHORT = 3 };

struct node {
    uint64_t hash; /* 0: free */
    uint8_t kind;  /* of the name that ends here; DL_KIND_NONE: none */
    uint8_t count; /* how often, at most 255 */
    bool whole;    /* fit to be looked for */
};

struct tree {
    struct node *at;
    size_t mask;
};

static struct node *
find(const struct tree *tree, uint64_t hash)
{
    size_t i = (size_t)(hash ^ hash >> 31) & tree->mask;
    while (tree->at[i].hash && tree->at[i].hash != hash)
        i = (i + 1) & tree->mask;
    return &tree->at[i];
}

/* The hash of a phrase that is longer by one word. */
static uint64_t
extend(const struct ruling *ruling, uint64_t hash, uint32_t token)
{
    const uint64_t prime = UINT64_C(0x100000001b3);
    struct dl_str text = ruling_text(ruling, token);
    for (size_t i = 0; i < text.bytes; i++)
        hash = (hash ^ (unsigned char)dl_to_lower(text.at[i])) * prime;
    bool capital = text.bytes > SHORT && ruling_capital(ruling, token);
    return ((hash ^ (capital ? 0x1ff : 0x100)) * prime) | 1;
}

static const uint64_t start = UINT64_C(0xcbf29ce484222325);

static struct node *
plant(const struct ruling *ruling, const struct tree *tree, uint32_t first,
      uint32_t end)
{
    uint64_t hash = start;
    struct node *node = NULL;
    for (uint32_t i = first; i < end; i++) {
        hash = extend(ruling, hash, i);
        node = find(tree, hash);
        if (!node->hash)
            *node = (struct node){.hash = hash, .kind = DL_KIND_NONE};
    }
    assert(node); /* a name has a word */
    return node;
}

static size_t
words_of(const struct name *name)
{
    return name->end - name->first;
}

/* The one word that stands for a person, unless it is an everyday one. */
static void
plant_family(struct ruling *ruling, const struct tree *tree, uint32_t token)
{
    if (ruling_usual(ruling, token))
        return;
    struct node *node = plant(ruling, tree, token, token + 1);
    if (node->kind == DL_KIND_NONE || node->kind == DL_KIND_PERSON) {
        node->kind = DL_KIND_PERSON;
        node->whole = true;
    }
}

/* A single word that is a common one too is looked for when the text uses it
 * twice as a name, always of the same kind. */
static void
plant_name(struct ruling *ruling, const struct tree *tree,
           const struct name *name)
{
    enum { ONCE = 1, TWICE = 2 };
    if (words_of(name) > WORDS_MAX ||
        ruling_style(ruling, name->sentence) != STYLE_PLAIN)
        return;
    struct node *node = plant(ruling, tree, name->first, name->end);
    bool sure = words_of(name) > 1 || !ruling_usual(ruling, name->first);
    bool same = node->kind == DL_KIND_NONE || node->kind == name->kind;
    node->kind = (uint8_t)name->kind;
    node->count = (uint8_t)(node->count + (node->count < UINT8_MAX));
    node->whole = same && (node->whole || node->count >= (sure ? ONCE : TWICE));
    if (name->kind == DL_KIND_PERSON && words_of(name) > 1) {
        plant_family(ruling, tree, name->end - 1);
        if (ruling_lists(ruling, name->first) & ON(FAMILY_FIRST))
            plant_family(ruling, tree, name->first);
    }
}

static struct tree
open_tree(struct ruling *ruling)
{
    size_t slots = 64, words = 0;
    for (size_t i = 0; i < ruling->names.count; i++)
        if (words_of(&ruling->names.at[i]) <= WORDS_MAX)
            words += words_of(&ruling->names.at[i]) + 1;
    while (slots < words * 2)
        slots *= 2;
    struct tree tree = {DL_ARRAY(ruling->scratch, slots, struct node),
                        slots - 1};
    for (size_t i = 0; i < ruling->names.count; i++)
        plant_name(ruling, &tree, &ruling->names.at[i]);
    return tree;
}

/* The end of the longest name from `first`; its kind in *kind. */
static uint32_t
longest(const struct ruling *ruling, const struct tree *tree, uint32_t first,
        uint32_t limit, enum dl_kind *kind)
{
    uint64_t hash = start;
    uint32_t end = first;
    for (uint32_t i = first; i < limit && i < first + WORDS_MAX; i++) {
        hash = extend(ruling, hash, i);
        const struct node *node = find(tree, hash);
        if (!node->hash)
            break;
        if (node->whole) {
            end = i + 1;
            *kind = (enum dl_kind)node->kind;
        }
    }
    return end;
}

/* "Galaxy S9 +", "Band Aid 20", "Congress of Lund": a longer name. */
static bool
goes_on(const struct ruling *ruling, uint32_t first, uint32_t end,
        const struct dl_sentence *sentence)
{
    uint32_t limit = sentence->first + sentence->count;
    if (end < limit && (ruling_token(ruling, end)->kind == DL_TOKEN_NUMBER ||
                        ruling_is(ruling, end, "+")))
        return true;
    if (end + 1 < limit && ruling_is(ruling, end, "-") &&
        ruling_has(ruling, end + 1, DL_TOKEN_GLUED))
        return true;
    return first > sentence->first + 1 && ruling_is(ruling, first - 1, "of") &&
           ruling_capital(ruling, first - 2) &&
           !ruling_has(ruling, first - 2, DL_TOKEN_OPENS);
}

/* A capital beside it, or a word that stands small elsewhere, makes the find
 * doubtful. */
static bool
is_doubtful(struct ruling *ruling, uint32_t first, uint32_t end,
            const struct dl_sentence *sentence)
{
    uint32_t limit = sentence->first + sentence->count;
    bool before =
        first > sentence->first && ruling_capital(ruling, first - 1) &&
        !ruling_has(ruling, first, DL_TOKEN_GLUED) &&
        !ruling_has(ruling, first - 1, DL_TOKEN_OPENS) &&
        !(ruling_lists(ruling, first - 1) & (ON(TITLE) | ON(CALENDAR)));
    bool after = end < limit && ruling_capital(ruling, end) &&
                 !ruling_has(ruling, end, DL_TOKEN_GLUED);
    if (before || after || goes_on(ruling, first, end, sentence))
        return true;
    if (end > first + 1)
        return false;
    struct dl_str text = ruling_text(ruling, first);
    return text.bytes == 1 || ruling_lists(ruling, first) & ON(CALENDAR) ||
           evidence_of(ruling->evidence, text) & SEEN_LOWER ||
           (ruling_has(ruling, first, DL_TOKEN_OPENS) &&
            ruling_usual(ruling, first));
}

static void
look_in(struct ruling *ruling, const struct tree *tree, uint32_t which,
        size_t *name)
{
    const struct dl_sentence *sentence = &ruling->doc->sentences[which];
    uint32_t limit = sentence->first + sentence->count;
    for (uint32_t i = sentence->first, end; i < limit; i = end) {
        enum dl_kind kind = DL_KIND_NONE;
        end = i + 1;
        if (!ruling_capital(ruling, i))
            continue;
        uint32_t reach = longest(ruling, tree, i, limit, &kind);
        if (reach == i || ruling_covers(ruling, name, i, reach) ||
            is_doubtful(ruling, i, reach, sentence))
            continue;
        ruling_add(ruling, which, i, reach, kind, 60);
        end = reach;
    }
}

void
rules_again(struct ruling *ruling)
{
    if (!ruling->names.count)
        return;
    struct tree tree = open_tree(ruling);
    size_t name = 0;
    for (uint32_t i = 0; i < ruling->doc->sentence_count; i++)
        look_in(ruling, &tree, i, &name);
}
