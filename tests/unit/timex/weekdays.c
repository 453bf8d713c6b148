/* Every weekday told on every weekday, in every manner: last, next, this and
 * bare, of what has been and of what is to come. "Friday" a week off, or on the
 * wrong side of the day of publication, is the commonest fault of those who
 * read dates. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

enum { WEEK = 7 };

static const char *const weekdays[WEEK] = {"Monday",   "Tuesday", "Wednesday",
                                           "Thursday", "Friday",  "Saturday",
                                           "Sunday"};

/* Where the days lie that each manner means, from publication, for a weekday
 * that is 0, 1 ... 6 days after that of publication. */
struct manner {
    const char *name;
    int days[WEEK];
};
static const struct manner latest = {"the latest, today included",
                                     {0, -6, -5, -4, -3, -2, -1}};
static const struct manner coming = {"the next, today included",
                                     {0, 1, 2, 3, 4, 5, 6}};
static const struct manner before = {"the one before today",
                                     {-7, -6, -5, -4, -3, -2, -1}};
static const struct manner after = {"the one after today",
                                    {7, 1, 2, 3, 4, 5, 6}};

static const struct frame {
    const char *text; /* %s is the weekday */
    const struct manner *means;
} frames[] = {
    /* bare, and what was */
    {"The council met on %s.", &latest},
    {"The harbour was closed %s after a fire.", &latest},
    {"The minister had resigned on %s, her office said.", &latest},
    {"On %s, rain flooded the old quay.", &latest},
    {"The ferry has been out of service since %s.", &latest},
    {"%s's vote ended without a winner.", &latest},
    {"The envoy said on %s that he will return.", &latest},
    {"The miners said %s they will strike.", &latest},
    {"The clerk, who will retire, was honoured on %s.", &latest},
    /* bare, and what is to come */
    {"The court will hear the appeal on %s.", &coming},
    {"The trial begins %s in the old courthouse.", &coming},
    {"The miners are to strike on %s.", &coming},
    {"The parade is planned for %s.", &coming},
    {"Rain is expected on %s.", &coming},
    {"The board is going to vote on %s.", &coming},
    {"Voters have until %s to register.", &coming},
    {"On %s, the two teams are to meet again.", &coming},
    {"Officials said the ship would sail on %s.", &coming},
    /* last */
    {"The strike began last %s.", &before},
    {"Last %s the bank cut its rate.", &before},
    {"The ships that sank last %s will be raised.", &before},
    {"The vote of this past %s was close.", &before},
    /* next */
    {"The team returns next %s.", &after},
    {"Next %s the bank will publish its minutes.", &after},
    {"The hearing was put off to next %s.", &after},
    {"The churches reopen this coming %s.", &after},
    /* this: the tense says on which side */
    {"The pilots will walk out this %s.", &coming},
    {"The bridge is to be closed this %s.", &coming},
    {"The bank raised its rate this %s.", &latest},
    {"This %s the court heard two witnesses.", &latest},
};

/* ISO dates of the days around publication. */
static const char *
iso(struct dl_arena *arena, int32_t n)
{
    struct dl_civil day = dl_civil_from_day((struct dl_day){n});
    return dl_arena_printf(arena, "%04d-%02d-%02d", day.year, day.month,
                           day.day);
}

/* Whether the text has one date, that day. */
static bool
is_day(struct dl_arena *arena, const char *text, int32_t published,
       int32_t wanted)
{
    struct dl_timexes found;
    read_text(arena, text, iso(arena, published), &found);
    if (found.count == 1 &&
        strcmp(found.at[0].value, iso(arena, wanted)) == 0 &&
        found.at[0].placed && found.at[0].when.from.n == wanted &&
        found.at[0].when.to.n == wanted)
        return true;
    print_error("%s, %s: %s, not %s\n", iso(arena, published), text,
                found.count ? found.at[0].value : "nothing",
                iso(arena, wanted));
    return false;
}

/* A weekday in a frame; the days begin with a Monday. */
static int
count_faults(const struct frame *frame, int32_t monday)
{
    int faults = 0;
    for (int cell = 0; cell < WEEK * WEEK; cell++) {
        struct dl_arena *arena = dl_arena_new(0);
        int today = cell / WEEK, told = cell % WEEK;
        int32_t published = monday + today;
        struct dl_str text = dl_str_from(frame->text);
        size_t at = dl_str_find(text, DL_STR("%s"), 0);
        const char *filled =
            dl_arena_printf(arena, "%.*s%s%s", (int)at, text.at, weekdays[told],
                            text.at + at + 2);
        int ahead = (told - today + WEEK) % WEEK;
        faults += !is_day(arena, filled, published,
                          published + frame->means->days[ahead]);
        dl_arena_free(arena);
    }
    return faults;
}

/* Weeks that cross a year, a leap day, and nothing. */
static void
every_weekday_is_told_on_every_weekday(void **state)
{
    const struct dl_day mondays[] = {dl_day_from_civil(2021, 3, 22),
                                     dl_day_from_civil(2020, 12, 28),
                                     dl_day_from_civil(2024, 2, 26)};
    int faults = 0;
    (void)state;
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++)
        for (size_t j = 0; j < sizeof mondays / sizeof *mondays; j++) {
            int here = count_faults(&frames[i], mondays[j].n);
            if (here)
                print_error("%s: %d of 49 are not %s\n", frames[i].text, here,
                            frames[i].means->name);
            faults += here;
        }
    assert_int_equal(faults, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_weekday_is_told_on_every_weekday),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
