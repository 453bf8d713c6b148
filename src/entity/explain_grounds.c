/* What the lists and the document have said to the model about a mention, in
 * words. */
/* SPDX-License-Identifier: ISC */
#include "entity/explain.h"

static const struct {
    uint32_t list;
    const char *words;
} lists[] = {
#define X(code, words) {ON(code), words},
#include "entity/explain.def"
#undef X
};

/* "countries, large cities"; empty when the set says nothing. */
static const char *
list_words(struct dl_arena *arena, uint32_t set)
{
    const char *out = "";
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (set & lists[i].list)
            out = dl_arena_printf(arena, "%s%s%s", out, *out ? ", " : "",
                                  lists[i].words);
    return out;
}

static void
add(struct dl_arena *arena, struct dl_strs *out, const char *what,
    const char *words)
{
    if (*words)
        DL_PUSH(arena, out,
                dl_str_from(dl_arena_printf(arena, "%s %s", what, words)));
}

/* The lists that hold tokens [first, end) as one phrase. */
static uint32_t
phrase_lists(const struct witness *witness, uint32_t first, uint32_t end)
{
    struct walk walk = {0};
    uint32_t set = 0;
    for (uint32_t i = first; i < end; i++) {
        const struct dl_token *token = &witness->doc->tokens[i];
        bool loud = token->flags & DL_TOKEN_ALL_CAPS;
        struct dl_str word = dl_token_text(witness->doc, i);
        set = gazetteer_step(witness->gazetteer, &walk, word,
                             token->flags & DL_TOKEN_GLUED, false);
        if (!set && loud && i == first)
            set = gazetteer_step(witness->gazetteer, &walk, word, false, true);
        if (!(set & ON(GOES_ON)) && i + 1 < end)
            return 0;
    }
    return set;
}

static void
add_word(struct dl_arena *arena, const struct witness *witness, uint32_t token,
         struct dl_strs *out)
{
    struct dl_str word = dl_token_text(witness->doc, token);
    const char *what =
        dl_arena_printf(arena, "\"%.*s\" is listed with", DL_FMT(word));
    add(arena, out, what,
        list_words(arena, phrase_lists(witness, token, token + 1)));
}

/* What the document does with the word elsewhere. */
static void
add_seen(struct dl_arena *arena, const struct witness *witness, uint32_t token,
         struct dl_strs *out)
{
    struct dl_str word = dl_token_text(witness->doc, token);
    unsigned seen = evidence_of(witness->evidence, word);
    const char *quoted = dl_arena_printf(arena, "\"%.*s\"", DL_FMT(word));
    if (seen & SEEN_LOWER)
        add(arena, out, quoted, "stands in lower case too");
    if (seen & SEEN_INSIDE)
        add(arena, out, quoted, "has its capital inside a sentence");
}

void
explain_grounds(struct dl_arena *arena, const struct witness *witness,
                struct dl_span span, struct dl_strs *out)
{
    const struct dl_document *doc = witness->doc;
    uint32_t first = dl_token_at(doc, span.start), end = first;
    while (end < doc->token_count && doc->tokens[end].span.start < span.end)
        end++;
    if (first == end)
        return;
    const char *whole = list_words(arena, phrase_lists(witness, first, end));
    add(arena, out, "listed with", whole);
    if (!*whole && end - first > 1) {
        add_word(arena, witness, first, out);
        add_word(arena, witness, end - 1, out);
    }
    if (first > 0 && phrase_lists(witness, first - 1, first) & ON(TITLE))
        add(arena, out, "stands behind the title",
            dl_arena_printf(arena, "%.*s",
                            DL_FMT(dl_token_text(doc, first - 1))));
    add_seen(arena, witness, first, out);
    if (end - first > 1)
        add_seen(arena, witness, end - 1, out);
}
