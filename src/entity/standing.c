/* How a mention stands in its sentence, without a parser.
 *
 * A name acts when a finite verb follows it, at once or behind an aside set off
 * by commas or brackets ("Ann Lee, the mayor, said"), when a verb of saying
 * stands before it ("..., said Ann Lee"), or when it opens its sentence. It is
 * named in passing when it owns something ("Ann Lee's house"), stands in a list
 * of three or more, inside an aside ("X, who met Ann Lee, ..."; "(Ann Lee)") or
 * as the place where something happened. Of two names joined by "and" both act
 * if the second does.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/standing.h"

#include <stdlib.h>
#include <string.h>

enum {
    ASIDE_TOKENS = 20, /* the longest aside that is looked across */
    TITLE_TOKENS = 5,  /* capital words before a name that opens a sentence */
    LIST_NAMES = 3
};

static const struct predicate {
    const char *word;
    bool says;
} predicates[] = {
#define X(word, says) {word, says},
#include "entity/predicates.def"
#undef X
};

static int
by_word(const void *key, const void *row)
{
    const struct predicate *predicate = row;
    return dl_str_cmp(*(const struct dl_str *)key,
                      dl_str_from(predicate->word));
}

static const struct predicate *
find_predicate(struct dl_str word)
{
    return bsearch(&word, predicates, sizeof predicates / sizeof *predicates,
                   sizeof *predicates, by_word);
}

bool
standing_is_verb(struct dl_str word)
{
    return word.bytes > 1 && dl_is_lower(word.at[0]) &&
           ((word.bytes > 4 && dl_str_ends(word, DL_STR("ed"))) ||
            find_predicate(word));
}

bool
standing_is_saying(struct dl_str word)
{
    static const char *const past[] = {"added",    "announced", "declared",
                                       "insisted", "stressed",  "warned"};
    const struct predicate *predicate = find_predicate(word);
    for (size_t i = 0; i < sizeof past / sizeof *past; i++)
        if (dl_str_is(word, past[i]))
            return true;
    return predicate && predicate->says;
}

/* A sentence and the mention that is judged: tokens [first, end) of it. */
struct scene {
    const struct dl_document *doc;
    const struct dl_mention *mention;
    uint32_t from, until; /* tokens of the sentence */
    uint32_t first, end;  /* tokens of the mention */
};

static struct dl_str
word_at(const struct scene *scene, uint32_t token)
{
    if (token < scene->from || token >= scene->until)
        return DL_STR("");
    return dl_token_text(scene->doc, token);
}

static bool
is_clitic_s(const struct scene *scene, uint32_t token)
{
    return token < scene->until &&
           (scene->doc->tokens[token].kind == DL_TOKEN_CLITIC ||
            dl_str_is(word_at(scene, token), "'") ||
            dl_str_is(word_at(scene, token), "\u2019"));
}

/* "also", "then", "reportedly" between a subject and its verb. */
static bool
is_adverb(struct dl_str word)
{
    static const char *const adverbs[] = {"also", "later", "never",
                                          "now",  "still", "then"};
    return (word.bytes > 4 && dl_is_lower(word.at[0]) &&
            dl_str_ends(word, DL_STR("ly"))) ||
           DL_STR_IN(word, adverbs);
}

static bool
verb_at(const struct scene *scene, uint32_t token)
{
    if (is_adverb(word_at(scene, token)))
        token++;
    return standing_is_verb(word_at(scene, token));
}

/* The token behind the aside that opens at `token`; `until` when it does not
 * close soon. */
static uint32_t
behind_aside(const struct scene *scene, uint32_t token, const char *close)
{
    uint32_t last = token + 1 + ASIDE_TOKENS;
    for (uint32_t i = token + 2; i < scene->until && i <= last; i++)
        if (dl_str_is(word_at(scene, i), close))
            return i + 1;
    return scene->until;
}

static bool
verb_follows(const struct scene *scene)
{
    struct dl_str next = word_at(scene, scene->end);
    uint32_t token = scene->end;
    if (dl_str_is(next, ","))
        token = behind_aside(scene, token, ",");
    else if (dl_str_is(next, "("))
        token = behind_aside(scene, token, ")");
    return verb_at(scene, token);
}

/* The first of the capital words and "the" that lead up to the mention. */
static uint32_t
title_start(const struct scene *scene)
{
    uint32_t token = scene->first;
    for (int i = 0; i < TITLE_TOKENS && token > scene->from; i++, token--)
        if (scene->doc->tokens[token - 1].kind != DL_TOKEN_WORD ||
            (!(scene->doc->tokens[token - 1].flags & DL_TOKEN_CAPITAL) &&
             !dl_str_is(word_at(scene, token - 1), "the")))
            break;
    return token;
}

static bool
said_before(const struct scene *scene)
{
    uint32_t start = title_start(scene);
    return start > scene->from && standing_is_saying(word_at(scene, start - 1));
}

/* "In", "at", "from" right before the mention. */
static bool
is_circumstance(const struct scene *scene)
{
    static const char *const words[] = {
        "in",   "at",      "from",   "near",  "outside", "into",
        "to",   "through", "across", "In",    "At",      "From",
        "Near", "Outside", "Across", "around"};
    uint32_t before = scene->first;
    if (before > scene->from && dl_str_is(word_at(scene, before - 1), "the"))
        before--;
    return before > scene->from && DL_STR_IN(word_at(scene, before - 1), words);
}

