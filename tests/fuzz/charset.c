/* Fuzz target: bytes in any charset. Whatever they are, they become text that
 * is fit for a terminal. The first line of an input is the label that came with
 * the rest.
 *
 * words: src/text/charsets.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/text.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    enum { LINE_MOST = 4096, TIMES_MOST = 3 };
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str rest = {(const char *)bytes, count}, label, text, again;
    if (!dl_str_line(&rest, &label))
        label = DL_STR("");
    struct dl_str decoded = dl_text_decode(arena, rest, label);
    fuzz_hold(decoded.bytes <= TIMES_MOST * rest.bytes);
    for (size_t at = 0, next; at < decoded.bytes; at = next)
        fuzz_hold(dl_utf8_decode(decoded, at, &next) != 0xFFFD ||
                  next - at == TIMES_MOST);
    if (dl_text_clean(arena, decoded, &text, NULL) == DL_OK) {
        fuzz_hold_text(text);
        fuzz_hold(dl_text_clean(arena, text, &again, NULL) == DL_OK);
        fuzz_hold(dl_str_eq(again, text));
    }
    if (dl_text_clean(arena, rest, &text, NULL) == DL_OK)
        fuzz_hold_text(text);
    struct dl_str line = dl_text_clean_line(arena, rest);
    fuzz_hold_line(line);
    fuzz_hold(line.bytes <= LINE_MOST);
    dl_arena_free(arena);
    return 0;
}
