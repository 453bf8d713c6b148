/* Which articles have to be read again when a join is taken back. Names are
 * compared more loosely than the linker does it, by their letters and digits
 * alone: an article too many costs a moment, one too few would stay wrong. */
/* SPDX-License-Identifier: ISC */
#include "desk/parting.h"

#include <dateline/text.h>

void
parting_apply(struct dl_arena *arena, struct dl_aparts *aparts,
              const struct parting *parting)
{
    size_t kept = 0;
    for (size_t i = 0; i < aparts->count; i++)
        if (!dl_apart_eq(aparts->at[i], parting->apart))
            aparts->at[kept++] = aparts->at[i];
    aparts->count = kept;
    if (!parting->on)
        return;
    struct dl_apart apart = {dl_str_copy(arena, parting->apart.name),
                             dl_str_copy(arena, parting->apart.from)};
    DL_PUSH(arena, aparts, apart);
}

/* Letters and digits, without "the" before and "s" behind. */
static struct dl_str
squeeze(struct dl_arena *arena, struct dl_str name)
{
    struct dl_str folded = dl_text_fold(arena, name);
    struct dl_str the = DL_STR("the ");
    if (dl_str_starts(folded, the))
        folded = dl_str_slice(folded, (struct dl_span){(uint32_t)the.bytes,
                                                       (uint32_t)folded.bytes});
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        char c = folded.at[i];
        if (dl_is_lower(c) || dl_is_digit(c) || c & 0x80)
            out[bytes++] = c;
    }
    if (bytes > 1 && out[bytes - 1] == 's')
        bytes--;
    return (struct dl_str){out, bytes};
}

static bool
is_one_of(struct dl_arena *scratch, const struct dl_strs *names,
          struct dl_str form)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    struct dl_str own = squeeze(scratch, form);
    bool found = false;
    for (size_t i = 0; i < names->count && !found; i++)
        found = dl_str_eq(names->at[i], own);
    dl_arena_reset(scratch, mark);
    return found;
}

static bool
has_form(struct dl_arena *scratch, const struct dl_strs *names,
         const struct dl_entity *entity)
{
    bool found = is_one_of(scratch, names, entity->name);
    for (size_t i = 0; i < entity->aliases.count && !found; i++)
        found = is_one_of(scratch, names, entity->aliases.at[i].text);
    return found;
}

/* `names` are squeezed. */
static bool
has_one_of(struct dl_arena *scratch, const struct dl_strs *names,
           const struct dl_reading *reading)
{
    bool found = false;
    for (size_t i = 0;
         names->count > 0 && i < reading->entities.count && !found; i++)
        found = has_form(scratch, names, &reading->entities.at[i]);
    return found;
}

/* Folded, with one blank for all white space. */
static struct dl_str
flatten(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str folded = dl_text_fold(arena, text);
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        bool blank = dl_is_space(folded.at[i]);
        if (!blank || bytes == 0 || out[bytes - 1] != ' ')
            out[bytes++] = blank ? ' ' : folded.at[i];
    }
    return (struct dl_str){out, bytes};
}

/* What of a name is looked for: of a person it may be the last word only. */
static struct dl_str
sought(struct dl_str name, enum dl_kind kind)
{
    size_t from = name.bytes;
    while (kind == DL_KIND_PERSON && from > 0 && name.at[from - 1] != ' ')
        from--;
    if (from == name.bytes)
        return name;
    return (struct dl_str){name.at + from, name.bytes - from};
}

/* Headline and text as names are looked for in them. */
struct words {
    struct dl_str title, text;
};

static bool
has_words(const struct words *words, struct dl_str name)
{
    return name.bytes > 0 && (dl_str_find(words->title, name, 0) != SIZE_MAX ||
                              dl_str_find(words->text, name, 0) != SIZE_MAX);
}

/* A name that nobody has taken for one stands in the text all the same. */
static bool
is_about(struct dl_arena *scratch, const struct words *words,
         const struct dl_correction *correction)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    enum dl_kind kind = correction->kind;
    bool found =
        has_words(words, sought(flatten(scratch, correction->name), kind)) ||
        has_words(words, sought(flatten(scratch, correction->same), kind));
    dl_arena_reset(scratch, mark);
    return found;
}

static struct words
words_of(struct dl_arena *arena, const struct dl_article *article)
{
    return (struct words){flatten(arena, article->title),
                          flatten(arena, article->text)};
}

/* Of all that was said of a name. */
static uint64_t
sum_of(const struct dl_correction *correction)
{
    uint64_t name = dl_str_hash(correction->name);
    uint64_t same = dl_str_hash(correction->same);
    uint64_t sum = name ^ same >> 7 ^ (uint64_t)correction->kind << 56;
    return (sum ^ sum >> 29) * UINT64_C(0x9E3779B97F4A7C15);
}

uint32_t
corrections_sum(const struct dl_corrections *corrections,
                const struct dl_article *article)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct words words = words_of(scratch, article);
    uint64_t sum = 0; /* in whatever order they were said */
    for (size_t i = 0; i < corrections->count; i++)
        if (is_about(scratch, &words, &corrections->at[i]))
            sum += sum_of(&corrections->at[i]);
    dl_arena_free(scratch);
    return (uint32_t)(sum ^ sum >> 32);
}

bool
parting_touches(const struct partings *partings,
                const struct dl_reading *reading)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_strs names = {0};
    struct words words = {{"", 0}, {"", 0}};
    bool found = false;
    for (size_t i = 0; i < partings->count && !found; i++)
        if (partings->at[i].corrects) {
            if (words.title.bytes == 0)
                words = words_of(scratch, reading->article);
            found = is_about(scratch, &words, &partings->at[i].correction);
        } else
            DL_PUSH(scratch, &names,
                    squeeze(scratch, partings->at[i].apart.name));
    found = found || has_one_of(scratch, &names, reading);
    dl_arena_free(scratch);
    return found;
}

bool
apart_touches(const struct dl_aparts *aparts, const struct dl_reading *reading)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_strs names = {0};
    for (size_t i = 0; i < aparts->count; i++)
        DL_PUSH(scratch, &names, squeeze(scratch, aparts->at[i].name));
    bool found = has_one_of(scratch, &names, reading);
    dl_arena_free(scratch);
    return found;
}

bool
aparts_same(const struct dl_aparts *a, const struct dl_aparts *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = dl_str_eq(a->at[i].name, b->at[i].name) &&
               dl_str_eq(a->at[i].from, b->at[i].from);
    return same;
}
