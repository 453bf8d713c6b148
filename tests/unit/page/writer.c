/* Words and what stands between them: the larger break wins. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "page/writer.h"

static struct writer
writer(void **state)
{
    return (struct writer){.arena = *state};
}

static struct dl_str
written(const struct writer *w)
{
    return (struct dl_str){w->out.at, w->out.count};
}

static void
white_space_is_folded_and_soft_hyphens_are_nothing(void **state)
{
    struct writer w = writer(state);
    writer_fold(&w, DL_STR(" one\n\t two\u00a0\u202f"));
    writer_fold(&w, DL_STR("th\u00adree "));
    assert_str(written(&w), "one two three");
}

static void
the_larger_break_wins_and_none_stands_at_the_ends(void **state)
{
    struct writer w = writer(state);
    writer_gap(&w, 2);
    writer_fold(&w, DL_STR("a "));
    writer_gap(&w, 2);
    writer_gap(&w, 1);
    writer_fold(&w, DL_STR("b"));
    writer_break(&w);
    writer_fold(&w, DL_STR("c"));
    for (int i = 0; i < 3; i++)
        writer_break(&w);
    writer_fold(&w, DL_STR("d"));
    writer_gap(&w, 1);
    assert_str(written(&w), "a\n\nb\nc\n\nd");
}

static void
a_line_break_counts_where_there_is_no_markup(void **state)
{
    struct writer w = writer(state);
    w.plain = true;
    writer_fold(&w, DL_STR("a\nb\n\n\nc d"));
    assert_str(written(&w), "a\nb\n\nc d");
}

static void
lines_are_kept_behind_the_marks_of_quotes(void **state)
{
    struct writer w = writer(state);
    w.quotes = 1;
    writer_gap(&w, 1);
    writer_keep(&w, DL_STR("a  b\n c\r\n"));
    assert_str(written(&w), "> a  b\n>  c\r");
    w.quotes = 50;
    writer_gap(&w, 1);
    writer_say(&w, "");
    writer_fold(&w, DL_STR("d"));
    assert_true(dl_str_ends(written(&w), DL_STR("\n> > > > d")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(white_space_is_folded_and_soft_hyphens_are_nothing),
        arena_test(the_larger_break_wins_and_none_stands_at_the_ends),
        arena_test(a_line_break_counts_where_there_is_no_markup),
        arena_test(lines_are_kept_behind_the_marks_of_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
