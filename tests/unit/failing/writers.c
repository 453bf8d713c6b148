/* Whatever writes a file of ours, on a disk on which each call fails in turn:
 * it says which file and why, the file is as it was, nothing lies beside it,
 * and the next time it can be written. */
/* SPDX-License-Identifier: ISC */
#include "../failing.h"

#include <dateline/marks.h>
#include <dateline/settings.h>
#include <dateline/theme.h>
#include <dateline/typed.h>

struct writer {
    const char *name; /* of its file */
    const char *before;
    enum dl_status (*add)(const char *path, struct dl_error *err);
    bool (*has)(struct dl_arena *arena, const char *path);
};

/* ---- feeds, searches, corrections ---- */

static enum dl_status
add_feed(const char *path, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    struct dl_subscription feed = {.url = DL_STR("https://b.example/"),
                                   .manner = settings.manner};
    dl_arena_free(arena);
    return dl_feeds_append(path, &feed, 1, NULL, err);
}

static bool
has_feed(struct dl_arena *arena, const char *path)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    return dl_feeds_load(arena, path, &settings, NULL) == DL_OK &&
           settings.feeds.count > 0 &&
           dl_str_is(settings.feeds.at[settings.feeds.count - 1].url,
                     "https://b.example/");
}

static enum dl_status
add_search(const char *path, struct dl_error *err)
{
    struct dl_search search = {.name = DL_STR("quay"),
                               .query = DL_STR("is:unread")};
    return dl_searches_append(path, &search, err);
}

static bool
has_search(struct dl_arena *arena, const char *path)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    return dl_searches_load(arena, path, &settings, NULL) == DL_OK &&
           dl_searches_find(&settings.searches, DL_STR("quay"));
}

static enum dl_status
add_correction(const char *path, struct dl_error *err)
{
    struct dl_correction correction = {.name = DL_STR("Share"),
                                       .kind = DL_KIND_PLACE};
    return dl_corrections_append(path, &correction, err);
}

static bool
has_correction(struct dl_arena *arena, const char *path)
{
    struct dl_knowledge known = {.faults = {0}};
    return dl_corrections_load(arena, path, &known, NULL) == DL_OK &&
           dl_correction_find(&known.corrections, DL_STR("Share"));
}

/* ---- what the program keeps for itself ---- */

static enum dl_status
add_apart(const char *path, struct dl_error *err)
{
    struct dl_apart apart = {DL_STR("Lee"), DL_STR("Robert Lee")};
    return dl_apart_set(path, apart, true, err);
}

static bool
has_apart(struct dl_arena *arena, const char *path)
{
    struct dl_knowledge known = {.faults = {0}};
    return dl_knowledge_load(arena, path, &known, NULL) == DL_OK &&
           known.apart.count > 0 &&
           dl_str_is(known.apart.at[known.apart.count - 1].name, "Lee");
}

static enum dl_status
add_typed(const char *path, struct dl_error *err)
{
    struct dl_typed_line line = {DL_TYPED_SEARCH, DL_STR("harbour")};
    return dl_typed_add(path, &line, err);
}

static bool
has_typed(struct dl_arena *arena, const char *path)
{
    struct dl_typed_lines lines;
    return dl_typed_load(arena, path, &lines, NULL) == DL_OK &&
           lines.count > 0 &&
           dl_str_is(lines.at[lines.count - 1].text, "harbour");
}

static enum dl_status
add_background(const char *path, struct dl_error *err)
{
    struct dl_background_file file = {path, "xterm"};
    struct dl_colour colour = {.kind = DL_COLOUR_RGB, .r = 1};
    return dl_background_keep(&file, colour, err);
}

static bool
has_background(struct dl_arena *arena, const char *path)
{
    struct dl_background_file file = {path, "xterm"};
    struct dl_colour colour;
    (void)arena;
    return dl_background_recall(&file, &colour) && colour.r == 1;
}

static enum dl_status
add_device(const char *path, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *name;
    enum dl_status status = dl_marks_device(arena, path, "host", &name, err);
    dl_arena_free(arena);
    return status;
}

static bool
has_device(struct dl_arena *arena, const char *path)
{
    char start[5] = "";
    FILE *file = fopen(path, "rb");
    (void)arena;
    if (!file)
        return false;
    bool read = fread(start, 1, 5, file) == 5;
    fclose(file);
    return read && memcmp(start, "host-", 5) == 0;
}

