/* One entry of `entities:`. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/knowledge.h>

/* What is told of a file with this one entry, or "" and the entry. */
static const char *
fault_of(struct dl_arena *arena, const char *entry, struct dl_known *out)
{
    struct dl_knowledge known = {.faults = {0}};
    const char *text = dl_arena_printf(arena, "entities:\n  - %s\n", entry);
    dl_knowledge_read(arena, dl_str_from(text), "k.yaml", &known, NULL);
    if (known.entries.count)
        *out = known.entries.at[0];
    if (!known.faults.count)
        return "";
    assert_int_equal(known.entries.count, 0);
    return dl_arena_printf(arena, "%d:%d %s", known.faults.at[0].line,
                           known.faults.at[0].column, known.faults.at[0].text);
}

static void
an_entry_has_names_offices_and_a_home(void **state)
{
    struct dl_known person, place;
    assert_string_equal(
        fault_of(*state,
                 "{id: ann-lee, kind: person, names: [Ann Lee, Ann B. Lee], "
                 "also: Lee, roles: [{title: mayor, of: nord, from: 2019-02, "
                 "to: 2021}, {title: judge}]}",
                 &person),
        "");
    assert_str(person.id, "ann-lee");
    assert_int_equal(person.names.count, 2);
    assert_str(person.also.at[0], "Lee");
    assert_int_equal(person.roles.count, 2);
    assert_str(person.roles.at[0].of, "nord");
    assert_int_equal(person.roles.at[0].from.n,
                     dl_day_from_civil(2019, 2, 1).n);
    assert_int_equal(person.roles.at[0].to.n,
                     dl_day_from_civil(2021, 12, 31).n);
    assert_false(person.roles.at[1].has_from || person.roles.at[1].has_to);
    assert_string_equal(
        fault_of(*state,
                 "{kind: place, name: Nord, people: [Norder, Norders], "
                 "capital: St. Olaf, of: south, pinned: yes}",
                 &place),
        "");
    assert_int_equal(place.id.bytes, 0);
    assert_int_equal(place.people.count, 2);
    assert_str(place.capital, "St. Olaf");
    assert_str(place.of, "south");
    assert_true(place.pinned);
}

static void
an_entry_at_fault_is_told_in_its_place(void **state)
{
    static const struct {
        const char *entry, *fault;
    } cases[] = {
        {"NATO", "2:5 an entity is written"},
        {"{kind: place}", "2:5 this entity has no name"},
        {"{kind: place, names: []}", "2:5 this entity has no name"},
        {"{name: A}", "2:5 this entity has no kind"},
        {"{name: A, kind: persn}", "mean \"person\"?"},
        {"{name: A, kind: none}", "2:21 there is no kind \"none\""},
        {"{name: A, kind: [place]}", "2:21 kind is one word"},
        {"{nmes: [A], kind: place}", "mean \"names\"?"},
        {"{name: A, names: [B], kind: place}", "2:15 name and names are the"},
        {"{name: {a: b}, kind: place}", "2:12 name is text"},
        {"{names: [A, ''], kind: place}", "2:17 names has no value"},
        {"{name: \"A\\e[7m\", kind: place}", "2:12 an escape in this value"},
        {"{name: \"A\\nB\", kind: place}", "2:12 name is text of one line"},
        {"{name: A, kind: place, id: The North}", "2:32 id is an id"},
        {"{name: A, kind: place, id: -a}", "2:32 id is an id"},
        {"{name: A, kind: place, of: ../x}", "2:32 of is an id"},
        {"{name: A, kind: place, roles: []}", "2:28 roles is no part of a pl"},
        {"{people: B, name: A, kind: work}", "2:6 people is no part of a work"},
        {"{name: A, kind: person, roles: mayor}", "2:36 roles is a list"},
        {"{name: A, kind: person, roles: [mayor]}", "2:37 a role is written"},
        {"{name: A, kind: person, roles: [{of: x}]}", "role has no title"},
        {"{name: A, kind: person, roles: [{titel: x}]}", "mean \"title\"?"},
        {"{name: A, kind: person, roles: [{title: x, from: soon}]}",
         "2:54 from is a day, month or year"},
        {"{name: A, kind: person, roles: [{title: x, from: 2021, to: 2020}]}",
         "2:37 this role ends before it begins"},
        {"{name: A, kind: place, pinned: perhaps}", "pinned is yes or no"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_known known;
        const char *fault = fault_of(*state, cases[i].entry, &known);
        if (!strstr(fault, cases[i].fault))
            fail_msg("%s\nis told: %s\nwithout: %s", cases[i].entry, fault,
                     cases[i].fault);
    }
}

static void
sizes_have_limits(void **state)
{
    struct dl_known known;
    char name[320], *names = dl_arena_alloc(*state, 2000);
    memset(name, 'x', sizeof name);
    const char *entry =
        dl_arena_printf(*state, "{name: %.201s, kind: place}", name);
    assert_non_null(strstr(fault_of(*state, entry, &known), "longer than 200"));
    for (int i = 0; i < 101; i++)
        strcat(names, i ? ",a" : "a");
    entry = dl_arena_printf(*state, "{names: [%s], kind: place}", names);
    assert_non_null(strstr(fault_of(*state, entry, &known), "at most 100"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_entry_has_names_offices_and_a_home),
        arena_test(an_entry_at_fault_is_told_in_its_place),
        arena_test(sizes_have_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
