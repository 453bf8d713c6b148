/* Adding feeds to feeds.yaml. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static char home[] = "append-XXXXXX";

static const char *
fresh_path(struct dl_arena *arena)
{
    char *folder = dl_arena_printf(arena, "%s/XXXXXX", home);
    assert_non_null(mkdtemp(folder));
    return dl_arena_printf(arena, "%s/new/feeds.yaml", folder);
}

static struct dl_subscription
feed(struct dl_arena *arena, const char *url, const char *title)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    return (struct dl_subscription){.url = dl_str_from(url),
                                    .title = dl_str_from(title),
                                    .manner = settings.manner};
}

static struct dl_subscriptions
load(struct dl_arena *arena, const char *path)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    assert_int_equal(dl_feeds_load(arena, path, &settings, NULL), DL_OK);
    return settings.feeds;
}

static void
the_first_feed_makes_the_file(void **state)
{
    size_t added;
    const char *path = fresh_path(*state);
    struct dl_subscription one =
        feed(*state, "https://a.example/?q='x'", "Ann's #1: news");
    DL_PUSH(*state, &one.folders, DL_STR("News, local"));
    one.manner.every = 120;
    assert_int_equal(dl_feeds_append(path, &one, 1, &added, NULL), DL_OK);
    assert_int_equal(added, 1);
    struct dl_subscriptions feeds = load(*state, path);
    assert_int_equal(feeds.count, 1);
    assert_str(feeds.at[0].url, "https://a.example/?q='x'");
    assert_str(feeds.at[0].title, "Ann's #1: news");
    assert_str(feeds.at[0].folders.at[0], "News, local");
    assert_int_equal(feeds.at[0].manner.every, 120);
}

static void
what_people_wrote_stays_as_it_is(void **state)
{
    enum { ROOM = 4096 };
    const char *path = fresh_path(*state), *old = "feeds:  # mine\n"
                                                  "  - https://b.example # b";
    struct dl_subscription more[] = {feed(*state, "https://b.example", ""),
                                     feed(*state, "https://c.example", "C")};
    size_t added;
    assert_int_equal(dl_feeds_append(path, more, 0, &added, NULL), DL_OK);
    unit_write(path, old);
    assert_int_equal(dl_feeds_append(path, more, 2, &added, NULL), DL_OK);
    assert_int_equal(added, 1);
    assert_int_equal(load(*state, path).count, 2);
    char text[ROOM] = "";
    FILE *file = fopen(path, "rb");
    assert_true(fread(text, 1, ROOM - 1, file) > strlen(old));
    fclose(file);
    assert_memory_equal(text, old, strlen(old));
}

static void
a_file_that_cannot_be_read_or_added_to_is_left_alone(void **state)
{
    static const char *const broken[] = {"feeds: [https://b.example]\n",
                                         "feeds:\n  - {url: \n",
                                         "theme: dark\n"};
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        char text[128] = "";
        struct dl_error err;
        const char *path = fresh_path(*state);
        struct dl_subscription one = feed(*state, "https://a.example", "");
        dl_feeds_append(path, &one, 0, NULL, NULL);
        unit_write(path, broken[i]);
        assert_int_equal(dl_feeds_append(path, &one, 1, NULL, &err),
                         DL_ERR_SYNTAX);
        FILE *file = fopen(path, "rb");
        assert_int_equal(fread(text, 1, sizeof text - 1, file),
                         strlen(broken[i]));
        fclose(file);
        assert_string_equal(text, broken[i]);
    }
}

static void
two_processes_at_once_lose_nothing(void **state)
{
    enum { EACH = 20 };
    const char *path = fresh_path(*state);
    for (int process = 0; process < 2; process++)
        if (fork() == 0) {
            for (int i = 0; i < EACH; i++) {
                struct dl_subscription one =
                    feed(*state,
                         dl_arena_printf(*state, "https://%d.example/%d",
                                         process, i),
                         "");
                if (dl_feeds_append(path, &one, 1, NULL, NULL) != DL_OK)
                    _exit(1);
            }
            _exit(0);
        }
    for (int status; wait(&status) > 0;)
        assert_int_equal(status, 0);
    assert_int_equal(load(*state, path).count, 2 * EACH);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_feed_makes_the_file),
        arena_test(what_people_wrote_stays_as_it_is),
        arena_test(a_file_that_cannot_be_read_or_added_to_is_left_alone),
        arena_test(two_processes_at_once_lose_nothing),
    };
    if (!mkdtemp(home))
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unit_remove_folder(home);
    return failed;
}
