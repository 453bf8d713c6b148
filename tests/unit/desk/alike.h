/* Whether two readings of one article are the same, field by field as
 * packed.def lists them; tests/packed.sh sees to it that none is missing. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_DESK_ALIKE_H
#define UNIT_DESK_ALIKE_H

#include "tools.h"

#include "desk/packed.h"

static inline void assert_record_alike(const struct packed_record *records,
                                       enum packed what, const char *a,
                                       const char *b);

static inline void
assert_list_alike(const struct packed_record *records, enum packed what,
                  const void *at, const void *other)
{
    struct packed_list a, b;
    memcpy(&a, at, sizeof a);
    memcpy(&b, other, sizeof b);
    assert_int_equal(a.count, b.count);
    for (size_t i = 0; i < a.count; i++)
        assert_record_alike(records, what,
                            (const char *)a.at + i * records[what].size,
                            (const char *)b.at + i * records[what].size);
}

static inline void
assert_words_alike(const char *a, const char *b)
{
    if (!a || !b)
        assert_ptr_equal(a, b);
    else
        assert_string_equal(a, b);
}

static inline void
assert_field_alike(const struct packed_record *records,
                   const struct packed_field *field, const char *record,
                   const char *other)
{
    const void *a = record + field->offset, *b = other + field->offset;
    uint32_t count;
    switch (field->coding) {
    case CODING_LIST:
    case CODING_TITLED:
        assert_list_alike(records, (enum packed)field->more, a, b);
        break;
    case CODING_TEXT:
    case CODING_KEY:
        assert_int_equal(((const struct dl_str *)a)->bytes,
                         ((const struct dl_str *)b)->bytes);
        assert_true(
            dl_str_eq(*(const struct dl_str *)a, *(const struct dl_str *)b));
        break;
    case CODING_VALUE:
        assert_string_equal(a, b);
        break;
    case CODING_PHRASE:
        assert_words_alike(*(const char *const *)a, *(const char *const *)b);
        break;
    case CODING_INDICES:
        memcpy(&count, record + field->more, sizeof count);
        assert_memory_equal(record + field->more, other + field->more,
                            sizeof count);
        if (count)
            assert_memory_equal(*(uint32_t *const *)a, *(uint32_t *const *)b,
                                count * sizeof count);
        break;
    default:
        assert_memory_equal(a, b, field->size);
    }
}

static inline void
assert_record_alike(const struct packed_record *records, enum packed what,
                    const char *a, const char *b)
{
    for (size_t i = 0; i < records[what].count; i++)
        assert_field_alike(records, &records[what].fields[i], a, b);
}

static inline void
assert_readings_alike(const struct dl_reading *a, const struct dl_reading *b)
{
    struct packed_ground ground;
    packed_begin(&ground, a);
    assert_true(dl_str_eq(a->doc->text, b->doc->text));
    assert_int_equal(a->doc->token_count, b->doc->token_count);
    assert_int_equal(a->headline->token_count, b->headline->token_count);
    assert_record_alike(ground.records, PACKED_READING, (const char *)a,
                        (const char *)b);
}

/* An article that has something in every layer. */
static const char varied[] =
    "---\ntitle: Ferry crews of Lisbon walk out over a new contract\n"
    "source: North Quay Post\npublished: 2022-09-14\n---\n"
    "LISBON, Sept. 14 (North Quay Post) \u2014 Ferry crews in Lisbon walked "
    "out on Monday, two weeks after the port authority of Lisbon suspended "
    "Jo\u00e3o Almeida da Costa, the head of their union.\n\n"
    "Portugal's foreign minister, Maria Costa, met her Spanish counterpart in "
    "Madrid on 3 September 2022 and said in early August that she would "
    "travel to Brussels by Friday.\n\n"
    "\"We have waited since 2019,\" Costa said. \"From March to June nobody "
    "called us.\" The strike of 1998 lasted for two years and six months.\n\n"
    "The European Union and the United Nations signed an agreement in Geneva "
    "in the spring of 2020. It was denounced in December. A few days later "
    "Washington imposed sanctions on four companies.\n\n"
    "The crews meet every Monday at 9 p.m. They will vote on the offer next "
    "week, ahead of the second Sunday of October.\n";

#endif
