/* Tags of columns: reading one, and what a sentence of them says.
 *
 * All schemes in use are read by one rule, so that a file need not say which
 * it follows. A name begins at a tag that says so (B, S, U), after a tag that
 * ends one (E, L, S, U), after outside, and where the type changes; every
 * other tag goes on with the name before it. IO and IOB1 then mean what they
 * mean: there, two names side by side are one, or parted by a B.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/columns_words.h"

#include <string.h>

struct type {
    const char *name;
    uint8_t what;
};

enum { CLASS_NONE = TAG_OUTSIDE };

static const struct type types[] = {
#define X(name, class) {name, CLASS_##class},
#include "entity/columns_types.def"
#undef X
};

/* The row of a type, or NULL. */
static const struct type *
known(struct dl_str name)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (dl_str_eq_nocase(name, dl_str_from(types[i].name)))
            return &types[i];
    return NULL;
}

static bool
is_outside(struct dl_str text)
{
    return dl_str_is(text, "O") || dl_str_is(text, "_") || dl_str_is(text, "-");
}

bool
columns_tag(struct dl_str text, struct column_tag *out)
{
    if (is_outside(text)) {
        *out = (struct column_tag){TAG_OUTSIDE, 'O'};
        return true;
    }
    if (dl_str_is(text, "~") || dl_str_is(text, "?")) {
        *out = (struct column_tag){
            *text.at == '~' ? GOLD_NOT_TYPED : GOLD_UNKNOWN, 'S'};
        return true;
    }
    bool prefixed = text.bytes > 2 && text.at[1] == '-' &&
                    strchr("BIESLUM", text.at[0]) != NULL;
    struct dl_str name = text;
    if (prefixed)
        name = (struct dl_str){text.at + 2, text.bytes - 2};
    const struct type *type = known(name);
    if (!type && !prefixed && !dl_str_eq_nocase(name, DL_STR("MISC")))
        return false; /* a bare word may be anything, a part of speech say */
    *out = (struct column_tag){type ? type->what : (uint8_t)CLASS_MISC,
                               prefixed ? text.at[0] : 'I'};
    return true;
}

static bool
ends(char part)
{
    return part == 'E' || part == 'S' || part == 'L' || part == 'U';
}

static bool
begins(struct column_tag before, struct column_tag tag)
{
    return tag.part == 'B' || tag.part == 'S' || tag.part == 'U' ||
           tag.what != before.what || ends(before.part);
}

void
columns_gold(struct dl_arena *arena, const struct column_word *words,
             size_t count, struct column_text *out)
{
    struct column_tag before = {TAG_OUTSIDE, 'O'};
    for (size_t i = 0; i < count; i++) {
        struct column_tag tag = words[i].tag;
        if (tag.what != TAG_OUTSIDE && begins(before, tag)) {
            out->gold = dl_arena_grow(arena, out->gold, out->count, &out->room,
                                      sizeof *out->gold);
            out->gold[out->count++] = (struct gold){words[i].span, tag.what};
        } else if (tag.what != TAG_OUTSIDE) {
            out->gold[out->count - 1].span.end = words[i].span.end;
        }
        before = tag;
    }
}
