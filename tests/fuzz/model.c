/* Fuzz target: a model file. What is accepted must be safe to use.
 *
 * Few random bytes get past a checksum. So the first byte chooses: the rest is
 * a file as it is, or a list of changes to a small good file, with or without
 * the right checksum under it. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "base/crc.h"
#include "entity/decode.h"
#include "entity/features.h"

#include <stdlib.h>
#include <string.h>

enum { RAW = 1, SIGNED = 2, BITS = 4, CHANGE_BYTES = 3 };

static struct dl_str
good_file(struct dl_arena *arena)
{
    static const int8_t rows[1 << BITS][COLUMNS] = {{1, -1}, {127, -128}};
    struct model model = {.bits = BITS,
                          .rows = (const int8_t(*)[COLUMNS])rows,
                          .scale = 0.01f,
                          .features = features_id()};
    for (uint8_t label = 0; label < LABEL_COUNT; label++)
        for (uint8_t next = 0; next < LABEL_COUNT; next++)
            if (!label_follows(label, next))
                model.follow[label][next] = FORBIDDEN;
    return model_print(arena, &model);
}

static void
sign(uint8_t *at, size_t count)
{
    uint32_t crc = crc_of(at, count - 4);
    for (size_t i = 0; i < 4; i++)
        at[count - 4 + i] = (uint8_t)(crc >> 8 * i);
}

/* The file after the changes: two bytes of place, one of value each. */
static struct dl_str
change(struct dl_arena *arena, const uint8_t *changes, size_t count,
       bool is_signed)
{
    struct dl_str file = good_file(arena);
    uint8_t *at = (uint8_t *)dl_arena_copy(arena, file.at, file.bytes);
    for (; count >= CHANGE_BYTES; count -= CHANGE_BYTES) {
        at[(changes[0] | changes[1] << 8) % file.bytes] = changes[2];
        changes += CHANGE_BYTES;
    }
    if (is_signed)
        sign(at, file.bytes);
    return (struct dl_str){(const char *)at, file.bytes};
}

static void
use(struct dl_arena *arena, const struct model *model)
{
    int16_t sums[3][COLUMNS];
    uint8_t labels[3];
    uint32_t last = (UINT32_C(1) << model->bits) - 1;
    const uint32_t rows[] = {0, last / 2, last};
    for (int i = 0; i < 3; i++)
        model_sum(model, rows, i + 1, sums[i]);
    decode_best(arena, model, (const int16_t(*)[COLUMNS])sums, 3, labels);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    if (count == 0)
        return 0;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str file = {(const char *)bytes + 1, count - 1};
    struct model model;
    struct dl_error err;
    if (!(bytes[0] & RAW))
        file = change(arena, bytes + 1, count - 1, bytes[0] & SIGNED);
    void *copy = malloc(file.bytes); /* exact, so that every overrun shows */
    if (copy) {
        memcpy(copy, file.at, file.bytes);
        if (model_read(copy, file.bytes, "fuzz", &model, &err) == DL_OK)
            use(arena, &model);
    }
    free(copy);
    dl_arena_free(arena);
    return 0;
}
