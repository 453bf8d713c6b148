/* Lines of a log, written and read. */
/* SPDX-License-Identifier: ISC */
#include "marks/log.h"

#include "base/crc.h"

#include <inttypes.h>
#include <stdio.h>

static const char *const names[DL_MARK_COUNT] = {
#define X(code, name, help) name,
#include <dateline/marks.def>
#undef X
};

size_t
log_print(const struct log_line *line, char out[LINE_BYTES_MAX])
{
    char key[DL_KEY_DIGITS + 1];
    dl_key_print(line->marking.key, key);
    int bytes = snprintf(out, LINE_BYTES_MAX, "%" PRId64 " %s %s %" PRIu32 " ",
                         line->stamp, names[line->marking.kind], key,
                         line->marking.value);
    uint32_t sum = crc_of(out, (size_t)bytes);
    return (size_t)bytes + (size_t)snprintf(out + bytes,
                                            LINE_BYTES_MAX - (size_t)bytes,
                                            "%08" PRIx32 "\n", sum);
}

static bool
read_number(struct dl_str text, int64_t most, int64_t *out)
{
    int64_t number = 0;
    if (text.bytes == 0 || text.bytes > 18)
        return false;
    for (size_t i = 0; i < text.bytes; i++) {
        if (!dl_is_digit(text.at[i]))
            return false;
        number = 10 * number + (text.at[i] - '0');
    }
    *out = number;
    return number <= most;
}

static bool
read_kind(struct dl_str text, enum dl_mark_kind *out)
{
    for (int i = 0; i < DL_MARK_COUNT; i++)
        if (dl_str_is(text, names[i])) {
            *out = (enum dl_mark_kind)i;
            return true;
        }
    return false;
}

/* The sum at the end fits what stands before it. */
static bool
is_whole(struct dl_str text)
{
    enum { SUM_DIGITS = 8 };
    char sum[SUM_DIGITS + 1];
    if (text.bytes <= SUM_DIGITS || text.bytes > LINE_BYTES_MAX)
        return false;
    size_t before = text.bytes - SUM_DIGITS;
    snprintf(sum, sizeof sum, "%08" PRIx32, crc_of(text.at, before));
    return memcmp(sum, text.at + before, SUM_DIGITS) == 0;
}

bool
log_read(struct dl_str text, struct log_line *out)
{
    struct log_line line;
    int64_t value;
    if (!is_whole(text))
        return false;
    bool good = read_number(dl_str_field(&text, ' '), INT64_MAX, &line.stamp) &&
                read_kind(dl_str_field(&text, ' '), &line.marking.kind) &&
                dl_key_read(dl_str_field(&text, ' '), &line.marking.key) &&
                read_number(dl_str_field(&text, ' '), UINT32_MAX, &value);
    if (!good)
        return false;
    line.marking.value = (uint32_t)value;
    *out = line;
    return true;
}
