/* What a code point is, and folding texts for comparison. */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

bool
dl_char_is_upper(uint32_t point)
{
    if (point < 0x80)
        return dl_is_upper((char)point);
    return uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Lu |
                                                       UC_CATEGORY_MASK_Lt);
}

bool
dl_char_is_lower(uint32_t point)
{
    if (point < 0x80)
        return dl_is_lower((char)point);
    return uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Ll);
}

bool
dl_char_is_letter(uint32_t point)
{
    if (point < 0x80)
        return dl_is_lower((char)point) || dl_is_upper((char)point);
    return uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L);
}

bool
dl_char_is_alnum(uint32_t point)
{
    if (point < 0x80)
        return dl_char_is_letter(point) || dl_is_digit((char)point);
    return uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L |
                                                       UC_CATEGORY_MASK_Nd);
}

bool
dl_char_joins(uint32_t point)
{
    if (point < 0x300)
        return false;
    return point == 0x200c || point == 0x200d ||
           uc_is_general_category_withtable(point, UC_CATEGORY_MASK_M);
}

/* Characters whose ASCII form is not their decomposition. */
static const struct {
    uint32_t point;
    const char *ascii;
} plain[] = {
    {0x00a0, " "},  {0x00ab, "\""}, {0x00bb, "\""},  {0x00df, "ss"},
    {0x00e6, "ae"}, {0x00f0, "d"},  {0x00f8, "o"},   {0x00fe, "th"},
    {0x0111, "d"},  {0x0131, "i"},  {0x0142, "l"},   {0x0153, "oe"},
    {0x02bc, "'"},  {0x2007, " "},  {0x2009, " "},   {0x200a, " "},
    {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},   {0x2013, "-"},
    {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},   {0x2019, "'"},
    {0x201a, "'"},  {0x201b, "'"},  {0x201c, "\""},  {0x201d, "\""},
    {0x201e, "\""}, {0x201f, "\""}, {0x2026, "..."}, {0x202f, " "},
    {0x2032, "'"},  {0x2033, "\""}, {0x2039, "'"},   {0x203a, "'"},
    {0x2212, "-"},  {0x3000, " "},
};

static const char *
plain_form(uint32_t point)
{
    size_t low = 0, high = sizeof plain / sizeof *plain;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (plain[middle].point < point)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < sizeof plain / sizeof *plain && plain[low].point == point;
    return found ? plain[low].ascii : NULL;
}

enum { FOLD_GROWTH = 3 }; /* bytes out for one byte in, at most */

/* The letter under its marks; Hangul syllables stay whole. */
static uint32_t
base_of(uint32_t point)
{
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    bool syllable = point >= 0xac00 && point <= 0xd7a3;
    while (!syllable && uc_canonical_decomposition(point, parts) > 0)
        point = parts[0];
    return point;
}

size_t
dl_char_fold(uint32_t point, char out[DL_FOLD_BYTES_MAX])
{
    if (point < 0x80) {
        out[0] = dl_to_lower((char)point);
        return 1;
    }
    uint32_t lower = uc_tolower(point);
    const char *ascii = plain_form(lower);
    if (ascii) {
        memcpy(out, ascii, strlen(ascii));
        return strlen(ascii);
    }
    uint32_t base = base_of(lower);
    if (uc_is_general_category_withtable(base, UC_CATEGORY_MASK_Mn))
        return 0;
    return (size_t)dl_utf8_encode(base, out);
}

struct dl_str
dl_text_fold(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, text.bytes * FOLD_GROWTH + 1);
    size_t bytes = 0;
    for (size_t i = 0, next; i < text.bytes; i = next) {
        next = i + 1;
        if ((unsigned char)text.at[i] < 0x80)
            out[bytes++] = dl_to_lower(text.at[i]);
        else
            bytes += dl_char_fold(dl_utf8_decode(text, i, &next), out + bytes);
    }
    return (struct dl_str){out, bytes};
}
