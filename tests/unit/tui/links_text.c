/* Articles as text for other programs. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/links.h"

static void
numbers_and_pictures_stand_in_the_text(void **state)
{
    struct dl_link links[] = {
        {{0, 0}, DL_STR("a.png"), DL_STR(""), true},
        {{0, 3}, DL_STR("https://a.example"), DL_STR(""), false},
        {{4, 4}, DL_STR("https://b.example/b.png"), DL_STR("A boat"), true},
        {{4, 9}, DL_STR("https://c.example"), DL_STR(""), false},
        {{17, 17}, DL_STR(""), DL_STR("A pier"), true}};
    struct dl_article article = {.title = DL_STR("Boats"),
                                 .url = DL_STR("https://example.org"),
                                 .links = {links, 5, 5}};
    struct dl_document doc = {.text = DL_STR("The ferry\n\nstays.")};
    struct dl_reading reading = {.article = &article, .doc = &doc};
    assert_str(links_text(*state, &reading),
               "Boats\nhttps://example.org\n\n[image 1]\n\nThe [2] ferry [4]"
               "\n\n[image 3: A boat]\n\nstays.\n\n[image 5: A pier]\n\n"
               "[1] a.png\n[2] https://a.example\n"
               "[3] https://b.example/b.png\n[4] https://c.example\n[5] \n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(numbers_and_pictures_stand_in_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
