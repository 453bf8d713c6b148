/* What OpenBSD would be told, by a stub of its two calls: the room's own file
 * is read here once more, as it is compiled there. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

/* As <unistd.h> declares them there. */
int pledge(const char *promises, const char *exec_promises);
int unveil(const char *path, const char *permissions);

#ifndef HAVE_PLEDGE
#define HAVE_PLEDGE 1
#define HAVE_UNVEIL 1
#include "confine/promises.c"
#endif

static char told[1024];
static int answer;

int
pledge(const char *promises, const char *exec_promises)
{
    assert_null(exec_promises); /* what would be started may start nothing */
    snprintf(told, sizeof told, "%s", promises);
    return answer;
}

int
unveil(const char *path, const char *permissions)
{
    size_t used = strlen(told);
    if (path)
        snprintf(told + used, sizeof told - used, "%s:%s ", path, permissions);
    else
        snprintf(told + used, sizeof told - used, "end");
    return path ? -1 : answer; /* none of the paths is there */
}

static void
the_reader_sees_all_and_writes_its_own(void **state)
{
    const char *const writable[] = {"/home/a/.local", "/dev/null"};
    struct dl_allowed allowed = {.writable = writable, .writable_count = 2};
    (void)state;
    told[0] = '\0';
    assert_true(fence_files(&allowed));
    assert_string_equal(told, "/:r /home/a/.local:rwc /dev/null:rwc end");
}

static void
who_fetches_sees_what_it_needs_and_writes_nothing(void **state)
{
    const char *const readable[] = {"/etc", "/usr"};
    struct dl_allowed allowed = {
        .readable = readable, .readable_count = 2, .net = true};
    (void)state;
    told[0] = '\0';
    assert_true(fence_files(&allowed));
    assert_string_equal(told, "/etc:r /usr:r end");
}

static bool
promised(const char *word)
{
    char all[sizeof told + 2], one[64];
    snprintf(all, sizeof all, " %s ", told);
    snprintf(one, sizeof one, " %s ", word);
    return strstr(all, one) != NULL;
}

static void
nobody_promises_to_start_programs(void **state)
{
    (void)state;
    for (int net = 0; net < 2; net++) {
        assert_true(fence_calls(net));
        assert_true(promised("error") && promised("stdio"));
        assert_false(promised("exec") || promised("proc"));
        assert_false(promised("fattr") || promised("unix"));
        assert_int_equal(promised("inet"), net);
        assert_int_equal(promised("wpath"), !net);
        assert_int_equal(promised("tty"), !net);
    }
}

static void
what_the_system_refuses_is_not_in_force(void **state)
{
    struct dl_allowed none = {.net = true};
    (void)state;
    answer = -1;
    assert_false(fence_files(&none));
    assert_false(fence_calls(true));
    answer = 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_reader_sees_all_and_writes_its_own),
        cmocka_unit_test(who_fetches_sees_what_it_needs_and_writes_nothing),
        cmocka_unit_test(nobody_promises_to_start_programs),
        cmocka_unit_test(what_the_system_refuses_is_not_in_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
