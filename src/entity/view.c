/* One sentence as the recogniser sees it: each token with its lists, the
 * longest phrase of the lexicon that begins there, and whether its capital
 * means anything. */
/* SPDX-License-Identifier: ISC */
#include "entity/view.h"

enum { PHRASE_MAX = 12 }; /* words walked from one start */

static struct match
look_lower(const struct lexicon *lexicon, struct dl_str word)
{
    char lower[32];
    if (word.bytes > sizeof lower)
        return (struct match){0};
    for (size_t i = 0; i < word.bytes; i++)
        lower[i] = dl_to_lower(word.at[i]);
    return lexicon_look(lexicon, (struct dl_str){lower, word.bytes});
}

static void
fill_word(struct view *view, struct word *word, const struct dl_token *token)
{
    word->span = token->span;
    word->kind = token->kind;
    word->glued = token->flags & DL_TOKEN_GLUED;
    word->capital =
        token->kind == DL_TOKEN_WORD && token->flags & DL_TOKEN_CAPITAL;
    word->opens = token->flags & DL_TOKEN_OPENS;
    word->loud = token->flags & DL_TOKEN_ALL_CAPS;
    word->lists = lexicon_look(view->lexicon, word->text).lists;
    if (word->capital)
        word->usual = look_lower(view->lexicon, word->text).lists & ON(COMMON);
}

/* After a colon or an opening quotation mark a capital may come from its
 * place as well. */
static bool
follows_opening(const struct view *view, uint32_t i)
{
    static const char *const marks[] = {
        ":", "\"", "\xe2\x80\x9c", "\xe2\x80\x98", "'",
        "-", "--", "\xe2\x80\x94", "\xe2\x80\x93"};
    if (i == 0)
        return true;
    if (view->at[i].glued && view->at[i - 1].text.at[0] == '-')
        return false;
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (dl_str_is(view->at[i - 1].text, marks[k]))
            return true;
    return view->at[i - 1].opens && view->at[i - 1].kind == DL_TOKEN_PUNCT;
}

static bool
decides(const struct view *view, uint32_t first, uint32_t last,
        struct match match)
{
    if (match.lists & ON(USER))
        return true;
    if (match.lists & ON(WITH_THE) && first > 0 && view->at[first].capital &&
        dl_str_eq_nocase(view->at[first - 1].text, DL_STR("the")))
        return last + 1 >= view->count || !view->at[last + 1].capital;
    if (!(match.lists & (lexicon_deciding() | ON(TITLE))))
        return false;
    return view->at[first].capital || view->at[last].capital;
}

/* Keep the longest phrase from `first` that says something by itself. */
static void
walk_phrase(struct view *view, uint32_t first, bool titled)
{
    struct walk walk = {0};
    struct word *word = &view->at[first];
    for (uint32_t i = first; i < view->count && i < first + PHRASE_MAX; i++) {
        struct match match =
            lexicon_step(view->lexicon, &walk, view->at[i].text,
                         view->at[i].glued, titled && view->at[i].loud);
        if (!match.lists)
            break;
        if (!decides(view, first, i, match))
            continue;
        word->phrase = match.lists & ~ON(GOES_ON);
        word->entry = match.entry;
        word->reach = i + 1 - first;
    }
}

/* In a headline a capital counts only where something else speaks for it. */
static bool
believed(const struct view *view, const struct word *word)
{
    if (word->phrase & (lexicon_deciding() & ~ON(OTHER)))
        return word->reach > 1 || !word->usual;
    if (word->phrase & ON(TITLE))
        return true;
    if (word->seen & SEEN_INSIDE)
        return !(word->seen & SEEN_LOWER) || !word->usual;
    if (view->style == STYLE_TITLE && word->loud)
        return !word->usual;
    return word->lists & (ON(GIVEN) | ON(SURNAME)) && !word->usual &&
           !(word->seen & SEEN_LOWER);
}

static void
doubt_capitals(struct view *view)
{
    uint32_t covered = 0; /* words up to here belong to a phrase */
    for (uint32_t i = 0; i < view->count; i++) {
        struct word *word = &view->at[i];
        if (!word->capital)
            continue;
        word->capital = i < covered || believed(view, word);
        if (word->capital && word->reach && i + word->reach > covered)
            covered = i + word->reach;
    }
}

void
view_fill(struct view *view, const struct dl_document *doc,
          const struct evidence *evidence, uint32_t sentence)
{
    const struct dl_sentence *from = &doc->sentences[sentence];
    view->count = from->count;
    view->at = DL_ARRAY(view->scratch, from->count, struct word);
    view->style = evidence_style(doc, sentence, view->headline);
    for (uint32_t i = 0; i < view->count; i++) {
        view->at[i].text = dl_token_text(doc, from->first + i);
        fill_word(view, &view->at[i], &doc->tokens[from->first + i]);
        if (view->at[i].capital)
            view->at[i].seen = evidence_of(evidence, view->at[i].text);
    }
    for (uint32_t i = 0; i < view->count; i++) {
        struct word *word = &view->at[i];
        word->opens = word->opens || follows_opening(view, i);
        if (word->lists)
            walk_phrase(view, i, false);
        if (word->loud && !word->phrase && word->text.bytes > 3)
            walk_phrase(view, i, true);
    }
    if (view->style != STYLE_PLAIN)
        doubt_capitals(view);
}

void
view_mention(struct view *view, uint32_t from, uint32_t to, enum dl_kind kind,
             int confidence, const char *rule)
{
    struct dl_mention mention = {
        .span = {view->at[from].span.start, view->at[to - 1].span.end},
        .kind = kind,
        .confidence = (uint8_t)confidence,
        .entity = DL_NO_ENTITY,
        .why = rule,
    };
    DL_PUSH(view->arena, view->out, mention);
}
