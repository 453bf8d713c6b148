/* What is known, and the user's word over it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/registry.h"

/* A registry with `yaml`'s entries, one a line "id|kind|names|also", names
 * parted by commas; NULL: only what is built in. */
static struct dl_strs
cut(struct dl_arena *arena, const char **rest, char end)
{
    struct dl_strs out = {0};
    const char *start = *rest;
    for (; **rest && **rest != end; ++*rest)
        if (**rest == ',') {
            DL_PUSH(arena, &out,
                    ((struct dl_str){start, (size_t)(*rest - start)}));
            start = *rest + 1;
        }
    if (*rest > start)
        DL_PUSH(arena, &out, ((struct dl_str){start, (size_t)(*rest - start)}));
    *rest += **rest != '\0';
    return out;
}

static struct dl_known *
add(struct dl_arena *arena, struct dl_knowledge *to, enum dl_kind kind,
    const char *line)
{
    struct dl_strs id = cut(arena, &line, '|');
    struct dl_known known = {.kind = kind};
    if (id.count)
        known.id = id.at[0];
    known.names = cut(arena, &line, '|');
    known.also = cut(arena, &line, '|');
    DL_PUSH(arena, &to->entries, known);
    return &to->entries.at[to->entries.count - 1];
}

/* "united-states place*|...": what a name may mean; a star for a weak sense,
 * a plus for the user's. */
static struct dl_str
senses_of(struct dl_arena *arena, const struct registry *registry,
          const char *name)
{
    struct sense senses[8];
    size_t count = registry_senses(registry, dl_str_from(name), senses, 8);
    const char *out = "";
    for (size_t i = 0; i < count; i++) {
        const struct record *record =
            registry_record(registry, senses[i].record);
        out =
            dl_arena_printf(arena, "%s%s%.*s %s%s%s", out, i ? "|" : "",
                            DL_FMT(record->id), dl_kind_name(record->kind),
                            senses[i].weak ? "*" : "", record->user ? "+" : "");
    }
    return dl_str_from(out);
}

static struct dl_str
holders_of(struct dl_arena *arena, const struct registry *registry,
           const char *title, const char *of, int year, int month)
{
    uint32_t records[8];
    struct dl_day day = dl_day_from_civil(year, month, 15);
    uint32_t owner = registry_by_id(registry, dl_str_from(of));
    size_t count = registry_holders(registry, dl_str_from(title), owner,
                                    year ? &day : NULL, records, 8);
    const char *out = "";
    for (size_t i = 0; i < count; i++)
        out =
            dl_arena_printf(arena, "%s%s%.*s", out, i ? "|" : "",
                            DL_FMT(registry_record(registry, records[i])->id));
    return dl_str_from(out);
}

static void
names_lead_to_what_they_mean(void **state)
{
    struct registry *registry = registry_new(NULL);
    assert_str(senses_of(*state, registry, "U.S."), "united-states place");
    assert_str(senses_of(*state, registry, "us"), "");
    assert_str(senses_of(*state, registry, "Americans"), "united-states group");
    assert_str(senses_of(*state, registry, "Bush"),
               "george-w-bush person*|george-hw-bush person*");
    assert_str(senses_of(*state, registry, "Nobody Anywhere"), "");
    registry_free(registry);
}

static void
a_people_belongs_to_its_country(void **state)
{
    struct registry *registry = registry_new(NULL);
    struct sense sense;
    (void)state;
    assert_int_equal(registry_senses(registry, DL_STR("Chinese"), &sense, 1),
                     1);
    const struct record *people = registry_record(registry, sense.record);
    uint32_t china = registry_by_id(registry, DL_STR("china"));
    assert_int_equal(people->of, china);
    assert_int_equal(registry_record(registry, china)->kind, DL_KIND_PLACE);
    registry_free(registry);
}

static void
a_capital_stands_for_its_country_and_brussels_for_the_union(void **state)
{
    static const char *const cases[][3] = {
        {"Beijing", "china", "china"},
        {"Washington", "united-states", "united-states"},
        {"Brussels", "belgium", "european-union"},
    };
    struct registry *registry = registry_new(NULL);
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct sense sense = {NO_RECORD, false};
        registry_senses(registry, dl_str_from(cases[i][0]), &sense, 1);
        const struct record *city = registry_record(registry, sense.record);
        assert_int_equal(city->kind, DL_KIND_PLACE);
        assert_str(registry_record(registry, city->of)->id, cases[i][1]);
        assert_str(registry_record(registry, city->stands_for)->id,
                   cases[i][2]);
    }
    registry_free(registry);
}

static void
an_office_is_held_by_someone_on_a_day(void **state)
{
    struct registry *registry = registry_new(NULL);
    assert_str(holders_of(*state, registry, "secretary of state",
                          "united-states", 2021, 3),
               "antony-blinken");
    assert_str(
        holders_of(*state, registry, "top diplomat", "united-states", 2019, 3),
        "mike-pompeo");
    assert_str(
        holders_of(*state, registry, "Foreign Minister", "china", 2021, 3),
        "wang-yi");
    assert_str(holders_of(*state, registry, "keeper", "", 0, 0), "");
    registry_free(registry);
}

static void
the_offices_of_a_person_are_told(void **state)
{
    struct registry *registry = registry_new(NULL);
    size_t count;
    (void)state;
    uint32_t merkel = registry_by_id(registry, DL_STR("angela-merkel"));
    const struct dl_tenure *tenures =
        registry_tenures(registry, merkel, &count);
    assert_int_equal(count, 1);
    assert_str(tenures[0].title, "chancellor");
    assert_str(tenures[0].of, "germany");
    assert_true(tenures[0].has_from && tenures[0].has_to);
    registry_tenures(registry, tenures[0].of.bytes ? NO_RECORD : 0, &count);
    assert_int_equal(count, 0);
    registry_free(registry);
}

