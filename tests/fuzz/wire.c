/* Fuzz target: records off the pipe from a helper that may have been taken
 * over. What is accepted is what would be sent: packed again, it is the same.
 *
 * Few random bytes get past a checksum. So the first byte chooses: the rest is
 * a stream as it is ("0"), or the fields of one record ("1" and its kind),
 * which gets a good head. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "base/crc.h"
#include "wire/record.h"

static void
put_number(char *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (char)(number >> 8 * i);
}

static struct dl_str
behind_head(struct dl_arena *arena, uint32_t record, struct dl_str fields)
{
    char *out = dl_arena_alloc(arena, HEAD_BYTES + fields.bytes);
    memcpy(out, "DLW1", 4);
    put_number(out + 4, record);
    put_number(out + 8, record == RECORD_ASK ? 0 : 7);
    put_number(out + 12, (uint32_t)fields.bytes);
    put_number(out + 16, crc_of(fields.at, fields.bytes));
    if (fields.bytes)
        memcpy(out + HEAD_BYTES, fields.at, fields.bytes);
    return (struct dl_str){out, HEAD_BYTES + fields.bytes};
}

static void
hear_asks(struct dl_arena *arena, struct dl_str stream)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_ask ask;
    bool got;
    dl_wire_put(wire, stream.at, stream.bytes);
    while (dl_wire_ask(wire, arena, &ask, &got, NULL) == DL_OK && got) {
        fuzz_hold_line(ask.url);
        fuzz_hold_line(ask.name);
        struct dl_str packed = dl_ask_pack(arena, &ask);
        fuzz_hold(packed.bytes <= stream.bytes &&
                  memcmp(packed.at, stream.at, packed.bytes) == 0);
        stream.at += packed.bytes;
        stream.bytes -= packed.bytes;
    }
    dl_wire_free(wire);
}

static void
hold_told(const struct dl_told *told)
{
    if (told->what == DL_TOLD_ITEM) {
        fuzz_hold_line(told->item.title);
        fuzz_hold_text(told->item.text);
        fuzz_hold(told->item.published_why != NULL);
    } else if (told->what == DL_TOLD_OUTLINE) {
        fuzz_hold_line(told->outline.url);
    } else {
        fuzz_hold(told->outcome.reply < DL_REPLY_COUNT);
        fuzz_hold_line(told->outcome.text);
    }
}

/* In two pieces, as it may come off a pipe. */
static void
hear_told(struct dl_arena *arena, struct dl_str stream)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_told told;
    bool got;
    size_t half = stream.bytes / 2;
    dl_wire_put(wire, stream.at, half);
    enum dl_status status = dl_wire_told(wire, arena, &told, &got, NULL);
    if (status == DL_OK && got)
        hold_told(&told);
    dl_wire_put(wire, stream.at + half, stream.bytes - half);
    while (dl_wire_told(wire, arena, &told, &got, NULL) == DL_OK && got) {
        hold_told(&told);
        fuzz_hold_told(arena, &told);
    }
    dl_wire_free(wire);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str stream = {(const char *)bytes + 1, count ? count - 1 : 0};
    if (count > 1 && bytes[0] % 2)
        stream =
            behind_head(arena, bytes[1] % (RECORD_OUTCOME + 1),
                        (struct dl_str){(const char *)bytes + 2, count - 2});
    if (count) {
        hear_asks(arena, stream);
        hear_told(arena, stream);
    }
    dl_arena_free(arena);
    return 0;
}
