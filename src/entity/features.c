/* The features of a token: the templates of features.def over the facts of its
 * sheet, then what comes in any number: the lists of the gazetteer that it and
 * its neighbours are on, and the neighbours of its other occurrences in the
 * document. A feature is a row of the model chosen by a hash (the "hashing
 * trick" of Weinberger et al. 2009); no row knows which features it serves.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/sheet.h"

/* To be raised when a fact of the same name comes to mean something else. */
enum { EDITION = 1 };

/* What else than a template makes features; far from the templates' own
 * numbers. */
enum { SALT_LISTS = 1000, SALT_BEFORE = 2000, SALT_AFTER = 2001 };

struct writer {
    uint32_t *restrict rows;
    int count;
    unsigned shift; /* keeps the topmost bits of a hash */
};

static inline void
add(struct writer *writer, uint32_t salt, uint32_t a, uint32_t b, uint32_t c)
{
    uint64_t hash = (a + ((uint64_t)salt << 32)) * UINT64_C(0x9e3779b97f4a7c15);
    hash = ((hash ^ hash >> 29) + b) * UINT64_C(0xbf58476d1ce4e5b9);
    hash = ((hash ^ hash >> 32) + c) * UINT64_C(0x94d049bb133111eb);
    writer->rows[writer->count] = (uint32_t)(hash >> writer->shift);
    writer->count += a && b && c;
}

/* `at` are the facts of a token; those of its neighbours lie beside them. The
 * writer is a copy, so that it stays in registers. */
static int
add_templates(struct writer copy, const uint32_t *restrict at)
{
    struct writer *writer = &copy;
    uint32_t salt = 0;
#define FACT(fact, i) at[(i)*FACT_COUNT + FACT_##fact]
#define ONE(a, i) FACT(a, i), 1, 1
#define TWO(a, i, b, j) FACT(a, i), FACT(b, j), 1
#define THREE(a, i, b, j, c, k) FACT(a, i), FACT(b, j), FACT(c, k)
#define X(parts) add(writer, ++salt, parts);
#include "entity/features.def"
#undef X
#undef THREE
#undef TWO
#undef ONE
#undef FACT
    return copy.count;
}

static void
add_lists(struct writer *writer, const uint32_t lists[PARTS], uint32_t salt,
          int most)
{
    for (uint32_t part = 0; part < PARTS; part++)
        for (uint32_t set = lists[part]; set && most > 0; set &= set - 1) {
            uint32_t lowest = set & (~set + 1);
            add(writer, salt, lowest, part + 1, 1);
            most--;
        }
}

/* The words beside the other occurrences, as if they stood here. */
static void
add_elsewhere(struct writer *writer, const struct sheet *sheet, uint32_t token)
{
    const uint32_t *facts = sheet_facts(sheet, token);
    const struct dl_document *doc = evidence_document(sheet->evidence);
    if (!facts[FACT_SEEN])
        return;
    uint32_t at[OCCURRENCES_MAX];
    uint32_t self = doc == sheet->doc ? sheet->first + token : UINT32_MAX;
    int count =
        evidence_occurrences(sheet->evidence, facts[FACT_LOWER], self, at);
    for (int i = 0; i < count; i++) {
        if (at[i] > 0)
            add(writer, SALT_BEFORE, evidence_lower(sheet->evidence, at[i] - 1),
                1, 1);
        if (at[i] + 1 < doc->token_count)
            add(writer, SALT_AFTER, evidence_lower(sheet->evidence, at[i] + 1),
                1, 1);
    }
}

int
sheet_rows(const struct sheet *sheet, uint32_t token, unsigned bits,
           uint32_t rows[FEATURES_MAX])
{
    enum { LISTS_HERE = 28, LISTS_BESIDE = 12 };
    struct writer writer = {.rows = rows, .shift = 64 - bits};
    const uint32_t(*lists)[PARTS] =
        (const uint32_t(*)[PARTS])sheet->lists + MARGIN + token;
    writer.count = add_templates(writer, sheet_facts(sheet, token));
    add_lists(&writer, lists[0], SALT_LISTS, LISTS_HERE);
    add_lists(&writer, lists[-1], SALT_LISTS + 1, LISTS_BESIDE);
    add_lists(&writer, lists[1], SALT_LISTS + 2, LISTS_BESIDE);
    add_elsewhere(&writer, sheet, token);
    return writer.count;
}

uint32_t
features_id(void)
{
    static const char *const names[] = {
#define X(parts) #parts,
#include "entity/features.def"
#include "entity/lists.def"
#undef X
    };
    uint32_t id = EDITION;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        id = sheet_mix(id, word_hash(dl_str_from(names[i]), CASE_KEPT));
    return id;
}
