/* Messages arrive whole, with their descriptors and no others. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "confine/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static void
a_message_brings_its_descriptors(void **state)
{
    int ends[2], pipes[2], fds[CHANNEL_FDS_MAX];
    char text[8] = "";
    size_t count = CHANNEL_FDS_MAX;
    (void)state;
    assert_true(channel_pair(ends));
    assert_int_equal(pipe(pipes), 0);
    assert_true(channel_send(ends[0], "one", 4, pipes, 2));
    assert_true(channel_send(ends[0], "two", 4, NULL, 0));
    assert_int_equal(channel_receive(ends[1], text, sizeof text, fds, &count),
                     4);
    assert_string_equal(text, "one");
    assert_int_equal(count, 2);
    assert_true(fcntl(fds[0], F_GETFD) & FD_CLOEXEC);
    assert_int_equal(write(fds[1], "x", 1), 1);
    assert_int_equal(read(pipes[0], text, 1), 1);
    for (int i = 0; i < 2; i++) {
        close(fds[i]);
        close(pipes[i]);
    }
    assert_int_equal(channel_receive(ends[1], text, sizeof text, fds, &count),
                     4);
    assert_string_equal(text, "two");
    assert_int_equal(count, 0);
    close(ends[0]);
    assert_int_equal(channel_receive(ends[1], text, sizeof text, fds, &count),
                     0);
    close(ends[1]);
}

/* The next descriptor that would be given out. */
static int
next_free(void)
{
    int next = dup(0);
    close(next);
    return next;
}

static void
a_descriptor_that_nobody_wants_is_closed(void **state)
{
    int ends[2];
    char text[8];
    size_t count = 0;
    (void)state;
    assert_true(channel_pair(ends));
    int before = next_free(), sent[] = {0, 1};
    assert_true(channel_send(ends[0], "one", 4, sent, 2));
    assert_int_equal(channel_receive(ends[1], text, sizeof text, NULL, &count),
                     4);
    assert_int_equal(count, 0);
    assert_int_equal(next_free(), before);
    close(ends[0]);
    close(ends[1]);
}

static void
what_is_too_long_is_not_sent(void **state)
{
    static char much[CHANNEL_BYTES_MAX + 1];
    int ends[2];
    (void)state;
    assert_true(channel_pair(ends));
    assert_true(channel_send(ends[0], much, CHANNEL_BYTES_MAX, NULL, 0));
    assert_false(channel_send(ends[0], much, sizeof much, NULL, 0));
    assert_int_equal(errno, EMSGSIZE);
    close(ends[0]);
    close(ends[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_brings_its_descriptors),
        cmocka_unit_test(a_descriptor_that_nobody_wants_is_closed),
        cmocka_unit_test(what_is_too_long_is_not_sent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
