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

/* A name that nobody has taken for one stands in the text all the same. */
static bool
has_words(struct dl_arena *scratch, const struct dl_reading *reading,
          const struct dl_correction *correction)
{
    struct dl_str texts[] = {dl_text_fold(scratch, reading->article->title),
                             reading->doc
                                 ? dl_text_fold(scratch, reading->doc->text)
                                 : (struct dl_str){"", 0}};
    struct dl_str words[] = {dl_text_fold(scratch, correction->name),
                             dl_text_fold(scratch, correction->same)};
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < 2; k++)
            if (words[k].bytes &&
                dl_str_find(texts[i], words[k], 0) != SIZE_MAX)
                return true;
    return false;
}

bool
parting_touches(const struct partings *partings,
                const struct dl_reading *reading)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_strs names = {0};
    bool found = false;
    for (size_t i = 0; i < partings->count && !found; i++)
        if (partings->at[i].corrects)
            found = has_words(scratch, reading, &partings->at[i].correction);
        else
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
