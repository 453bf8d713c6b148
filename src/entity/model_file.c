/* The bytes of a model file, all of them little-endian:
 *
 *       0  "DLTAG2\n\0"
 *       8  u32 version of this layout
 *      12  u32 labels; a model of other labels is foreign
 *      16  u32 features: features_id() of the features it was trained with
 *      20  u32 bits: there are 2^bits rows
 *      24  u32 seed of the training
 *      28  f32 scale: how much a weight of 1 is
 *      32  i16 follow[label][next]; forbidden pairs hold FORBIDDEN
 *     ...  noughts up to 640, so that rows keep to the machine's cache lines
 *     640  i8 rows[2^bits][COLUMNS]; "outside" has no column, its weight is 0
 *     end  u32 CRC-32 of all before it
 *
 * (The plan's DLTAG1 had a column for "outside" and weights of label pairs as
 * floats; no such file was ever handed out.) Nothing of a file is believed
 * before all of it has been checked, and nothing is checked twice.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/model.h"

#include "base/crc.h"
#include "entity/features.h"

#include <math.h>
#include <string.h>

static const char magic[8] = "DLTAG2\n";

enum {
    LAYOUT = 1,
    AT_LAYOUT = 8,
    AT_LABELS = 12,
    AT_FEATURES = 16,
    AT_BITS = 20,
    AT_SEED = 24,
    AT_SCALE = 28,
    AT_FOLLOW = 32,
    AT_ROWS = 640,
    CRC_BYTES = 4
};
_Static_assert(AT_FOLLOW + LABEL_COUNT * LABEL_COUNT * 2 <= AT_ROWS,
               "the pairs of labels fit before the rows");

static uint32_t
get_32(const uint8_t *at)
{
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
           (uint32_t)at[3] << 24;
}

static void
put_32(uint8_t *at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(value >> 8 * i);
}

static int16_t
get_16(const uint8_t *at)
{
    int value = at[0] | at[1] << 8;
    return (int16_t)(value < 0x8000 ? value : value - 0x10000);
}

static void
put_16(uint8_t *at, int16_t value)
{
    at[0] = (uint8_t)((unsigned)value & 0xff);
    at[1] = (uint8_t)((unsigned)value >> 8 & 0xff);
}

static float
get_float(const uint8_t *at)
{
    uint32_t bits = get_32(at);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static void
put_float(uint8_t *at, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    put_32(at, bits);
}

static size_t
file_bytes(unsigned bits)
{
    return AT_ROWS + ((size_t)COLUMNS << bits) + CRC_BYTES;
}

static bool
get_follow(const uint8_t *at, struct model *out)
{
    for (int label = 0; label < LABEL_COUNT; label++)
        for (int next = 0; next < LABEL_COUNT; next++, at += 2) {
            int16_t score = get_16(at);
            bool sound = label_follows((uint8_t)label, (uint8_t)next)
                             ? score > FORBIDDEN && score < -FORBIDDEN
                             : score == FORBIDDEN;
            if (!sound)
                return false;
            out->follow[label][next] = score;
        }
    return true;
}

/* Why the file is not a model of ours, or NULL. */
static const char *
foreign(const uint8_t *at, size_t count)
{
    size_t known = count < sizeof magic ? count : sizeof magic;
    if (known == 0 || memcmp(at, magic, known) != 0)
        return "this is not a model file";
    if (count < AT_ROWS + CRC_BYTES)
        return "this model file is cut short";
    if (get_32(at + AT_LAYOUT) != LAYOUT)
        return "made by another version of dateline; train it again";
    if (get_32(at + AT_LABELS) != LABEL_COUNT)
        return "made for other labels; train it again";
    return NULL;
}

/* Why the file is not whole, or NULL; fills in `out`. */
static const char *
damaged(const uint8_t *at, size_t count, struct model *out)
{
    out->bits = get_32(at + AT_BITS);
    if (out->bits < MODEL_BITS_MIN || out->bits > MODEL_BITS_MAX)
        return "damaged: it has an impossible number of rows";
    if (count < file_bytes(out->bits))
        return "this model file is cut short";
    if (count > file_bytes(out->bits))
        return "damaged: something stands after its end";
    if (get_32(at + count - CRC_BYTES) != crc_of(at, count - CRC_BYTES))
        return "damaged: its checksum is wrong";
    out->scale = get_float(at + AT_SCALE);
    if (!isfinite(out->scale) || out->scale <= 0)
        return "damaged: its scale is not a positive number";
    if (!get_follow(at + AT_FOLLOW, out))
        return "damaged: it lets impossible labels follow each other";
    return NULL;
}

static enum dl_status
refuse(const char *path, struct dl_error *err, const char *why)
{
    return dl_error_set(err, DL_ERR_SYNTAX, path, 0, 0, "%s", why);
}

enum dl_status
model_read_any(const void *bytes, size_t count, const char *path,
               struct model *out, struct dl_error *err)
{
    struct model model = {0};
    const char *why = foreign(bytes, count);
    if (!why)
        why = damaged(bytes, count, &model);
    if (why)
        return refuse(path, err, why);
    const uint8_t *at = bytes;
    model.features = get_32(at + AT_FEATURES);
    model.seed = get_32(at + AT_SEED);
    model.sum = get_32(at + count - CRC_BYTES);
    model.rows = (const int8_t(*)[COLUMNS])(uintptr_t)(at + AT_ROWS);
    *out = model;
    return DL_OK;
}

/* A stale file is called stale even where it is damaged too: whichever it is,
 * it must be trained again. */
enum dl_status
model_read(const void *bytes, size_t count, const char *path, struct model *out,
           struct dl_error *err)
{
    const char *why = foreign(bytes, count);
    if (why)
        return refuse(path, err, why);
    if (get_32((const uint8_t *)bytes + AT_FEATURES) != features_id())
        return refuse(path, err, "made for other features; train it again");
    return model_read_any(bytes, count, path, out, err);
}

struct dl_str
model_print(struct dl_arena *arena, const struct model *model)
{
    size_t count = file_bytes(model->bits);
    uint8_t *at = dl_arena_alloc(arena, count);
    memcpy(at, magic, sizeof magic);
    put_32(at + AT_LAYOUT, LAYOUT);
    put_32(at + AT_LABELS, LABEL_COUNT);
    put_32(at + AT_FEATURES, model->features);
    put_32(at + AT_BITS, model->bits);
    put_32(at + AT_SEED, model->seed);
    put_float(at + AT_SCALE, model->scale);
    uint8_t *follow = at + AT_FOLLOW;
    for (int label = 0; label < LABEL_COUNT; label++)
        for (int next = 0; next < LABEL_COUNT; next++, follow += 2)
            put_16(follow, model->follow[label][next]);
    memcpy(at + AT_ROWS, model->rows, (size_t)COLUMNS << model->bits);
    put_32(at + count - CRC_BYTES, crc_of(at, count - CRC_BYTES));
    return (struct dl_str){(const char *)at, count};
}
