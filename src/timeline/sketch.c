/* A sketch of a wording: the least hashes of its runs of three words, one under
 * each of a few orders of the hashes. Two texts have as many of them in common
 * as they share of their runs (Broder 1997). */
/* SPDX-License-Identifier: ISC */
#include "timeline/signing.h"
#include "timeline/stem.h"

/* One of SIGN_SKETCH orders of all hashes (a finaliser after Murmur3). */
static uint32_t
reorder(uint32_t hash, uint32_t order)
{
    hash ^= (order + 1) * UINT32_C(0x9e3779b1);
    hash = (hash ^ hash >> 16) * UINT32_C(0x85ebca6b);
    hash = (hash ^ hash >> 13) * UINT32_C(0xc2b2ae35);
    return hash ^ hash >> 16;
}

/* Names and dates are words here: copies share most. */
void
sketch_read(const struct dl_document *doc, uint32_t first, uint32_t end,
            uint32_t *out)
{
    uint32_t run[3] = {0}, words = 0;
    for (uint32_t i = 0; i < SIGN_SKETCH; i++)
        out[i] = UINT32_MAX;
    for (uint32_t i = first; i < end; i++) {
        if (doc->tokens[i].kind == DL_TOKEN_PUNCT)
            continue;
        run[words++ % 3] = stem_hash_whole(dl_token_text(doc, i));
        if (words < 3)
            continue;
        uint32_t hash = run[words % 3] * 31 * 31 + run[(words + 1) % 3] * 31 +
                        run[(words + 2) % 3];
        for (uint32_t k = 0; k < SIGN_SKETCH; k++) {
            uint32_t own = reorder(hash, k);
            if (own < out[k])
                out[k] = own;
        }
    }
}
