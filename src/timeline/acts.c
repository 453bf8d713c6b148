/* Words that outlets put for one another, looked up by their stems.
 *
 * The table is made from acts.def whenever signs are read: a thousand hashes,
 * against the many thousand that the articles need, and no state that outlives
 * the call. A pair of words has a key of its own, so "stepped down" is found
 * before "stepped" is.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/acts.h"

#include "timeline/stem.h"

struct act_slot {
    uint32_t key; /* 0 for a free slot */
    struct act act;
};

static const struct {
    uint8_t code;
    const char *words;
} rows[] = {
#define X(code, words) {ACT_##code, words},
#include "timeline/acts.def"
#undef X
};

enum { SLOTS = 4096 };

static uint32_t
pair_key(uint32_t first, uint32_t second)
{
    uint32_t key = first * UINT32_C(0x9e3779b1) ^ second;
    return key ? key : 1;
}

/* "go off": short words count where another word follows. */
static uint32_t
first_key(struct dl_str word)
{
    uint32_t key = stem_hash(word);
    return key ? key : stem_hash_whole(word);
}

/* The key of one form alone: "=fired" is not "fire". */
static uint32_t
form_key(struct dl_str word)
{
    return ~stem_hash_whole(word);
}

static struct act_slot *
slot_of(const struct acts *acts, uint32_t key)
{
    size_t i = (key ^ key >> 15) & acts->mask;
    while (acts->at[i].key && acts->at[i].key != key)
        i = (i + 1) & acts->mask;
    return &acts->at[i];
}

static void
add(struct acts *acts, uint8_t code, struct dl_str word)
{
    bool turned = dl_str_starts(word, DL_STR("~"));
    word.at += turned;
    word.bytes -= turned;
    bool form = dl_str_starts(word, DL_STR("="));
    word.at += form;
    word.bytes -= form;
    size_t plus = dl_str_find(word, DL_STR("+"), 0);
    struct dl_str first = {word.at, plus == SIZE_MAX ? word.bytes : plus};
    uint32_t key = form ? form_key(first) : first_key(first);
    if (plus != SIZE_MAX)
        key = pair_key(key, stem_hash_whole((struct dl_str){
                                word.at + plus + 1, word.bytes - plus - 1}));
    struct act_slot *slot = slot_of(acts, key);
    if (!slot->key)
        *slot = (struct act_slot){key, {code, turned, plus != SIZE_MAX}};
}

void
acts_open(struct dl_arena *arena, struct acts *out)
{
    *out = (struct acts){DL_ARRAY(arena, SLOTS, struct act_slot), SLOTS - 1};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (const char *at = rows[i].words; *at;) {
            size_t bytes = 0;
            while (at[bytes] && at[bytes] != ' ')
                bytes++;
            add(out, rows[i].code, (struct dl_str){at, bytes});
            at += bytes + (at[bytes] == ' ');
        }
}

struct act
acts_find(const struct acts *acts, struct dl_str word, struct dl_str next)
{
    uint32_t key = first_key(word);
    if (next.bytes) {
        const struct act_slot *both =
            slot_of(acts, pair_key(key, stem_hash_whole(next)));
        if (both->key)
            return both->act;
    }
    const struct act_slot *form = slot_of(acts, form_key(word));
    return form->key ? form->act : slot_of(acts, key)->act;
}

bool
acts_oppose(uint8_t a, uint8_t b)
{
    static const struct {
        uint8_t one, other;
    } pairs[] = {
#define X(one, other) {ACT_##one, ACT_##other},
#include "timeline/opposites.def"
#undef X
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if ((pairs[i].one == a && pairs[i].other == b) ||
            (pairs[i].one == b && pairs[i].other == a))
            return true;
    return false;
}