static struct dl_marks *
open_marks(const char *path, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_marks *marks = NULL;
    char *folder = dl_arena_copy(arena, path, strlen(path));
    *strrchr(folder, '/') = '\0';
    dl_marks_open(folder, "dev", &marks, err);
    dl_arena_free(arena);
    return marks;
}

static enum dl_status
add_mark(const char *path, struct dl_error *err)
{
    struct dl_marks *marks = open_marks(path, err);
    struct dl_marking marking = {{7, 7}, DL_MARK_READ, 1};
    enum dl_status status =
        marks ? dl_marks_set(marks, &marking, 1, 1000, err) : DL_ERR_IO;
    dl_marks_close(marks);
    return status;
}

static bool
has_mark(struct dl_arena *arena, const char *path)
{
    struct dl_marks *marks = open_marks(path, NULL);
    bool has =
        marks && dl_marks_get(marks, (struct dl_key){7, 7}, DL_MARK_READ) == 1;
    (void)arena;
    dl_marks_close(marks);
    return has;
}

/* ---- */

static char long_history[4 * DL_TYPED_KEPT * 8];

static const struct writer writers[] = {
    {"feeds.yaml", NULL, add_feed, has_feed},
    {"feeds.yaml", "feeds:\n  - https://a.example/\n", add_feed, has_feed},
    {"searches.yaml", NULL, add_search, has_search},
    {"searches.yaml", "searches: # mine\n  - {name: a, query: b}", add_search,
     has_search},
    {"corrections.yaml", NULL, add_correction, has_correction},
    {"corrections.yaml", "corrections:\n  - {name: A, is: none}\n",
     add_correction, has_correction},
    {"apart.yaml", NULL, add_apart, has_apart},
    {"apart.yaml", "apart:\n  - {name: 'A', from: 'B'}\n", add_apart,
     has_apart},
    {"history", NULL, add_typed, has_typed},
    {"history", "/a\n=cut", add_typed, has_typed},
    {"history", long_history, add_typed, has_typed},
    {"background", NULL, add_background, has_background},
    {"background", "vt220 #000000\n", add_background, has_background},
    {"device", NULL, add_device, has_device},
    {"device", "other-12345678\n", add_device, has_device},
    {"dev.log", NULL, add_mark, has_mark},
    {"dev.log", "no line of ours\n", add_mark, has_mark},
};

static void
assert_content(const char *path, const char *text)
{
    static char now[sizeof long_history + 1];
    FILE *file = fopen(path, "rb");
    size_t bytes = file ? fread(now, 1, sizeof now - 1, file) : 0;
    if (file)
        fclose(file);
    now[bytes] = '\0';
    assert_string_equal(now, text ? text : "");
}

static void
assert_told(const struct writer *writer, const struct dl_error *err)
{
    assert_int_equal(err->status, DL_ERR_IO);
    assert_non_null(strstr(err->where, writer->name));
    assert_non_null(strstr(err->text, strerror(ENOSPC)));
}

/* The `turn`-th call fails; false when there are not so many. */
static bool
survives(struct dl_arena *arena, const struct writer *writer, unsigned turn,
         bool lasts)
{
    const char *folder = unit_folder(arena);
    const char *path = dl_arena_printf(arena, "%s/%s", folder, writer->name);
    struct dl_error err = {.status = DL_OK};
    if (writer->before)
        unit_write(path, writer->before);
    failing_begin(turn, lasts, ENOSPC);
    enum dl_status status = writer->add(path, &err);
    bool failed = failing_end();
    assert_int_equal(status == DL_OK, writer->has(arena, path));
    if (status != DL_OK) {
        assert_told(writer, &err);
        assert_content(path, writer->before);
        assert_in_range(failing_files(folder), writer->before ? 1 : 0, 1);
        assert_int_equal(writer->add(path, &err), DL_OK);
        assert_true(writer->has(arena, path));
    }
    assert_int_equal(failing_files(folder), 1);
    return failed;
}

static void
a_full_disk_leaves_files_as_they_were(void **state)
{
    unsigned failures = 0;
    for (int i = 0; i < 2 * DL_TYPED_KEPT; i++)
        strcat(long_history + strlen(long_history), "/abcdef\n");
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
        for (int lasts = 0; lasts < 2; lasts++)
            for (unsigned turn = 1; survives(*state, &writers[i], turn, lasts);
                 turn++)
                failures++;
    assert_in_range(failures, 100, 1000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_full_disk_leaves_files_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