static void
the_user_adds_names_to_ours(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    add(*state, &user, DL_KIND_ORGANISATION, "nato|The Pact|pact");
    add(*state, &user, DL_KIND_PLACE, "|China|Cathay");
    add(*state, &user, DL_KIND_PERSON, "|Quill Heron|");
    struct registry *registry = registry_new(&user);
    uint32_t nato = registry_by_id(registry, DL_STR("nato"));
    assert_str(registry_record(registry, nato)->name, "The Pact");
    assert_str(senses_of(*state, registry, "NATO"), "nato organisation+");
    assert_str(senses_of(*state, registry, "pact"), "nato organisation*+");
    assert_str(senses_of(*state, registry, "Cathay"), "china place*+");
    assert_str(senses_of(*state, registry, "Quill Heron"),
               "quill-heron person+");
    struct sense sense;
    registry_senses(registry, DL_STR("Beijing"), &sense, 1);
    uint32_t of = registry_record(registry, sense.record)->of;
    assert_true(registry_record(registry, of)->user);
    registry_free(registry);
}

static void
the_users_meaning_of_a_name_hides_ours(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    add(*state, &user, DL_KIND_WORK, "tide|Reuters|Interfax");
    DL_PUSH(*state, &user.never, DL_STR("TASS"));
    struct registry *registry = registry_new(&user);
    assert_str(senses_of(*state, registry, "Reuters"), "tide work+");
    assert_str(senses_of(*state, registry, "Interfax"),
               "tide work*+|interfax organisation");
    assert_str(senses_of(*state, registry, "TASS"), "");
    registry_free(registry);
}

static void
the_users_offices_of_a_person_replace_ours(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    struct dl_known *known =
        add(*state, &user, DL_KIND_PERSON, "angela-merkel|Angela Merkel|");
    struct dl_tenure role = {.title = DL_STR("mayor"), .of = DL_STR("norway")};
    DL_PUSH(*state, &known->roles, role);
    add(*state, &user, DL_KIND_PERSON, "olaf-scholz|Olaf Scholz|");
    struct registry *registry = registry_new(&user);
    assert_str(holders_of(*state, registry, "chancellor", "germany", 2020, 3),
               "");
    assert_str(holders_of(*state, registry, "chancellor", "germany", 2023, 3),
               "olaf-scholz");
    assert_str(holders_of(*state, registry, "mayor", "norway", 0, 0),
               "angela-merkel");
    registry_free(registry);
}

static void
a_later_entry_of_an_id_decides_and_both_names_count(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    add(*state, &user, DL_KIND_PLACE, "nord|Nord|Old Nord");
    add(*state, &user, DL_KIND_ORGANISATION, "nord|Nord Line|");
    struct registry *registry = registry_new(&user);
    assert_str(senses_of(*state, registry, "Nord"), "nord organisation+");
    assert_str(senses_of(*state, registry, "Old Nord"), "nord organisation*+");
    registry_free(registry);
}

static void
the_user_may_move_a_capital(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    add(*state, &user, DL_KIND_PLACE, "norway|Norway|")->capital =
        DL_STR("Bergen");
    add(*state, &user, DL_KIND_ORGANISATION, "the-line|The Line|")->capital =
        DL_STR("Oslo");
    struct registry *registry = registry_new(&user);
    struct sense sense;
    registry_senses(registry, DL_STR("Bergen"), &sense, 1);
    const struct record *city = registry_record(registry, sense.record);
    assert_str(registry_record(registry, city->stands_for)->id, "norway");
    registry_senses(registry, DL_STR("Oslo"), &sense, 1);
    city = registry_record(registry, sense.record);
    assert_str(registry_record(registry, city->stands_for)->id, "the-line");
    assert_str(registry_record(registry, city->of)->id, "norway");
    registry_free(registry);
}

static void
what_was_parted_stays_apart(void **state)
{
    struct dl_knowledge user = {.entries = {0}};
    struct dl_apart apart = {DL_STR("Lee"), DL_STR("ann-lee")};
    struct dl_apart other = {DL_STR("Tern"), DL_STR("Gull Watch")};
    DL_PUSH(*state, &user.apart, apart);
    DL_PUSH(*state, &user.apart, other);
    struct registry *registry = registry_new(&user);
    struct dl_str none = {0};
    assert_true(registry_apart(registry, DL_STR("LEE"), DL_STR("ann-lee"),
                               DL_STR("Ann Lee")));
    assert_true(
        registry_apart(registry, DL_STR("tern"), none, DL_STR("gull watch")));
    assert_false(registry_apart(registry, DL_STR("Lee"), DL_STR("bo-lee"),
                                DL_STR("Bo Lee")));
    registry_free(registry);
    registry = registry_new(NULL);
    assert_false(registry_apart(registry, DL_STR("Lee"), DL_STR("ann-lee"),
                                DL_STR("Ann Lee")));
    registry_free(registry);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_lead_to_what_they_mean),
        arena_test(a_people_belongs_to_its_country),
        arena_test(a_capital_stands_for_its_country_and_brussels_for_the_union),
        arena_test(an_office_is_held_by_someone_on_a_day),
        arena_test(the_offices_of_a_person_are_told),
        arena_test(the_user_adds_names_to_ours),
        arena_test(the_users_meaning_of_a_name_hides_ours),
        arena_test(the_users_offices_of_a_person_replace_ours),
        arena_test(a_later_entry_of_an_id_decides_and_both_names_count),
        arena_test(the_user_may_move_a_capital),
        arena_test(what_was_parted_stays_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
