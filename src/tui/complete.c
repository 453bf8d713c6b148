/* Completing a query: the names of fields, and what may stand behind them. */
/* SPDX-License-Identifier: ISC */
#include "tui/complete.h"

#include "tui/model.h"

#include <stdlib.h>

enum { OFFERS_MAX = 200 };

/* A term that is being typed. */
struct stem {
    struct dl_str before; /* what stays as it is */
    struct dl_str field;  /* with its colon; empty: none yet */
    struct dl_str value;  /* without its quotation mark */
    struct dl_arena *arena;
    struct dl_strs *out;
};

/* The beginning of the last term: behind the last blank, bar or leading dash
 * that is not in quotes. */
static size_t
term_begin(struct dl_str text)
{
    size_t begin = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        quoted ^= c == '"';
        if (!quoted && (c == ' ' || c == '|'))
            begin = i + 1;
        else if (c == '-' && i == begin)
            begin = i + 1;
    }
    return begin;
}

static struct stem
cut(struct dl_arena *arena, struct dl_str text, struct dl_strs *out)
{
    size_t begin = term_begin(text);
    struct stem stem = {.before = {text.at, begin}, .arena = arena, .out = out};
    struct dl_str term = {text.at + begin, text.bytes - begin};
    size_t colon = dl_str_find(term, DL_STR(":"), 0);
    stem.value = term;
    if (colon == SIZE_MAX)
        return stem;
    stem.field = (struct dl_str){term.at, colon + 1};
    stem.value = (struct dl_str){term.at + colon + 1, term.bytes - colon - 1};
    if (dl_str_starts(stem.value, DL_STR("\""))) {
        stem.value.at++;
        stem.value.bytes--;
    }
    return stem;
}

/* ---- offers ---- */

static bool
begins_with(struct dl_str text, struct dl_str stem)
{
    return text.bytes >= stem.bytes &&
           dl_str_eq_nocase((struct dl_str){text.at, stem.bytes}, stem);
}

static void
push(const struct stem *stem, const char *term)
{
    const char *line =
        dl_arena_printf(stem->arena, "%.*s%s", DL_FMT(stem->before), term);
    if (stem->out->count < OFFERS_MAX)
        DL_PUSH(stem->arena, stem->out, dl_str_from(line));
}

/* A value, in quotes when it is more than a word; a quotation mark in it cannot
 * be written. */
static void
offer(const struct stem *stem, struct dl_str value)
{
    bool word = dl_str_find(value, DL_STR(" "), 0) == SIZE_MAX &&
                dl_str_find(value, DL_STR("|"), 0) == SIZE_MAX;
    const char *quote = word ? "" : "\"";
    if (value.bytes == 0 || !begins_with(value, stem->value) ||
        dl_str_find(value, DL_STR("\""), 0) != SIZE_MAX)
        return;
    push(stem, dl_arena_printf(stem->arena, "%.*s%s%.*s%s", DL_FMT(stem->field),
                               quote, DL_FMT(value), quote));
}

static void
offer_fields(const struct stem *stem)
{
    for (int field = DL_FIELD_ANY + 1; field < DL_FIELD_COUNT; field++) {
        const char *name = dl_field_name((enum dl_field)field);
        if (begins_with(dl_str_from(name), stem->value))
            push(stem, dl_arena_printf(stem->arena, "%s:", name));
    }
}

static void
offer_conditions(const struct stem *stem)
{
    static const char *const names[] = {
#define X(code, name, help) name,
#include <dateline/conditions.def>
#undef X
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        offer(stem, dl_str_from(names[i]));
}

static void
offer_kinds(const struct stem *stem)
{
    for (const char *const *name = dl_kind_names(); *name; name++)
        offer(stem, dl_str_from(*name));
}

/* By how often they are mentioned. */
static void
offer_names(const struct state *state, const struct stem *stem)
{
    if (!state->shelf.library)
        return;
    const struct dl_directory *directory = &state->shelf.library->directory;
    for (size_t i = 0; i < directory->count; i++)
        offer(stem, directory->at[i].name);
}

/* ---- what articles say of themselves ---- */

struct texts {
    struct tally {
        struct dl_str text;
        size_t count;
    } * at;
    size_t count, room;
};

static int
by_text(const void *left, const void *right)
{
    const struct tally *a = left, *b = right;
    return dl_str_cmp(a->text, b->text);
}

static int
by_count(const void *left, const void *right)
{
    const struct tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return by_text(left, right);
}

static void
note(const struct stem *stem, struct texts *texts, struct dl_str text)
{
    struct tally one = {text, 1};
    if (text.bytes > 0 && begins_with(text, stem->value))
        DL_PUSH(stem->arena, texts, one);
}

static void
note_article(const struct stem *stem, enum dl_field field,
             const struct dl_article *article, struct texts *texts)
{
    if (field == DL_FIELD_OUTLET)
        note(stem, texts, article->source);
    if (field == DL_FIELD_AUTHOR)
        note(stem, texts, article->author);
    for (size_t i = 0; field == DL_FIELD_TAG && i < article->tags.count; i++)
        note(stem, texts, article->tags.at[i]);
}

/* Each once, those of most articles first. */
static void
offer_texts(const struct state *state, const struct stem *stem,
            enum dl_field field)
{
    struct texts texts = {NULL, 0, 0};
    size_t kept = 0;
    for (uint32_t i = 0; i < state->shelf.slots.count; i++)
        note_article(stem, field, shelf_article(&state->shelf, i), &texts);
    if (texts.count == 0)
        return;
    qsort(texts.at, texts.count, sizeof *texts.at, by_text);
    for (size_t i = 1; i < texts.count; i++)
        if (dl_str_eq(texts.at[i].text, texts.at[kept].text))
            texts.at[kept].count++;
        else
            texts.at[++kept] = texts.at[i];
    qsort(texts.at, kept + 1, sizeof *texts.at, by_count);
    for (size_t i = 0; i <= kept; i++)
        offer(stem, texts.at[i].text);
}

void
complete_query(const struct state *state, struct dl_arena *arena,
               struct dl_str text, struct dl_strs *out)
{
    struct stem stem = cut(arena, text, out);
    struct dl_str field = {stem.field.at, stem.field.bytes - 1};
    if (stem.field.bytes == 0)
        offer_fields(&stem);
    else if (dl_str_eq_nocase(field, DL_STR("is")))
        offer_conditions(&stem);
    else if (dl_str_eq_nocase(field, DL_STR("kind")))
        offer_kinds(&stem);
    else if (dl_str_eq_nocase(field, DL_STR("entity")))
        offer_names(state, &stem);
    for (int i = DL_FIELD_ANY + 1; stem.field.bytes && i < DL_FIELD_COUNT; i++)
        if (dl_str_eq_nocase(field,
                             dl_str_from(dl_field_name((enum dl_field)i))))
            offer_texts(state, &stem, (enum dl_field)i);
}
