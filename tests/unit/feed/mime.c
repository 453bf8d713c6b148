/* The parts of a mail, decoded, and the one that is read. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/mail.h"

static struct feed_mail_text
text_of(void **state, const char *mail)
{
    struct feed_mail_text out;
    feed_mail_read(*state, feed_mail_split(dl_str_from(mail)), &out);
    return out;
}

static void
fields_are_unfolded_and_found_whatever_their_case(void **state)
{
    struct feed_mail mail = feed_mail_split(
        DL_STR("Subject: The\r\n\tferry\r\nFROM: a@b\r\n\r\nBody"));
    assert_str(feed_mail_field(*state, mail.head, "subject"), "The ferry");
    assert_str(feed_mail_field(*state, mail.head, "From"), "a@b");
    assert_str(feed_mail_field(*state, mail.head, "To"), "");
    assert_str(mail.body, "Body");
}

static void
parameters_are_quoted_or_not(void **state)
{
    (void)state;
    assert_str(feed_mail_parameter(DL_STR("text/html; Charset=\"utf-8\"; x=y"),
                                   "charset"),
               "utf-8");
    assert_str(feed_mail_parameter(DL_STR("a/b; x=y z ;"), "x"), "y z");
    assert_str(feed_mail_parameter(DL_STR("a/b"), "x"), "");
}

static void
a_plain_message_is_decoded(void **state)
{
    struct feed_mail_text out =
        text_of(state, "Content-Type: text/plain; charset=iso-8859-1\n"
                       "Content-Transfer-Encoding: base64\n\nY2Fm6Q==\n");
    assert_str(out.text, "café");
    assert_false(out.html);
}

static void
html_is_preferred_and_attachments_are_not_read(void **state)
{
    struct feed_mail_text out = text_of(
        state, "Content-Type: multipart/mixed; boundary=o\n\npreamble\n--o\n"
               "Content-Type: multipart/alternative; boundary=i\n\n--i\n\n"
               "plain\n--i\nContent-Type: text/html\n\n<p>rich\n--i--\n"
               "--o\nContent-Type: text/html\nContent-Disposition: attachment"
               "\n\n<p>no\n--o--\nbehind");
    assert_true(out.html);
    assert_str(out.text, "<p>rich\n");
}

static void
a_message_that_is_cut_counts_as_far_as_it_goes(void **state)
{
    assert_str(text_of(state, "Content-Type: multipart/mixed; boundary=o\n\n"
                              "--o\n\nFirst wor")
                   .text,
               "First wor");
    assert_false(text_of(state, "Content-Type: image/png\n\nx").found);
}

static void
parts_within_parts_end_somewhere(void **state)
{
    enum { DEEP = 5000 };
    struct dl_str part =
        DL_STR("--b\nContent-Type: multipart/mixed; boundary=b\n\n");
    char *text = dl_arena_alloc(*state, DEEP * part.bytes + 1);
    for (int i = 0; i < DEEP; i++)
        memcpy(text + (size_t)i * part.bytes, part.at, part.bytes);
    text_of(state, text + 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(fields_are_unfolded_and_found_whatever_their_case),
        arena_test(parameters_are_quoted_or_not),
        arena_test(a_plain_message_is_decoded),
        arena_test(html_is_preferred_and_attachments_are_not_read),
        arena_test(a_message_that_is_cut_counts_as_far_as_it_goes),
        arena_test(parts_within_parts_end_somewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
