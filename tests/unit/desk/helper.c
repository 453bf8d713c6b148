/* The other side is this program itself, started anew with a part to play: it
 * answers asks, and dies, babbles or is slow when their names say so. */
/* SPDX-License-Identifier: ISC */
#include "double.h"

#include "desk/helper.h"

#include <signal.h>

static uint32_t slow; /* the ask that waits to be given up */
static uint32_t half; /* the one that waits for another of its kind */

static void
cancel(const struct dl_ask *ask)
{
    struct dl_told end = {.what = DL_TOLD_OUTCOME,
                          .ticket = ask->ticket,
                          .outcome = {.reply = DL_REPLY_CANCELLED}};
    if (ask->ticket == slow)
        double_say(&end);
}

static void
say_end(uint32_t ticket)
{
    struct dl_told end = {.what = DL_TOLD_OUTCOME,
                          .ticket = ticket,
                          .outcome = {.reply = DL_REPLY_FRESH, .items = 1}};
    double_say(&end);
}

/* Two that are under way at the same time are both answered. */
static void
pair(uint32_t ticket)
{
    if (half) {
        say_end(half);
        say_end(ticket);
    }
    half = half ? 0 : ticket;
}

static void
answer(const struct dl_ask *ask)
{
    if (ask->what == DL_ASK_CANCEL) {
        cancel(ask);
        return;
    }
    if (dl_str_is(ask->name, "slow")) {
        slow = ask->ticket;
        return;
    }
    if (dl_str_is(ask->name, "pair")) {
        pair(ask->ticket);
        return;
    }
    bool first = dl_str_is(ask->name, "first") && unlink(getenv("FIRST")) == 0;
    if (first || dl_str_is(ask->name, "die"))
        raise(SIGKILL);
    if (dl_str_is(ask->name, "babble"))
        _exit(write(STDOUT_FILENO, "what is this?", 13) != 13);
    if (dl_str_is(ask->name, "leave"))
        _exit(7);
    struct dl_told item = {
        .what = DL_TOLD_ITEM,
        .ticket = ask->ticket,
        .item = {.title = ask->name, .text = ask->bytes, .published_why = ""}};
    double_say(&item);
    say_end(ask->ticket);
}

static uint32_t
ask(struct helper *helper, const char *name, struct dl_str bytes)
{
    struct dl_ask one = {
        .what = DL_ASK_BYTES, .name = dl_str_from(name), .bytes = bytes};
    uint32_t ticket;
    assert_int_equal(helper_ask(helper, &one, &ticket, NULL), DL_OK);
    return ticket;
}

/* The outcome of each ask, by ticket; how many came. */
static unsigned
collect(struct helper *helper, struct dl_arena *arena,
        struct dl_outcome *outcomes, unsigned most)
{
    struct dl_told told;
    unsigned count = 0;
    while (count < most && helper_take(helper, arena, 5000, &told)) {
        if (told.what != DL_TOLD_OUTCOME)
            continue;
        outcomes[told.ticket] = told.outcome;
        count++;
    }
    return count;
}

static void
an_ask_is_answered(void **state)
{
    struct helper *helper = helper_new(double_path);
    struct dl_told told;
    assert_int_equal(helper_descriptor(helper), -1);
    uint32_t ticket = ask(helper, "page.html", DL_STR("Some text."));
    assert_true(helper_descriptor(helper) >= 0);
    assert_true(helper_take(helper, *state, 5000, &told));
    assert_int_equal(told.what, DL_TOLD_ITEM);
    assert_int_equal(told.ticket, ticket);
    assert_str(told.item.text, "Some text.");
    assert_true(helper_take(helper, *state, 5000, &told));
    assert_int_equal(told.outcome.reply, DL_REPLY_FRESH);
    assert_false(helper_take(helper, *state, 5000, &told));
    helper_free(helper);
}

static void
many_large_asks_do_not_lock_each_other(void **state)
{
    enum { COUNT = 8, BYTES = 3 << 20 };
    struct helper *helper = helper_new(double_path);
    struct dl_outcome outcomes[COUNT + 1];
    char *bytes = dl_arena_alloc(*state, BYTES);
    memset(bytes, 'a', BYTES);
    for (int i = 0; i < COUNT; i++)
        ask(helper, "large", (struct dl_str){bytes, BYTES});
    assert_int_equal(collect(helper, *state, outcomes, COUNT), COUNT);
    helper_free(helper);
}

