/* News from another thread, and the pipe that wakes for it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/queue.h"

#include <poll.h>

enum { NEWS_COUNT = 5000 };

static bool
readable(const struct queue *queue)
{
    struct pollfd wait = {.fd = queue->pipe[0], .events = POLLIN};
    return poll(&wait, 1, 0) == 1;
}

static void
the_pipe_is_readable_exactly_while_there_is_news(void **state)
{
    (void)state;
    struct queue queue;
    struct dl_news news = {.what = DL_NEWS_DONE};
    assert_int_equal(queue_init(&queue, NULL), DL_OK);
    assert_false(readable(&queue));
    assert_false(queue_take(&queue, &news));
    for (int i = 0; i < 3; i++)
        queue_put(&queue, &news);
    for (int i = 0; i < 3; i++) {
        assert_true(readable(&queue));
        assert_true(queue_take(&queue, &news));
    }
    assert_false(readable(&queue));
    queue_reset(&queue);
}

static void *
put_many(void *context)
{
    for (size_t i = 0; i < NEWS_COUNT; i++) {
        struct dl_news news = {.what = DL_NEWS_READING, .index = i};
        queue_put(context, &news);
    }
    return NULL;
}

static void
news_of_another_thread_arrives_whole_and_in_order(void **state)
{
    (void)state;
    struct queue queue;
    struct dl_news news;
    pthread_t thread;
    assert_int_equal(queue_init(&queue, NULL), DL_OK);
    assert_int_equal(pthread_create(&thread, NULL, put_many, &queue), 0);
    for (size_t i = 0; i < NEWS_COUNT; i++) {
        struct pollfd wait = {.fd = queue.pipe[0], .events = POLLIN};
        while (!queue_take(&queue, &news))
            poll(&wait, 1, -1);
        assert_int_equal(news.index, i);
    }
    pthread_join(thread, NULL);
    assert_false(queue_take(&queue, &news));
    queue_reset(&queue);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pipe_is_readable_exactly_while_there_is_news),
        cmocka_unit_test(news_of_another_thread_arrives_whole_and_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
