/* Tests of addresses. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/link.h"

static struct dl_article
article_at(const char *url)
{
    return (struct dl_article){.url = dl_str_from(url),
                               .id = DL_STR("news/a (1).md")};
}

static void
a_web_address_stays_what_it_is(void **state)
{
    struct dl_article article =
        article_at("https://quay.example.org/a-b/1?x=1&y=2,3#top");
    assert_str(link_web(*state, &article),
               "https://quay.example.org/a-b/1?x=1&y=2,3#top");
    article = article_at("HTTP://quay.example.org/%C3%A9");
    assert_str(link_web(*state, &article), "HTTP://quay.example.org/%C3%A9");
}

static void
what_would_end_a_link_is_encoded(void **state)
{
    struct dl_article article =
        article_at("http://quay.example.org/a b(c)<d>\"e\"[f]\r\n\xc3\xa9");
    assert_str(link_web(*state, &article),
               "http://quay.example.org/"
               "a%20b%28c%29%3Cd%3E%22e%22%5Bf%5D%0D%0A%C3%A9");
}

static void
other_schemes_are_no_address(void **state)
{
    static const char *const urls[] = {
        "javascript:alert(1)", "file:///etc/passwd",
        "data:text/html,x",    "http://",
        "//quay.example.org",  ""};
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        struct dl_article article = article_at(urls[i]);
        assert_str(link_web(*state, &article), "");
        assert_str(link_sentence(*state, &article, DL_STR("Pilots met.")), "");
    }
}

static void
a_short_sentence_is_named_whole(void **state)
{
    struct dl_article article = article_at("https://quay.example.org/1");
    assert_str(link_sentence(*state, &article,
                             DL_STR("Wages - up, by 5% & more\nthan that.")),
               "https://quay.example.org/1#:~:text=Wages%20%2D%20up%2C%20by%20"
               "5%25%20%26%20more%20than%20that.");
}

static void
of_a_long_sentence_the_ends_are_named(void **state)
{
    struct dl_article article = article_at("https://quay.example.org/1#top");
    assert_str(link_sentence(*state, &article,
                             DL_STR("One two three four five six seven eight "
                                    "nine ten  eleven")),
               "https://quay.example.org/1#top:~:text=One%20two%20three%20four"
               "%20five,seven%20eight%20nine%20ten%20eleven");
}

static void
ten_words_are_not_named_twice(void **state)
{
    struct dl_article article = article_at("https://q.example.org/");
    assert_str(link_sentence(*state, &article, DL_STR("a b c d e f g h i")),
               "https://q.example.org/#:~:text="
               "a%20b%20c%20d%20e%20f%20g%20h%20i");
    assert_str(link_sentence(*state, &article, DL_STR("a b c d e f g h i j")),
               "https://q.example.org/#:~:text="
               "a%20b%20c%20d%20e,f%20g%20h%20i%20j");
}

static void
without_an_address_the_file_is_linked(void **state)
{
    struct dl_article article = article_at("");
    assert_str(link_article(*state, &article), "news/a%20%281%29.md");
    article.url = DL_STR("https://quay.example.org/1");
    assert_str(link_article(*state, &article), "https://quay.example.org/1");
    article = (struct dl_article){.id = DL_STR("-")};
    assert_str(link_article(*state, &article), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_web_address_stays_what_it_is),
        arena_test(what_would_end_a_link_is_encoded),
        arena_test(other_schemes_are_no_address),
        arena_test(a_short_sentence_is_named_whole),
        arena_test(of_a_long_sentence_the_ends_are_named),
        arena_test(ten_words_are_not_named_twice),
        arena_test(without_an_address_the_file_is_linked),
    };
    return cmocka_run_group_tests_name("link", tests, NULL, NULL);
}
