/* Newsletters: one message, a file of them, and what is no mail. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static struct dl_feed
mail(void **state, const char *text)
{
    struct dl_feed out = {.broken = 0};
    dl_mail_read(*state, dl_str_from(text), &out, NULL);
    return out;
}

static void
a_newsletter_is_an_item(void **state)
{
    struct dl_feed feed = mail(
        state, "From: =?utf-8?q?Ad=C3=A9le_Muster?= <desk@news.example>\r\n"
               "Date: Wed, 24 Mar 2021 09:00:00 +0100\r\n"
               "Subject: The week\r\n in the harbour\r\n"
               "Message-ID: <1@news.example>\r\n"
               "MIME-Version: 1.0\r\n"
               "Content-Type: multipart/alternative; boundary=\"b 1\"\r\n\r\n"
               "--b 1\r\nContent-Type: text/plain\r\n\r\nRead it online.\r\n"
               "--b 1\r\nContent-Type: text/html; charset=utf-8\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
               "<p>The ferry stays in p=\r\nort, caf=C3=A9s are open.</p>\r\n"
               "--b 1--\r\n");
    assert_int_equal(feed.items.count, 1);
    struct dl_item item = feed.items.at[0];
    assert_str(item.title, "The week in the harbour");
    assert_str(item.author, "Adéle Muster");
    assert_str(item.guid, "1@news.example");
    assert_str(item.text, "The ferry stays in port, cafés are open.");
    assert_int_equal(item.published.zone, 60);
    assert_string_equal(item.published_why, "the field \"Date\" gives it");
}

static void
an_mbox_holds_several_and_its_quotes_are_undone(void **state)
{
    struct dl_feed feed = mail(
        state, "From a@b Wed Mar 24 09:00:00 2021\nFrom: a@news.example\n"
               "Subject: One\n\nDear readers,\n\n>From the harbour: it is "
               "shut.\n>>From\n\nFrom c@d Thu Mar 25 09:00:00 2021\n"
               "Subject: No sender\n\nx\n\nFrom e@f Fri Mar 26 09:00:00 2021\n"
               "From: e@news.example\nSubject: Two\n\nOpen again.\n");
    assert_int_equal(feed.items.count, 2);
    assert_int_equal(feed.broken, 1);
    assert_str(feed.items.at[0].text, "Dear readers,\n\nFrom the harbour: it "
                                      "is shut.\n>>From");
    assert_str(feed.items.at[1].title, "Two");
    assert_str(feed.items.at[1].author, "e@news.example");
}

static void
what_has_no_sender_is_no_mail(void **state)
{
    struct dl_feed out;
    struct dl_error err;
    assert_int_equal(
        dl_mail_read(*state, DL_STR("Dear all,\n\nhello"), &out, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(dl_mail_read(*state, DL_STR(""), &out, &err),
                     DL_ERR_SYNTAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_newsletter_is_an_item),
        arena_test(an_mbox_holds_several_and_its_quotes_are_undone),
        arena_test(what_has_no_sender_is_no_mail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
