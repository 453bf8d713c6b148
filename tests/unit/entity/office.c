/* Offices read from a title beside a name. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

#include "entity/office.h"

static void
titles_name_offices(void **state)
{
    (void)state;
    assert_int_equal(office_named(DL_STR("Secretary of State")),
                     OFFICE_FOREIGN);
    assert_int_equal(office_named(DL_STR("premier")), OFFICE_GOVERNMENT);
    assert_int_equal(office_named(DL_STR("gardener")), OFFICE_ANY);
}

static void
the_main_word_says_what_a_title_is(void **state)
{
    (void)state;
    for (uint32_t row = 0; row < 3; row++)
        if (dl_str_is(dl_str_from(office_title(row)->words),
                      "secretary of state"))
            assert_str(office_main_word(row), "secretary");
}

/* The only role of a text, or "". */
static struct dl_str
role_in(struct dl_arena *arena, const char *text)
{
    struct dl_str out = {0};
    struct marked marked = marked_link(arena, NULL, NULL, text);
    for (size_t i = 0; i < marked.mentions.count; i++)
        if (marked.mentions.at[i].role)
            out = dl_str_slice(marked.doc->text, marked.mentions.at[i].span);
    dl_tagger_close(marked.tagger);
    return out;
}

static void
the_role_is_the_words_of_the_title(void **state)
{
    static const struct {
        const char *text, *role;
    } rows[] = {
        {"The mayor left.", "mayor"},
        {"The Mayor left.", "Mayor"},
        {"The longtime mayor left.", "mayor"},
        {"The mayor of [place Oldhaven] left.", "mayor"},
        {"[place Oldhaven]\xe2\x80\x99s mayor left.", "mayor"},
        {"[place Oldhaven] mayors left.", ""},
        {"The mayoral car left.", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_str(
            role_in(*state, dl_arena_printf(*state,
                                            "[place Oldhaven] Mayor "
                                            "[person Ines Duarte] won. %s",
                                            rows[i].text)),
            rows[i].role);
}

static void
a_longer_title_is_read_before_a_shorter_one(void **state)
{
    assert_str(role_in(*state, "Secretary of State [person Tom Alder] won. "
                               "The secretary of state left."),
               "secretary of state");
    assert_str(role_in(*state, "Secretary-General [person Tom Alder] won. "
                               "The secretary-general left."),
               "secretary-general");
}

static void
any_diplomat_is_not_the_top_diplomat(void **state)
{
    assert_str(role_in(*state, "Foreign Minister [person Ada Lund] won. The "
                               "diplomat left."),
               "");
    assert_str(role_in(*state, "Foreign Minister [person Ada Lund] won. The "
                               "top diplomat left."),
               "top diplomat");
}

static void
a_name_inside_the_words_breaks_them(void **state)
{
    assert_str(role_in(*state, "Foreign Minister [person Ada Lund] won. The "
                               "foreign [person minister] left."),
               "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(titles_name_offices),
        arena_test(the_main_word_says_what_a_title_is),
        arena_test(the_role_is_the_words_of_the_title),
        arena_test(a_longer_title_is_read_before_a_shorter_one),
        arena_test(any_diplomat_is_not_the_top_diplomat),
        arena_test(a_name_inside_the_words_breaks_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
