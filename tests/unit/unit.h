/* What every unit program starts with: cmocka and asserts that print text. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dateline/arena.h>
#include <dateline/str.h>

#include <ftw.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* In the locale of the environment, all of it: what the library does must not
 * hang on it. See tests/locales.sh. */
__attribute__((constructor)) static void
unit_speak(void)
{
    setlocale(LC_ALL, "");
}

/* Compare a borrowed string with a literal; a failure shows both. */
#define assert_str(actual, expected) \
    unit_assert_str((actual), (expected), __FILE__, __LINE__)

static inline void
unit_assert_str(struct dl_str actual, const char *expected, const char *file,
                int line)
{
    char copy[2048];
    snprintf(copy, sizeof copy, "%.*s", DL_FMT(actual));
    if (strcmp(copy, expected) != 0) {
        print_error("expected: %s\nactual:   %s\n", expected, copy);
        _fail(file, line);
    }
}

/* Whether Valgrind looks on (tests/valgrind.sh): all is slow then, and nobody
 * is told that a program could not be started. */
static inline bool
unit_is_watched(void)
{
    return getenv("UNIT_WATCHED") != NULL;
}

static inline void
unit_skip_when_watched(void)
{
    if (unit_is_watched())
        skip();
}

/* Write a file anew. */
static inline void
unit_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static inline int
unit_remove_one(const char *path, const struct stat *status, int kind,
                struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

/* Remove a folder with all that is in it. */
static inline void
unit_remove_folder(const char *path)
{
    nftw(path, unit_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Fixture: *state is a fresh arena. */
static inline int
unit_arena_setup(void **state)
{
    *state = dl_arena_new(0);
    return 0;
}

static inline int
unit_arena_teardown(void **state)
{
    dl_arena_free(*state);
    return 0;
}

#define arena_test(function)                                    \
    cmocka_unit_test_setup_teardown(function, unit_arena_setup, \
                                    unit_arena_teardown)

#endif
