/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/complete.h"

/* All offers, parted by semicolons. */
static struct dl_str
offers(struct fixture *fixture, const char *text)
{
    struct dl_strs all = {0};
    const char *out = "";
    complete_query(fixture->state, fixture->arena, dl_str_from(text), &all);
    for (size_t i = 0; i < all.count; i++)
        out = dl_arena_printf(fixture->arena, "%s%s%.*s", out, i ? ";" : "",
                              DL_FMT(all.at[i]));
    return dl_str_from(out);
}

static void
fields_and_their_values_are_offered(void **state)
{
    static const char *const samples[][2] = {
        {"ti", "title:"},
        {"strike -o", "strike -outlet:;strike -on:"},
        {"is:un", "is:unread;is:undated"},
        {"x|IS:st", "x|IS:starred"},
        {"kind:p", "kind:person;kind:place"},
        {"outlet:", "outlet:\"Coast Courier\";outlet:\"Ellis Herald\";"
                    "outlet:Gazette"},
        {"outlet:\"coast c", "outlet:\"Coast Courier\""},
        {"strike entity:mar", "strike entity:\"Mara Quill\""},
        {"entity:\"Mara Q", "entity:\"Mara Quill\""},
        {"from:", ""},
        {"10:3", ""},
        {"zz", ""},
        {"\"a b", ""},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(offers(*state, samples[i][0]), samples[i][1]);
}

static void
nothing_typed_offers_all_fields(void **state)
{
    struct dl_str all = offers(*state, "");
    assert_true(dl_str_starts(all, DL_STR("title:;author:;outlet:")));
}

static void
tab_goes_through_them_and_they_take_effect(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/outlet:<Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit),
               "outlet:\"Coast Courier\"");
    assert_int_equal(fixture->state->list.order.count, 1);
    fixture_type(fixture, "<Tab><S-Tab><S-Tab>");
    assert_str(edit_text(&fixture->state->prompt.edit), "outlet:Gazette");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(fields_and_their_values_are_offered),
        screen_test(nothing_typed_offers_all_fields),
        screen_test(tab_goes_through_them_and_they_take_effect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