static bool
opens_sentence(const struct scene *scene)
{
    return title_start(scene) == scene->from &&
           !dl_str_is(word_at(scene, scene->end), ",");
}

/* "SEOUL, March 5 (Press Agency) - ": a place that opens the text with nothing
 * but capitals, figures and marks up to a dash. */
static bool
is_dateline(const struct scene *scene)
{
    if (scene->first != 0 || scene->mention->kind != DL_KIND_PLACE)
        return false;
    for (uint32_t i = scene->end; i < scene->until && i <= ASIDE_TOKENS; i++) {
        const struct dl_token *token = &scene->doc->tokens[i];
        struct dl_str word = word_at(scene, i);
        bool dash = dl_str_is(word, "-") || dl_str_is(word, "\u2013") ||
                    dl_str_is(word, "\u2014");
        if (dash && (!(token->flags & DL_TOKEN_GLUED) || word.bytes > 1))
            return true;
        if (token->kind == DL_TOKEN_WORD && !(token->flags & DL_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

static enum standing
judge(const struct scene *scene, bool aside)
{
    bool place = scene->mention->kind == DL_KIND_PLACE;
    if (is_dateline(scene))
        return STANDS_AS_DATELINE;
    if (aside || is_clitic_s(scene, scene->end))
        return STANDS_IN_PASSING;
    if (scene->mention->actor)
        return STANDS_ACTING;
    if (is_circumstance(scene))
        return place ? STANDS_IN_PASSING : STANDS_PLAIN;
    if (verb_follows(scene) || said_before(scene) || opens_sentence(scene))
        return STANDS_ACTING;
    return STANDS_PLAIN;
}

/* Follows asides: from a comma before a relative word to the next comma, and
 * brackets. */
struct asides {
    bool clause;
    uint32_t brackets;
};

static void
follow(struct asides *asides, const struct scene *scene, uint32_t token)
{
    static const char *const relative[] = {"who", "which", "whom", "whose",
                                           "where"};
    struct dl_str word = word_at(scene, token);
    if (dl_str_is(word, "("))
        asides->brackets++;
    else if (dl_str_is(word, ")") && asides->brackets > 0)
        asides->brackets--;
    else if (dl_str_is(word, ","))
        asides->clause = DL_STR_IN(word_at(scene, token + 1), relative);
}

/* Judge the mentions of a sentence, from mention `at` on; returns the first
 * that is not in it. */
static size_t
judge_sentence(const struct dl_document *doc,
               const struct dl_mentions *mentions, uint32_t sentence, size_t at,
               uint8_t *out)
{
    const struct dl_sentence *own = &doc->sentences[sentence];
    struct scene scene = {
        .doc = doc, .from = own->first, .until = own->first + own->count};
    struct asides asides = {0};
    for (uint32_t i = scene.from; i < scene.until; i++) {
        follow(&asides, &scene, i);
        if (at == mentions->count ||
            mentions->at[at].span.start >= doc->tokens[i].span.end)
            continue;
        scene.mention = &mentions->at[at];
        scene.first = scene.end = i;
        while (scene.end < scene.until &&
               doc->tokens[scene.end].span.start < scene.mention->span.end)
            scene.end++;
        out[at++] = (uint8_t)judge(&scene, asides.clause || asides.brackets);
    }
    return at;
}

/* What stands between two neighbours of a list or a pair. */
enum link { LINK_NONE, LINK_COMMA, LINK_AND };

static enum link
link_between(const struct dl_document *doc, const struct dl_mention *a,
             const struct dl_mention *b)
{
    struct dl_span gap = {a->span.end, b->span.start};
    struct dl_str words = dl_str_trim(dl_str_slice(doc->text, gap));
    static const char *const ands[] = {"and", "or", ", and", ", or", "&"};
    if (dl_str_ends(words, DL_STR(" the")))
        words.bytes -= 4;
    if (DL_STR_IN(words, ands))
        return LINK_AND;
    return dl_str_is(words, ",") || dl_str_is(words, ", the") ? LINK_COMMA
                                                              : LINK_NONE;
}

/* Lists of three and more stand in passing; of a pair both act or neither. */
static void
judge_lists(const struct dl_document *doc, const struct dl_mentions *mentions,
            uint8_t *out)
{
    for (size_t i = 0, end; i < mentions->count; i = end) {
        enum link link = LINK_NONE;
        for (end = i + 1; end < mentions->count; end++) {
            enum link next =
                link_between(doc, &mentions->at[end - 1], &mentions->at[end]);
            if (next == LINK_NONE)
                break;
            link = next;
        }
        if (end - i >= LIST_NAMES && link == LINK_AND)
            memset(out + i, STANDS_IN_PASSING, end - i);
        else if (end - i == 2 && link == LINK_AND &&
                 out[i + 1] == STANDS_ACTING)
            out[i] = STANDS_ACTING;
    }
}

void
standing_find(const struct dl_document *doc, const struct dl_mentions *mentions,
              uint8_t *out)
{
    size_t at = 0;
    memset(out, STANDS_PLAIN, mentions->count);
    for (uint32_t i = 0; i < doc->sentence_count && at < mentions->count; i++)
        at = judge_sentence(doc, mentions, i, at, out);
    judge_lists(doc, mentions, out);
}
