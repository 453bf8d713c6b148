/* Whatever reads a file, on a disk on which each call fails in turn: it says
 * which file and why, what was known before stays, and the next time the file
 * can be read. */
/* SPDX-License-Identifier: ISC */
#include "../failing.h"

#include "desk/slurp.h"

#include <dateline/article.h>
#include <dateline/marks.h>
#include <dateline/settings.h>
#include <dateline/theme.h>
#include <dateline/typed.h>

struct reader {
    const char *name, *content;
    enum dl_status (*read)(struct dl_arena *arena, const char *path,
                           struct dl_error *err);
};

static enum dl_status
read_settings(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    struct dl_str before = dl_settings_print(arena, &settings);
    enum dl_status status = dl_settings_load(arena, path, &settings, err);
    if (status != DL_OK)
        assert_true(dl_str_eq(before, dl_settings_print(arena, &settings)));
    return status;
}

static enum dl_status
read_feeds(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    return dl_feeds_load(arena, path, &settings, err);
}

static enum dl_status
read_searches(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    return dl_searches_load(arena, path, &settings, err);
}

static enum dl_status
read_knowledge(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_knowledge known = {.faults = {0}};
    return dl_knowledge_load(arena, path, &known, err);
}

static enum dl_status
read_corrections(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_knowledge known = {.faults = {0}};
    return dl_corrections_load(arena, path, &known, err);
}

static enum dl_status
read_theme(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_theme theme;
    return dl_theme_load(arena, path, NULL, &theme, err);
}

static enum dl_status
read_article(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_file file = {.path = dl_str_from(path)};
    struct dl_article *article;
    return dl_article_load(arena, &file, &article, err);
}

static enum dl_status
read_bytes(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_str bytes;
    return slurp(arena, path, &bytes, err);
}

static enum dl_status
read_typed(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    struct dl_typed_lines lines;
    return dl_typed_load(arena, path, &lines, err);
}

static const struct reader readers[] = {
    {"dateline.yaml", "reader: {width: 60}\n", read_settings},
    {"feeds.yaml", "feeds:\n  - https://a.example/\n", read_feeds},
    {"searches.yaml", "searches:\n  - {name: a, query: b}\n", read_searches},
    {"names.yaml", "never: [Share]\n", read_knowledge},
    {"corrections.yaml", "corrections:\n  - {name: A, is: none}\n",
     read_corrections},
    {"own.yaml", "inherit: default\n", read_theme},
    {"a.txt", "The ferry was late.\n", read_article},
    {"a.html", "<p>The ferry was late.</p>\n", read_bytes},
    {"history", "/a\n", read_typed},
};

/* The `turn`-th call fails; false when there are not so many. */
static bool
survives(struct dl_arena *arena, const struct reader *reader, unsigned turn)
{
    const char *path =
        dl_arena_printf(arena, "%s/%s", unit_folder(arena), reader->name);
    struct dl_error err = {.status = DL_OK};
    unit_write(path, reader->content);
    failing_begin(turn, false, EIO);
    enum dl_status status = reader->read(arena, path, &err);
    bool failed = failing_end();
    assert_int_equal(status, failed ? DL_ERR_IO : DL_OK);
    if (failed) {
        assert_string_equal(err.where, path);
        assert_string_equal(err.text, strerror(EIO));
        assert_int_equal(reader->read(arena, path, &err), DL_OK);
    }
    return failed;
}

static void
what_cannot_be_read_is_told_and_read_later(void **state)
{
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        unsigned turn = 1;
        while (survives(*state, &readers[i], turn))
            turn++;
        assert_in_range(turn, 3, 10);
    }
}

/* Marks are read on the way: what cannot be read now is read the next time. */
static void
marks_that_could_not_be_read_come_later(void **state)
{
    const char *folder = unit_folder(*state);
    struct dl_marking marking = {{7, 7}, DL_MARK_STAR, 1};
    struct dl_marks *own, *other;
    assert_int_equal(dl_marks_open(folder, "own", &own, NULL), DL_OK);
    assert_int_equal(dl_marks_set(own, &marking, 1, 1, NULL), DL_OK);
    for (unsigned turn = 1; turn <= 2; turn++) {
        failing_begin(turn, true, EIO);
        assert_int_equal(dl_marks_open(folder, "other", &other, NULL), DL_OK);
        assert_true(failing_end());
        assert_false(dl_marks_get(other, marking.key, DL_MARK_STAR));
        assert_true(dl_marks_refresh(other));
        assert_true(dl_marks_get(other, marking.key, DL_MARK_STAR));
        dl_marks_close(other);
    }
    dl_marks_close(own);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_cannot_be_read_is_told_and_read_later),
        arena_test(marks_that_could_not_be_read_come_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
