/* Names that the text itself says are one: "World Trade Organization (WTO)",
 * "Myanmar, also known as Burma". */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

enum lesson_for { NOTHING, LETTERS, ACRONYM, ANY_NAME };

/* The words of a gap, folded, without marks and "the". */
static struct dl_str
strip(struct dl_arena *arena, struct dl_str gap)
{
    struct dl_str folded = name_fold_person(arena, gap);
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        bool word = dl_is_lower(folded.at[i]);
        if (word || (bytes && out[bytes - 1] != ' '))
            out[bytes++] = word ? folded.at[i] : ' ';
    }
    struct dl_str words = dl_str_trim((struct dl_str){out, bytes});
    if (dl_str_is(words, "the"))
        words.bytes = 0;
    if (dl_str_ends(words, DL_STR(" the")))
        words.bytes -= 4;
    return words;
}

/* What a gap teaches. Names that only stand side by side teach nothing. */
static enum lesson_for
read_gap(struct dl_arena *arena, struct dl_str gap)
{
    static const struct {
        const char *words;
        enum lesson_for about;
    } rows[] = {
#define X(words, about) {words, about},
#include "entity/teachings.def"
#undef X
    };
    enum { GAP_MOST = 32 };
    bool bracket = dl_str_find(gap, DL_STR("("), 0) != SIZE_MAX;
    if (gap.bytes > GAP_MOST || gap.bytes < 2 ||
        dl_str_find(gap, DL_STR("\n"), 0) != SIZE_MAX)
        return NOTHING;
    struct dl_str words = strip(arena, gap);
    if (!words.bytes && !bracket)
        return NOTHING;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (dl_str_is(words, rows[i].words))
            return rows[i].about;
    return NOTHING;
}

/* Whether the letters of `acronym` appear in order in `name`, the first as its
 * first: "XPCC" in "Xinjiang Production and Construction Corps". */
static bool
letters_fit(struct dl_str acronym, struct dl_str name)
{
    size_t at = 0;
    for (size_t i = 0; i < acronym.bytes; i++) {
        while (at < name.bytes && name.at[at] != acronym.at[i])
            at++;
        if (at == name.bytes || (i == 0 && at != 0))
            return false;
        at++;
    }
    return true;
}

static bool
is_acronym_of(const struct form *brief, const struct form *full, bool letters)
{
    return name_is_acronym(brief->text) && !name_is_acronym(full->text) &&
           full->kind != DL_KIND_PERSON &&
           (letters_fit(brief->folded, full->folded) ||
            (!letters && brief->kind == DL_KIND_ORGANISATION &&
             full->kind == DL_KIND_ORGANISATION));
}

/* The acronym is of the kind of the name, whatever it looked like, and may
 * come first: "WTO (World Trade Organization)". */
static void
learn(struct linker *linker, const struct layer *layer, size_t mention,
      enum lesson_for about)
{
    size_t brief = mention + 1, full = mention;
    if (name_is_acronym(linker_text(layer, full))) {
        brief = mention;
        full = mention + 1;
    }
    struct form *a = &linker->forms.at[layer->form[brief]];
    const struct form *b = &linker->forms.at[layer->form[full]];
    bool acronym = is_acronym_of(a, b, about == LETTERS);
    if (!acronym && (about != ANY_NAME || a->kind != b->kind))
        return;
    if (!joiner_join(&linker->joiner, layer->form[brief], layer->form[full],
                     acronym ? JOIN_TAUGHT : JOIN_CALLED))
        return;
    a->kind = b->kind;
    layer->mentions->at[brief].kind = b->kind;
}

static void
read_layer(struct linker *linker, const struct layer *layer)
{
    for (size_t i = 0; layer->form && i + 1 < layer->mentions->count; i++) {
        enum lesson_for about =
            read_gap(linker->scratch, linker_between(layer, i));
        if (about != NOTHING)
            learn(linker, layer, i, about);
    }
}

void
taught_join(struct linker *linker)
{
    read_layer(linker, &linker->headline);
    read_layer(linker, &linker->body);
}
