/* Records that wait for somebody to listen. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "fetch/out.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static struct batch *
batch_of(const char *one, const char *two)
{
    struct batch *batch = batch_new();
    DL_PUSH(batch->arena, &batch->records, dl_str_from(one));
    if (two)
        DL_PUSH(batch->arena, &batch->records, dl_str_from(two));
    return batch;
}

static void
records_go_in_order_and_are_forgotten(void **state)
{
    struct out out = {0};
    char got[16] = "";
    int ends[2];
    (void)state;
    assert_int_equal(pipe(ends), 0);
    out_put(&out, batch_new());
    out_put(&out, batch_of("one ", "two "));
    out_put(&out, batch_of("three", NULL));
    assert_int_equal(out.bytes, 13);
    assert_true(out_flush(&out, ends[1]));
    assert_int_equal(read(ends[0], got, sizeof got - 1), 13);
    assert_string_equal(got, "one two three");
    assert_int_equal(out.bytes, 0);
    assert_null(out.first);
    close(ends[0]);
    close(ends[1]);
}

static void
what_is_not_taken_waits(void **state)
{
    enum { BYTES = 1 << 20 };
    struct out out = {0};
    char *large = dl_arena_alloc(*state, BYTES + 1), chunk[4096];
    size_t sum = 0;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    memset(large, 'a', BYTES);
    out_put(&out, batch_of(large, "end"));
    while (out.bytes) {
        assert_true(out_flush(&out, ends[1]));
        for (ssize_t got; (got = read(ends[0], chunk, sizeof chunk)) > 0;)
            sum += (size_t)got;
    }
    assert_int_equal(sum, BYTES + 3);
    out_put(&out, batch_of("left", NULL));
    out_reset(&out);
    assert_null(out.first);
    close(ends[0]);
    close(ends[1]);
}

static void
that_nobody_listens_is_noticed(void **state)
{
    struct out out = {0};
    int ends[2];
    (void)state;
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    out_put(&out, batch_of("one", NULL));
    assert_false(out_flush(&out, ends[1]));
    out_reset(&out);
    close(ends[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(records_go_in_order_and_are_forgotten),
        arena_test(what_is_not_taken_waits),
        arena_test(that_nobody_listens_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
