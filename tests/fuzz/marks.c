/* Fuzz target: a log of marks, and the addresses that marks are kept by.
 *
 * Few random bytes get past a checksum. So each line of an input is read as it
 * stands, and once more with the right sum under it.
 *
 * words: include/dateline/marks.def
 * words: src/marks/tracking.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "base/crc.h"
#include "marks/log.h"

static const char *const pieces[] = {
    "1617235200 ", "read ",    "star ", "place ",    "0123456789abcdef",
    "FEDCBA98",    "0",        "1 ",    " ",         "4294967295 ",
    "4294967296 ", "-1 ",      "\n",    "http",      "https",
    "://",         "/",        "www.",  "a.example", ":80",
    ":443",        "user@",    "?",     "&",         "utm_source=x",
    "fbclid=1",    "id=2",     "#",     "..",        "[::1]",
    "%2F",         "\xC3\xA9",
};

static void
hold_line(struct dl_str text)
{
    struct log_line line, again;
    char printed[LINE_BYTES_MAX];
    if (!log_read(text, &line))
        return;
    size_t bytes = log_print(&line, printed);
    fuzz_hold(bytes > 1 && bytes < sizeof printed);
    fuzz_hold(log_read((struct dl_str){printed, bytes - 1}, &again));
    fuzz_hold(again.stamp == line.stamp &&
              dl_key_eq(again.marking.key, line.marking.key) &&
              again.marking.kind == line.marking.kind &&
              again.marking.value == line.marking.value);
}

static struct dl_str
sign(struct dl_arena *arena, struct dl_str text)
{
    const char *out = dl_arena_printf(arena, "%.*s%08x", DL_FMT(text),
                                      (unsigned)crc_of(text.at, text.bytes));
    return dl_str_from(out);
}

static bool
has_space(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        if ((unsigned char)text.at[i] <= ' ')
            return true;
    return false;
}

/* One that is canonical stays as it is; none has spaces in it. */
static void
hold_address(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str once = dl_address_canonical(arena, text);
    fuzz_hold(once.bytes <= text.bytes + 1); /* http becomes https */
    if (has_space(dl_str_trim(text)))
        return;
    fuzz_hold(dl_str_eq(dl_address_canonical(arena, once), once));
    fuzz_hold(dl_key_eq(dl_key_of_address(text), dl_key_of_address(once)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str rest = FUZZ_INPUT(arena, bytes, count, pieces), line;
    while (dl_str_line(&rest, &line)) {
        hold_line(line);
        hold_line(sign(arena, line));
        hold_address(arena, line);
    }
    dl_arena_free(arena);
    return 0;
}