static void
only_the_ask_that_kills_is_lost(void **state)
{
    static const char *const names[] = {"a", "b", "die", "c", "leave", "d"};
    struct helper *helper = helper_new(double_path);
    struct dl_outcome outcomes[7];
    for (int i = 0; i < 6; i++)
        ask(helper, names[i], DL_STR(""));
    assert_int_equal(collect(helper, *state, outcomes, 6), 6);
    for (int i = 0; i < 6; i++)
        assert_int_equal(outcomes[i + 1].reply, i == 2 || i == 4
                                                    ? DL_REPLY_UNREADABLE
                                                    : DL_REPLY_FRESH);
    assert_str(outcomes[3].text, "dateline-fetch was ended by signal 9");
    assert_str(outcomes[5].text, "dateline-fetch ended with status 7");
    ask(helper, "e", DL_STR(""));
    helper_free(helper);
}

/* The first process is killed, and no ask is to blame. */
static void
after_a_death_half_of_them_go_on_together(void **state)
{
    static const char *const names[] = {"first", "pair", "pair", "a"};
    char path[] = "first-XXXXXX";
    struct helper *helper = helper_new(double_path);
    struct dl_outcome outcomes[5];
    close(mkstemp(path));
    setenv("FIRST", path, 1);
    for (int i = 0; i < 4; i++)
        ask(helper, names[i], DL_STR(""));
    assert_int_equal(collect(helper, *state, outcomes, 4), 4);
    for (int i = 1; i <= 4; i++)
        assert_int_equal(outcomes[i].reply, DL_REPLY_FRESH);
    assert_int_not_equal(access(path, F_OK), 0);
    helper_free(helper);
}

static void
one_among_thousands_that_kills_is_found(void **state)
{
    enum { COUNT = 3000, BAD = 1234 };
    struct helper *helper = helper_new(double_path);
    struct dl_outcome *outcomes =
        DL_ARRAY(*state, COUNT + 2, struct dl_outcome);
    for (int i = 1; i <= COUNT; i++)
        assert_int_equal(ask(helper, i == BAD ? "die" : "a", DL_STR("")), i);
    assert_int_equal(collect(helper, *state, outcomes, COUNT), COUNT);
    for (int i = 1; i <= COUNT; i++)
        assert_int_equal(outcomes[i].reply,
                         i == BAD ? DL_REPLY_UNREADABLE : DL_REPLY_FRESH);
    assert_int_equal(ask(helper, "a", DL_STR("")), COUNT + 1);
    assert_int_equal(collect(helper, *state, outcomes, 1), 1);
    helper_free(helper);
}

static void
what_babbles_is_not_listened_to(void **state)
{
    struct helper *helper = helper_new(double_path);
    struct dl_outcome outcomes[3];
    ask(helper, "babble", DL_STR(""));
    ask(helper, "a", DL_STR(""));
    assert_int_equal(collect(helper, *state, outcomes, 2), 2);
    assert_int_equal(outcomes[1].reply, DL_REPLY_UNREADABLE);
    assert_int_equal(outcomes[2].reply, DL_REPLY_FRESH);
    helper_free(helper);
}

static void
an_ask_can_be_given_up(void **state)
{
    struct helper *helper = helper_new(double_path);
    struct dl_outcome outcomes[4];
    struct dl_told told;
    uint32_t ticket = ask(helper, "slow", DL_STR(""));
    assert_false(helper_take(helper, *state, 50, &told));
    uint32_t second = ask(helper, "never", DL_STR(""));
    helper_cancel(helper, second); /* nothing of it was sent yet */
    helper_cancel(helper, ticket);
    helper_cancel(helper, 99);
    ask(helper, "a", DL_STR(""));
    assert_int_equal(collect(helper, *state, outcomes, 3), 3);
    assert_int_equal(outcomes[ticket].reply, DL_REPLY_CANCELLED);
    assert_int_equal(outcomes[second].reply, DL_REPLY_CANCELLED);
    assert_int_equal(outcomes[3].reply, DL_REPLY_FRESH);
    helper_free(helper);
}

static void
a_program_that_is_not_there_is_named(void **state)
{
    unit_skip_when_watched();
    struct helper *helper = helper_new("/nowhere/dateline-fetch");
    struct dl_ask one = {.what = DL_ASK_BYTES};
    struct dl_error err;
    uint32_t ticket;
    (void)state;
    assert_int_equal(helper_ask(helper, &one, &ticket, &err), DL_ERR_MISSING);
    assert_string_equal(err.where, "/nowhere/dateline-fetch");
    helper_free(helper);
    helper_free(NULL);
}

int
main(void)
{
    int status;
    if (double_main(answer, &status))
        return status;
    const struct CMUnitTest tests[] = {
        arena_test(an_ask_is_answered),
        arena_test(many_large_asks_do_not_lock_each_other),
        arena_test(only_the_ask_that_kills_is_lost),
        arena_test(after_a_death_half_of_them_go_on_together),
        arena_test(one_among_thousands_that_kills_is_found),
        arena_test(what_babbles_is_not_listened_to),
        arena_test(an_ask_can_be_given_up),
        arena_test(a_program_that_is_not_there_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
