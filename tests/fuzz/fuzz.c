/* The frame of all fuzz targets. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/wire.h>

#include <stdlib.h>

struct dl_str
fuzz_input(struct dl_arena *arena, const uint8_t *bytes, size_t count,
           const char *const *pieces, size_t piece_count)
{
    struct {
        char *at;
        size_t count, room;
    } out = {0};
    if (count < 2)
        return DL_STR("");
    if (bytes[0] % 2 == 0)
        return (struct dl_str){(const char *)bytes + 1, count - 1};
    for (size_t i = 1; i < count; i++)
        for (const char *c = pieces[bytes[i] % piece_count]; *c; c++)
            DL_PUSH(arena, &out, *c);
    return (struct dl_str){out.at, out.count};
}

void
fuzz_hold(bool holds)
{
    if (!holds)
        abort();
}

static void
hold_clean(struct dl_str text, uint32_t allowed)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        uint32_t point = dl_utf8_decode(text, at, &next);
        /* U+FFFD for a broken byte, or as it stands? */
        fuzz_hold(point != 0xFFFD || next - at == 3);
        fuzz_hold(point >= ' ' || point == allowed);
        fuzz_hold(point < 0x7F || point > 0x9F);
    }
}

void
fuzz_hold_text(struct dl_str text)
{
    hold_clean(text, '\n');
}

void
fuzz_hold_line(struct dl_str text)
{
    hold_clean(text, ' ');
}

void
fuzz_hold_told(struct dl_arena *arena, const struct dl_told *told)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_str record = dl_told_pack(arena, told);
    struct dl_told heard;
    bool got = false;
    dl_wire_put(wire, record.at, record.bytes);
    fuzz_hold(dl_wire_told(wire, arena, &heard, &got, NULL) == DL_OK && got);
    fuzz_hold(heard.what == told->what && heard.ticket == told->ticket);
    dl_wire_free(wire);
}
