/* The tables and the record that training prints. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/train_report.h"

#include "toy.h"

#include <stdlib.h>

/* What is printed about one measured source without any document found in. */
static const char *
record_of(struct dl_arena *arena, bool whole)
{
    uint64_t dice = 1;
    struct model model = toy_model(arena, &dice);
    struct column_text text = {.text = DL_STR("It rained.\n")};
    struct paper paper = {.text = &text};
    dl_document_build(arena, text.text, &paper.doc);
    struct source at[] = {{.name = "dev.conll", .papers = {&paper, 1, 1}},
                          {.name = "some.conll",
                           .crc = 0xCBF43926,
                           .documents = 10,
                           .learnt = 8}};
    at[1].row = (struct mix_row){DL_STR("*"), 0.5, MIX_REST, MIX_NONE, true};
    struct sources sources = {at, 2, 2};
    const struct recipe recipe = {6, 8, 0.03, 0.003, 0.3, 0.2, 7};
    char *bytes;
    size_t count;
    FILE *to = open_memstream(&bytes, &count);
    if (whole)
        report_model(to, arena, &recipe, &model, &sources);
    else
        report_scores(to, arena, &model, &sources);
    fclose(to);
    const char *copy = dl_arena_copy(arena, bytes, count);
    free(bytes);
    return copy;
}

static void
only_measured_sources_have_a_row_of_scores(void **state)
{
    const char *report = record_of(*state, false);
    assert_non_null(strstr(report, "PER   ORG   LOC  MISC"));
    assert_non_null(strstr(report, "dev.conll"));
    assert_null(strstr(report, "some.conll"));
}

static void
the_record_names_settings_and_sources(void **state)
{
    const char *record = record_of(*state, true);
    assert_non_null(strstr(record, "rows      2^6 of 16 labels"));
    assert_non_null(strstr(record, "epochs    8\n"));
    assert_non_null(strstr(record, "bonus     0.2\nseed      7\n"));
    const char *row = strstr(record, "some.conll");
    assert_non_null(row);
    assert_non_null(strstr(row, "cbf43926     10      8   0.50  rest  yes"));
    assert_non_null(strstr(row, "dev.conll")); /* among the measured */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(only_measured_sources_have_a_row_of_scores),
        arena_test(the_record_names_settings_and_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
