/* A small library made by hand, a state that shows it, and a canvas that its
 * frames are drawn into: what the tests of the panes and the state share. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FIXTURE_H
#define TUI_FIXTURE_H

#include "../unit.h"

#include "tui/model.h"

struct fixture {
    struct dl_arena *arena;
    struct dl_settings settings;
    struct dl_themes themes;
    struct dl_library *library;
    struct state *state;
    struct canvas canvas;
};

/** A state of this size; nothing is read yet. */
struct fixture *fixture_new(int rows, int cols);
/** The same with settings over the built-in ones. */
struct fixture *fixture_configured(int rows, int cols, const char *yaml);
/** The same with the three articles of the fixture read and joined. */
struct fixture *fixture_open(int rows, int cols);
void fixture_free(struct fixture *fixture);

/** The news that the desk would send, one after the other: three files are
 * found, each is read, all are joined. */
void fixture_files(struct fixture *fixture);
void fixture_read_one(struct fixture *fixture, size_t index);
/** Found, and all read. */
void fixture_read(struct fixture *fixture);
void fixture_join(struct fixture *fixture);
/** What the store has: heads by the minute, the newest first, numbered from
 * `first`; the article with number n is called "Story n" and listed n minutes
 * before the others'. Not sent yet. */
const struct dl_head **fixture_heads(struct fixture *fixture, size_t first,
                                     size_t count);
/** Send heads, of `total`. */
void fixture_stored(struct fixture *fixture, const struct dl_head **heads,
                    size_t count, size_t total);
/** The reading of a head, sent by the desk in `round`. */
const struct dl_reading *fixture_read_head(struct fixture *fixture,
                                           const struct dl_head *head,
                                           const char *text, unsigned round);
/** The same of a text whose sentence with `words` is an event. */
const struct dl_reading *fixture_read_event(struct fixture *fixture,
                                            const struct dl_head *head,
                                            const char *text, const char *words,
                                            unsigned round);
/** A library of these readings, without a timeline, as round `round`. */
void fixture_join_only(struct fixture *fixture,
                       const struct dl_reading *const *readings, size_t count,
                       unsigned round);
/** The fixture's library again, in which `heads` tell of its first entry too:
 * their first event. */
void fixture_join_others(struct fixture *fixture, const struct dl_head **heads,
                         size_t count, unsigned round);
/** All events of the timeline name `name`, which the directory lists. */
void fixture_name_events(struct fixture *fixture, const char *name);
/** The last `count` events of the timeline lose their days. */
void fixture_undate(struct fixture *fixture, size_t count);

/** Type keys: characters, and "<Enter>", "<C-d>" for the others. */
void fixture_type(struct fixture *fixture, const char *keys);

/** Row `row` of the frame as it is now. */
struct dl_str fixture_row(struct fixture *fixture, int row);
/** The first row that holds `text`, or -1; its column in *col. */
int fixture_find(struct fixture *fixture, const char *text, int *col);
/** The cell where `text` begins on the frame; fails when it is nowhere. */
const struct cell *fixture_cell(struct fixture *fixture, const char *text);

/** Fails unless each cell of the frame is as wide as what is in it, each row as
 * the screen, and the cursor stands on it. */
void fixture_assert_exact(struct fixture *fixture);

/** Setups and teardowns for cmocka: 24x80, 50x160. */
int fixture_setup(void **state);
int fixture_setup_wide(void **state);
int fixture_teardown(void **state);

#define screen_test(function) \
    cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)
#define wide_test(function)                                       \
    cmocka_unit_test_setup_teardown(function, fixture_setup_wide, \
                                    fixture_teardown)

/** Fails unless the frame holds (or holds not) the text somewhere. */
#define assert_shown(fixture, text) \
    assert_true(fixture_find((fixture), (text), NULL) >= 0)
#define assert_not_shown(fixture, text) \
    assert_int_equal(fixture_find((fixture), (text), NULL), -1)

#endif
