/* The user's own names decide over everything. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

#include <dateline/knowledge.h>

/* What all rules make of a marked text when the user knows `name` to be of
 * this kind; DL_KIND_NONE: never a name. */
static struct dl_str
told(struct dl_arena *arena, const char *name, enum dl_kind kind,
     const char *marked)
{
    struct dl_knowledge user = {0};
    struct dl_known known = {.kind = kind};
    struct dl_str text;
    if (kind == DL_KIND_NONE) {
        DL_PUSH(arena, &user.never, dl_str_from(name));
    } else {
        DL_PUSH(arena, &known.names, dl_str_from(name));
        DL_PUSH(arena, &user.entries, known);
    }
    struct dl_mentions mentions =
        rule_on(arena, EVERY_RULE, marked, &user, &text);
    return print_names(arena, text, &mentions);
}

static void
the_users_kind_decides(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(told(arena, "Norway", DL_KIND_PERSON, "So <place|Norway> won."),
               "person Norway");
    assert_str(told(arena, "Qexley", DL_KIND_WORK, "They read Qexley there."),
               "work Qexley");
}

static void
a_small_word_may_be_a_name_of_the_user(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(told(arena, "qex lab", DL_KIND_ORGANISATION,
                    "They left qex lab early."),
               "organisation qex lab");
}

static void
never_is_no_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        told(arena, "Quad bike", DL_KIND_NONE, "A <other|Quad bike> hit her."),
        "");
    assert_str(told(arena, "Norway", DL_KIND_NONE, "Then Norway won."), "");
}

static void
what_overlaps_an_entry_goes(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(told(arena, "Qex Quay", DL_KIND_PLACE,
                    "At <organisation|Harlan Qex> Quay now."),
               "place Qex Quay");
}

static void
without_entries_nothing_changes(void **state)
{
    assert_rule(*state, RULE_user, "So <person|Ann Berg> won.",
                "person Ann Berg", "person Ann Berg");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_users_kind_decides),
        arena_test(a_small_word_may_be_a_name_of_the_user),
        arena_test(never_is_no_name),
        arena_test(what_overlaps_an_entry_goes),
        arena_test(without_entries_nothing_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
