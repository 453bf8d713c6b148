/* The line of a fault, cut and made safe, and where the caret stands below it.
 *
 * A fault counts its column in code points; a caret is put under it by terminal
 * columns, which differ for wide and for combining characters. A line longer
 * than a terminal would wrap and leave the caret alone, so that only a window
 * of it is shown, from a cluster that stands before the fault.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <string.h>

/* Columns shown, and those of them before the fault when the line is cut. */
enum { SHOWN_COLS = 72, BEFORE_COLS = 40 };

static const char cut_mark[] = "...";

/* The offset of code point `count` of the line. */
static size_t
find_point(struct dl_str line, int count)
{
    size_t at = 0;
    for (int i = 0; i < count && at < line.bytes; i++)
        dl_utf8_decode(line, at, &at);
    return at;
}

/* What one code point becomes: itself, a space or a question mark. */
static struct dl_str
safe(struct dl_str line, size_t at, size_t end)
{
    uint32_t point = dl_utf8_decode(line, at, &end);
    bool space = point == '\t' || point == 0x2028 || point == 0x2029;
    if (space)
        return DL_STR(" ");
    if (point == 0xfffd || dl_utf8_vanishes(point))
        return DL_STR("?");
    return (struct dl_str){line.at + at, end - at};
}

/* Append to the excerpt as far as it has room; false when it has none. */
static bool
put(struct dl_error *err, struct dl_str text)
{
    size_t used = strlen(err->excerpt);
    if (text.bytes >= sizeof err->excerpt - used)
        return false;
    memcpy(err->excerpt + used, text.at, text.bytes);
    err->excerpt[used + text.bytes] = '\0';
    return true;
}

/* Append [from, to) made safe. */
static void
put_safe(struct dl_error *err, struct dl_str line, size_t from, size_t to)
{
    for (size_t next; from < to; from = next) {
        dl_utf8_decode(line, from, &next);
        if (!put(err, safe(line, from, next)))
            return;
    }
}

/* Where to begin so that the fault is among the first columns. */
static size_t
find_start(struct dl_str line, size_t fault)
{
    struct dl_str before = {line.at, fault};
    int over = dl_text_cols(before) - BEFORE_COLS;
    if (dl_text_cols(line) <= SHOWN_COLS || over <= 0)
        return 0;
    return dl_text_fit(before, over, NULL);
}

void
dl_text_quote(struct dl_error *err, struct dl_str line)
{
    if (!err)
        return;
    size_t fault = find_point(line, err->column - 1);
    size_t start = find_start(line, fault);
    struct dl_str rest = {line.at + start, line.bytes - start};
    size_t end = start + dl_text_fit(rest, SHOWN_COLS, NULL);
    err->excerpt[0] = '\0';
    if (start)
        put(err, dl_str_from(cut_mark));
    put_safe(err, line, start, fault);
    err->caret = dl_text_cols(dl_str_from(err->excerpt));
    put_safe(err, line, fault, end);
    if (end < line.bytes)
        put(err, dl_str_from(cut_mark));
}
