/* SPDX-License-Identifier: ISC */
#include "store.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void
one_has_the_turn_until_it_ends(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *one = store_open(*state, path);
    struct dl_store *two = store_open(*state, path);
    assert_true(dl_store_turn_take(one));
    assert_true(dl_store_turn_take(one));
    assert_false(dl_store_turn_take(two));
    dl_store_turn_end(one);
    assert_true(dl_store_turn_take(two));
    assert_false(dl_store_turn_take(one));
    dl_store_close(two);
    assert_true(dl_store_turn_take(one));
    dl_store_close(one);
}

static void
the_end_of_a_process_ends_its_turn(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *own = store_open(*state, path);
    pid_t other = fork();
    if (other == 0) {
        struct dl_store *store = NULL;
        if (dl_store_open(*state, path, &store, NULL, NULL) == DL_OK &&
            dl_store_turn_take(store))
            raise(SIGKILL); /* with all that it holds */
        _exit(1);
    }
    int status = -1;
    waitpid(other, &status, 0);
    assert_true(WIFSIGNALED(status));
    assert_true(dl_store_turn_take(own));
    dl_store_close(own);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(one_has_the_turn_until_it_ends),
        arena_test(the_end_of_a_process_ends_its_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
