/* Tests of how changes of an article are laid out. */
/* SPDX-License-Identifier: ISC */
#include "tui/changes.h"

#include "../unit.h"

/* Lines joined by "|", with +...+ around what came and -...- around what went.
 */
static struct dl_str
lay(struct dl_arena *arena, const char *old, const char *now, int cols)
{
    struct change_lines lines;
    const char *out = "";
    changes_lay(arena, dl_str_from(old), dl_str_from(now), cols, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        const struct change_line *line = &lines.at[i];
        uint32_t at = 0;
        out = dl_arena_printf(arena, "%s%s", out, i ? "|" : "");
        for (size_t k = 0; k < line->bit_count; k++) {
            struct change_bit bit = line->bits[k];
            char sign = bit.change == DL_ADDED ? '+' : '-';
            struct dl_span before = {at, bit.span.start};
            out = dl_arena_printf(
                arena, "%s%.*s%c%.*s%c", out,
                DL_FMT(dl_str_slice(line->text, before)), sign,
                DL_FMT(dl_str_slice(line->text, bit.span)), sign);
            at = bit.span.end;
        }
        struct dl_span rest = {at, (uint32_t)line->text.bytes};
        out = dl_arena_printf(arena, "%s%.*s", out,
                              DL_FMT(dl_str_slice(line->text, rest)));
    }
    return dl_str_from(out);
}

static void
words_stand_in_their_sentence(void **state)
{
    assert_str(lay(*state, "The mill was shut on Monday.",
                   "The mill was closed on Monday.", 60),
               "The mill was -[shut]- +closed+ on Monday.");
}

static void
long_stretches_are_left_out(void **state)
{
    const char *old = "one a b c d e f g h i j k l m n o p q r s t u v w x y z "
                      "two";
    const char *now = "won a b c d e f g h i j k l m n o p q r s t u v w x y z "
                      "too";
    assert_str(lay(*state, old, now, 80),
               "-[one]- +won+ a b c d e f g h i j k l\u2026||"
               "\u2026o p q r s t u v w x y z -[two]- +too+");
}

static void
a_change_that_is_cut_by_the_line_goes_on(void **state)
{
    assert_str(lay(*state, "here is it", "here there are many it", 11),
               "here -[is]-|+there are+|+many+ it");
}

static void
paragraphs_that_came_have_lines_of_their_own(void **state)
{
    assert_str(lay(*state, "First part.", "First part.\n\nSecond part.", 40),
               "First part.|+Second part.+");
}

static void
what_is_the_same_has_no_lines(void **state)
{
    assert_str(lay(*state, "nothing new", "nothing  new", 40), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_stand_in_their_sentence),
        arena_test(long_stretches_are_left_out),
        arena_test(a_change_that_is_cut_by_the_line_goes_on),
        arena_test(paragraphs_that_came_have_lines_of_their_own),
        arena_test(what_is_the_same_has_no_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
