/* Fuzz target: a kept reading. What is believed must be safe to go through.
 *
 * Few random bytes get past a checksum. So the first byte chooses: the rest is
 * what follows the head, or a list of changes to a good reading; the head is
 * put right. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "base/crc.h"
#include "desk/packed.h"

#include <dateline/recall.h>

#include <stdlib.h>

enum { RAW = 1, CHANGE_BYTES = 3, AT_CHECK = 12 };

static const char text[] =
    "LISBON, Sept. 14 \xe2\x80\x94 Ferry crews walked out on Monday, two weeks "
    "after the port authority of Lisbon suspended Jo\xc3\xa3o Almeida.\n\n"
    "Portugal's foreign minister, Maria Costa, met her Spanish counterpart in "
    "Madrid on 3 September 2022. \"From March to June nobody called us,\" "
    "Costa said.\n\nThe European Union signed an agreement in Geneva in the "
    "spring of 2020. They will vote on the offer next week.";

static const struct dl_article *
article_of(struct dl_arena *arena)
{
    struct dl_article *out = DL_NEW(arena, struct dl_article);
    out->title = DL_STR("Ferry crews of Lisbon walk out");
    out->text = DL_STR(text);
    out->published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2022, 9, 14)};
    out->published_why = "";
    return out;
}

/* Made once: most of the time would go into it. */
static struct dl_str
good_reading(const struct dl_article *article)
{
    static struct dl_str out;
    static struct dl_arena *arena;
    if (out.at)
        return out;
    struct dl_tagger *tagger;
    struct dl_lattice *work = dl_lattice_new();
    if (dl_tagger_open(NULL, NULL, &tagger, NULL) != DL_OK)
        abort();
    struct dl_reading *reading = dl_reading_make(tagger, work, article);
    arena = dl_arena_new(0);
    out = dl_reading_pack(arena, reading);
    dl_reading_free(reading);
    dl_lattice_free(work);
    dl_tagger_close(tagger);
    return out;
}

/* The good reading with its rest replaced, or some of its bytes. */
static struct dl_str
file_of(struct dl_arena *arena, struct dl_str good, const uint8_t *bytes,
        size_t count)
{
    bool raw = bytes[0] & RAW;
    size_t rest = raw ? count - 1 : good.bytes - PACKED_HEAD_BYTES;
    unsigned char *out = dl_arena_alloc(arena, PACKED_HEAD_BYTES + rest);
    memcpy(out, good.at, raw ? PACKED_HEAD_BYTES : good.bytes);
    if (raw)
        memcpy(out + PACKED_HEAD_BYTES, bytes + 1, rest);
    for (size_t i = 1; !raw && i + CHANGE_BYTES <= count; i += CHANGE_BYTES)
        out[PACKED_HEAD_BYTES + (bytes[i] | bytes[i + 1] << 8) % rest] =
            bytes[i + 2];
    struct octets_sink check = {out + AT_CHECK, 0};
    octets_put_u32(&check, crc_of(out + PACKED_HEAD_BYTES, rest));
    return (struct dl_str){(const char *)out, PACKED_HEAD_BYTES + rest};
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    if (count == 0)
        return 0;
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_article *article = article_of(arena);
    struct dl_str file = file_of(arena, good_reading(article), bytes, count);
    struct dl_reading *reading;
    char *copy = malloc(file.bytes); /* exact, so that every overrun shows */
    if (copy) {
        memcpy(copy, file.at, file.bytes);
        file.at = copy;
        if (dl_reading_unpack(article, file, &reading, NULL) == DL_OK) {
            dl_reading_pack(arena, reading); /* goes through all of it */
            dl_reading_free(reading);
        }
    }
    free(copy);
    dl_arena_free(arena);
    return 0;
}
