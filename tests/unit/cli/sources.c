/* Tests of what the verbs of feeds share. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "cli/sources.h"

#include <stdlib.h>
#include <unistd.h>

/* What a call prints, without the settings of anybody. */
struct printed {
    struct cli cli;
    char *text;
    size_t bytes;
    const char *folder;
};

static void
begin(struct dl_arena *arena, struct printed *out)
{
    *out = (struct printed){.cli = {.arena = arena, .clock = 1600000000}};
    out->folder = unit_folder(arena);
    out->cli.config = dl_arena_printf(arena, "%s/dateline.yaml", out->folder);
    out->cli.line.verb = CLI_ADD;
    dl_settings_default(arena, &out->cli.settings);
    out->cli.out = open_memstream(&out->text, &out->bytes);
}

static struct dl_str
end(struct printed *printed)
{
    fclose(printed->cli.out);
    struct dl_str copy = dl_str_copy(
        printed->cli.arena, (struct dl_str){printed->text, printed->bytes});
    free(printed->text);
    return copy;
}

static void
the_present_is_that_of_the_command_line(void **state)
{
    struct cli cli = {.clock = 1600000000};
    (void)state;
    assert_int_equal(sources_now(&cli), 1600000000);
    cli.line.flags[CLI_FLAG_NOW] = "1970-01-02";
    assert_int_equal(sources_now(&cli), 86400);
    cli.line.flags[CLI_FLAG_NOW] = "1970-01-02T01:00:00+02:00";
    assert_int_equal(sources_now(&cli), 86400 - 3600);
}

static void
moments_are_written_in_utc(void **state)
{
    char text[DL_DATE_TEXT_MAX];
    (void)state;
    sources_format(1600000000, text, sizeof text);
    assert_string_equal(text, "2020-09-13T12:26:40Z");
    sources_format(-1, text, sizeof text);
    assert_string_equal(text, "1969-12-31T23:59:59Z");
    sources_format(0, text, sizeof text);
    assert_string_equal(text, "");
    sources_format(INT64_MAX, text, sizeof text);
    assert_string_equal(text, "");
}

static void
what_is_subscribed_to_is_added_once(void **state)
{
    struct printed printed;
    struct dl_subscription feeds[] = {
        {.url = DL_STR("https://quay.example.org/feed"), .title = DL_STR("")},
        {.url = DL_STR("https://quay.example.org/feed"), .title = DL_STR("")},
    };
    begin(*state, &printed);
    printed.cli.settings.added =
        dl_str_from(dl_feeds_path(*state, printed.cli.config));
    feeds[0].manner = feeds[1].manner = printed.cli.settings.manner;
    sources_add(&printed.cli, feeds, 2);
    assert_int_equal(printed.cli.settings.feeds.count, 1);
    printed.cli.settings.feeds.count = 0;
    assert_true(sources_load(&printed.cli));
    assert_int_equal(printed.cli.settings.feeds.count, 1);
    assert_str(end(&printed), "added\thttps://quay.example.org/feed\t-\n"
                              "known\thttps://quay.example.org/feed\t-\n");
}

static void
without_a_store_nothing_is_added(void **state)
{
    struct printed printed;
    struct dl_subscription feed = {.url =
                                       DL_STR("https://quay.example.org/feed"),
                                   .title = DL_STR("Quay")};
    begin(*state, &printed);
    printed.cli.line.flags[CLI_FLAG_NO_STORE] = "";
    sources_add(&printed.cli, &feed, 1);
    assert_int_equal(access(dl_feeds_path(*state, printed.cli.config), F_OK),
                     -1);
    assert_str(end(&printed), "found\thttps://quay.example.org/feed\tQuay\n");
}

static void
a_store_is_made_only_when_something_goes_into_it(void **state)
{
    struct printed printed;
    begin(*state, &printed);
    const char *path =
        dl_arena_printf(*state, "%s/data/articles.db", printed.folder);
    printed.cli.settings.store = dl_str_from(path);
    assert_null(sources_store(&printed.cli, false));
    assert_int_equal(access(path, F_OK), -1);
    struct dl_store *store = sources_store(&printed.cli, true);
    assert_non_null(store);
    dl_store_close(store);
    store = sources_store(&printed.cli, false);
    assert_non_null(store);
    dl_store_close(store);
    assert_int_equal(printed.cli.status, CLI_DONE);
    end(&printed);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_present_is_that_of_the_command_line),
        arena_test(moments_are_written_in_utc),
        arena_test(what_is_subscribed_to_is_added_once),
        arena_test(without_a_store_nothing_is_added),
        arena_test(a_store_is_made_only_when_something_goes_into_it),
    };
    return cmocka_run_group_tests_name("sources", tests, NULL, NULL);
}
