/* Everything one can ask for, wherever one is: with nothing read, with nothing
 * in the list, with heads only, with boxes open, at any size. Whatever it does,
 * the reader lives, and its frame is whole. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/command.h"

/* -- how much there is ----------------------------------------------------- */

static void
nothing(struct fixture *fixture)
{
    (void)fixture;
}

static void
files_found(struct fixture *fixture)
{
    fixture_files(fixture);
}

static void
empty_library(struct fixture *fixture)
{
    fixture_join_only(fixture, NULL, 0, 1);
}

static void
heads_only(struct fixture *fixture)
{
    fixture->state->stored = true;
    fixture_stored(fixture, fixture_heads(fixture, 0, 5), 5, 5);
}

static void
joined(struct fixture *fixture)
{
    fixture_read(fixture);
    fixture_join(fixture);
}

static void
filtered_away(struct fixture *fixture)
{
    joined(fixture);
    undo_filter_words(fixture->state, DL_STR("nobodywrotethis"));
    assert_int_equal(fixture->state->list.order.count, 0);
}

/* One that was read when somebody looked is at the top, and in no library. */
static void
one_not_joined(struct fixture *fixture)
{
    joined(fixture);
    const struct dl_head **heads = fixture_heads(fixture, 0, 5);
    fixture_stored(fixture, heads, 5, 5);
    fixture_read_head(fixture, heads[0], "Port Ellis thanked Mara Quill.", 2);
    fixture_type(fixture, "g<Enter>e");
}

static void (*const stocks[])(struct fixture *) = {
    nothing, files_found,   empty_library, heads_only,
    joined,  filtered_away, one_not_joined};

enum { STOCKS = sizeof stocks / sizeof *stocks };

/* -- where one is ---------------------------------------------------------- */

/* Boxes and prompts that can be opened anywhere; "" is none. */
static const char *const places[] = {"",
                                     "?",
                                     "I",
                                     "i",
                                     "I<Enter>",
                                     "w",
                                     "W",
                                     "<F4>",
                                     "&",
                                     "X",
                                     "7",
                                     ":",
                                     ":<Tab>",
                                     "f",
                                     "/",
                                     "B",
                                     "`",
                                     "D",
                                     "V",
                                     ":faults<Enter>",
                                     ":tour<Enter>"};

enum { PLACES = sizeof places / sizeof *places };

static const struct {
    int rows, cols;
} sizes[] = {{24, 80}, {1, 1}, {5, 20}, {4, 130}, {50, 200}};

enum { SIZES = sizeof sizes / sizeof *sizes };

static void
leave(struct fixture *fixture)
{
    fixture_type(fixture, "<Esc><Esc><Esc>");
    state_wants(fixture->state);
    fixture->state->tour.on = false;
}

static void
try(struct fixture *fixture, enum dl_action action, size_t number)
{
    const char *keys = places[number % PLACES];
    size_t size = number / PLACES % SIZES;
    fixture->state->wish.focus = (enum dl_pane)(number % DL_PANE_COUNT);
    fixture_type(fixture, keys);
    state_resize(fixture->state, sizes[size].rows, sizes[size].cols);
    state_dispatch(fixture->state, action, (int)(number % 4));
    state_finish(fixture->state);
    fixture_assert_exact(fixture);
    leave(fixture);
}

static void
every_action_is_safe_wherever_one_is(void **state)
{
    (void)state;
    size_t number = 0;
    for (int stock = 0; stock < STOCKS; stock++) {
        struct fixture *fixture = fixture_new(24, 80);
        stocks[stock](fixture);
        for (int turn = 0; turn < 16; turn++)
            for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
                try(fixture, (enum dl_action)i, number++);
        fixture_free(fixture);
    }
}

static void
every_command_is_safe_with_anything_behind_it(void **state)
{
    (void)state;
    static const char *const behind[] = {"",
                                         " ",
                                         " x",
                                         " \"",
                                         " nosuch.option true",
                                         " %s%n",
                                         " 99999999999",
                                         " \xff\xfe",
                                         " a b c d"};
    for (int stock = 0; stock < STOCKS; stock++) {
        struct fixture *fixture = fixture_new(24, 80);
        struct dl_str name;
        stocks[stock](fixture);
        for (uint32_t i = 0; command_next(i, &name); i++)
            for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
                char *line = dl_arena_printf(fixture->arena, "%.*s%s",
                                             DL_FMT(name), behind[k]);
                state_command(fixture->state, dl_str_from(line));
                fixture_assert_exact(fixture);
                leave(fixture);
            }
        fixture_free(fixture);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_is_safe_wherever_one_is),
        cmocka_unit_test(every_command_is_safe_with_anything_behind_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
