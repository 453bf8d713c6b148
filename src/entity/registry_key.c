/* How names, titles and ids are compared.
 *
 * A name is looked up by the hash of its letters and single spaces. The text
 * is not kept: among ten thousand names two share a 64-bit hash once in 10^11
 * tables. Accents are off because half of the press leaves them off.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/registry_key.h"

#include <assert.h>

static const char latin[] = /* U+00C0 to U+017F without their marks */
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
    "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

enum { LATIN = 0xC0, LATIN_END = 0x180 };

static_assert(sizeof latin == LATIN_END - LATIN + 1, "a letter each");

/* Points that stand for an ASCII character; 0: for nothing at all. */
static const struct {
    uint32_t first, last;
    char as;
} plain[] = {
    {0xA0, 0xA0, ' '},     {0xAD, 0xAD, 0},       {0x218, 0x218, 'S'},
    {0x219, 0x219, 's'},   {0x21A, 0x21A, 'T'},   {0x21B, 0x21B, 't'},
    {0x2B9, 0x2BD, '\''},  {0x300, 0x36F, 0},     {0x2000, 0x200A, ' '},
    {0x200B, 0x200F, 0},   {0x2010, 0x2013, '-'}, {0x2018, 0x201B, '\''},
    {0x202F, 0x202F, ' '},
};

/* The ASCII character that a point is read as, or the point; 0: none. */
static uint32_t
simplify(uint32_t point)
{
    if (point < 0x80) /* nearly all there is */
        return point == '.' ? 0 : point >= '\t' && point <= '\r' ? ' ' : point;
    if (point >= LATIN && point < LATIN_END)
        return (unsigned char)latin[point - LATIN];
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (point >= plain[i].first && point <= plain[i].last)
            return (unsigned char)plain[i].as;
    return point;
}

static uint64_t
mix(uint64_t hash, uint32_t point)
{
    return (hash ^ point) * UINT64_C(0x100000001b3);
}

static const uint64_t hash_start = UINT64_C(0xcbf29ce484222325);

uint64_t
registry_key(struct dl_str name, bool folded)
{
    uint64_t hash = hash_start;
    bool space = false, begun = false;
    for (size_t i = 0; i < name.bytes;) {
        uint32_t point = simplify(dl_utf8_decode(name, i, &i));
        if (point == ' ') {
            space = true;
            continue;
        }
        if (!point)
            continue;
        if (space && begun)
            hash = mix(hash, ' ');
        if (folded && point < 0x80)
            point = (unsigned char)dl_to_lower((char)point);
        hash = mix(hash, point);
        begun = true;
        space = false;
    }
    return hash ^ hash >> 32;
}

static const struct {
    const char *words, *office;
} offices[] = {
#define X(words, office, owner) {words, #office},
#include "entity/roles.def"
#undef X
};

enum { OFFICES = sizeof offices / sizeof *offices };

/* The row that an office is numbered by: the first of its rows. */
static uint32_t
first_row(const char *office)
{
    uint32_t row = 0;
    while (!dl_str_is(dl_str_from(offices[row].office), office))
        row++;
    return row;
}

uint32_t
registry_office(struct dl_str title)
{
    for (uint32_t i = 0; i < OFFICES; i++)
        if (dl_str_eq_nocase(title, dl_str_from(offices[i].words)) &&
            !dl_str_is(dl_str_from(offices[i].office), "ANY"))
            return first_row(offices[i].office);
    return (uint32_t)registry_key(title, true) | UINT32_C(1) << 31;
}

struct dl_str
registry_slug(struct dl_arena *arena, struct dl_str name)
{
    char *out = dl_arena_alloc(arena, name.bytes + 1);
    size_t bytes = 0;
    bool gap = false;
    for (size_t i = 0; i < name.bytes;) {
        uint32_t point = simplify(dl_utf8_decode(name, i, &i));
        char c = point < 0x80 ? dl_to_lower((char)point) : '\0';
        if (!dl_is_lower(c) && !dl_is_digit(c)) {
            gap |= point != 0 && point != '\'';
            continue;
        }
        if (gap && bytes)
            out[bytes++] = '-';
        out[bytes++] = c;
        gap = false;
    }
    return (struct dl_str){out, bytes};
}
