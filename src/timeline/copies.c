/* Wire copies: the same agency text under another headline, a word changed here
 * and there, cut at the end.
 *
 * Tellings with an equal hash in their sketches share much of their wording
 * (minhash, Broder 1997); those, and those with the very same words, are put
 * side by side by sorting, and each is judged against the few before it. A form
 * text with other names in it ("Ajax beat Twente 2-1") is no copy: the vetoes
 * hold here as elsewhere. Copies are one telling before anything else is
 * compared, so that five outlets with one agency's text cost as much as one.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/copies.h"

#include <stdlib.h>

enum { BEFORE_MAX = 4, BANDS = SIGN_SKETCH + 1 };

struct stub {
    uint64_t key;
    uint32_t sign;
};

static int
compare_stub(const void *left, const void *right)
{
    const struct stub *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->sign > b->sign) - (a->sign < b->sign);
}

static uint64_t
band_key(const struct sign *sign, uint32_t band)
{
    if (band == SIGN_SKETCH)
        return sign->text;
    return (uint64_t)(band + 1) << 32 | sign->sketch[band];
}

static uint32_t
head_of(const uint32_t *copy_of, uint32_t sign)
{
    while (copy_of[sign] != sign)
        sign = copy_of[sign];
    return sign;
}

/* The same words on times that go together, and no veto. */
static bool
is_copy(const struct sign *a, const struct sign *b)
{
    enum fit fit = pair_fit(a->event, b->event);
    if (fit != FIT_EXACT && fit != FIT_REPORTED && fit != FIT_INSIDE)
        return false;
    struct verdict verdict = pair_judge(a, b);
    bool worded = a->text == b->text;
    for (uint32_t i = 0; i < PAIR_GROUNDS_TOLD; i++)
        worded |= verdict.reasons[i] == GROUND_COPY;
    return worded && verdict.score >= PAIR_SAME &&
           a->event->minor == b->event->minor;
}

static void
join_band(const struct signs *signs, const struct stub *stubs, size_t count,
          uint32_t *copy_of)
{
    for (size_t i = 1; i < count; i++)
        for (size_t k = i;
             k-- > 0 && i - k <= BEFORE_MAX && stubs[k].key == stubs[i].key;) {
            uint32_t a = head_of(copy_of, stubs[k].sign);
            uint32_t b = head_of(copy_of, stubs[i].sign);
            if (a == b)
                break;
            if (!is_copy(&signs->at[a], &signs->at[b]))
                continue;
            copy_of[a < b ? b : a] = a < b ? a : b;
            break;
        }
}

uint32_t *
copies_find(struct dl_arena *arena, const struct signs *signs)
{
    uint32_t *copy_of = DL_ARRAY(arena, signs->count, uint32_t);
    struct stub *stubs = DL_ARRAY(arena, signs->count, struct stub);
    for (uint32_t i = 0; i < signs->count; i++)
        copy_of[i] = i;
    for (uint32_t band = 0; signs->count && band < BANDS; band++) {
        for (uint32_t i = 0; i < signs->count; i++)
            stubs[i] = (struct stub){band_key(&signs->at[i], band), i};
        qsort(stubs, signs->count, sizeof *stubs, compare_stub);
        join_band(signs, stubs, signs->count, copy_of);
    }
    for (uint32_t i = 0; i < signs->count; i++)
        copy_of[i] = head_of(copy_of, i);
    return copy_of;
}
