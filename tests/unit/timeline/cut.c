/* Where a title that is too wide is cut. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/cut.h"

#include <dateline/text.h>

static const struct given names[] = {{"Erik Lund", DL_KIND_PERSON}, {0}};

/* The title of the first clause of a sentence. */
static struct title
title(struct dl_arena *arena, const char *text)
{
    struct draft *draft = sentence_draft(arena, text, names);
    struct title out = title_write(arena, draft);
    assert_true(dl_text_cols(out.text) <= DL_TITLE_COLS_MAX);
    return out;
}

static void
a_phrase_behind_the_object_goes_without_a_sign(void **state)
{
    struct title out =
        title(*state, "Erik Lund sold the largest ferry of the old shipping "
                      "line to a firm of boat builders in the far north of the "
                      "land.");
    assert_str(out.text, "Erik Lund sold the largest ferry of the old shipping "
                         "line to a firm of boat builders");
    assert_true(out.cut);
}

static void
what_a_participle_adds_goes_whole(void **state)
{
    assert_str(title(*state, "Erik Lund opened a new wing of the hospital "
                             "beside the harbour wall intended to serve people "
                             "from all islands.")
                   .text,
               "Erik Lund opened a new wing of the hospital beside the harbour "
               "wall");
}

static void
a_list_is_cut_with_an_ellipsis(void **state)
{
    struct dl_str text =
        title(*state, "Erik Lund visited farms, mills, markets, harbours, "
                      "schools, churches, libraries, museums, theatres and "
                      "parks.")
            .text;
    assert_true(dl_str_ends(text, DL_STR(CUT_ELLIPSIS)));
}

static void
whom_it_was_done_to_is_not_lost_silently(void **state)
{
    assert_true(title(*state, "The council of the old town by the sea, the "
                              "guild of the boat makers and the crews imposed "
                              "sanctions on the banks.")
                    .bare);
}

static void
half_a_reason_goes_whole(void **state)
{
    assert_str(title(*state, "Erik Lund closed the old paper mill beside the "
                             "harbour, citing the falling price of wood in the "
                             "far north of the land.")
                   .text,
               "Erik Lund closed the old paper mill beside the harbour");
    assert_str(title(*state, "Erik Lund closed the old paper mill beside the "
                             "harbour, the largest employer of the town and of "
                             "all villages around it.")
                   .text,
               "Erik Lund closed the old paper mill beside the harbour, the "
               "largest employer of the town…");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_behind_the_object_goes_without_a_sign),
        arena_test(what_a_participle_adds_goes_whole),
        arena_test(a_list_is_cut_with_an_ellipsis),
        arena_test(whom_it_was_done_to_is_not_lost_silently),
        arena_test(half_a_reason_goes_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
