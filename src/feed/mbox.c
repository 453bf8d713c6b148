/* A message, or a file of them: newsletters as items. */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"
#include "feed/mail.h"

#include <dateline/text.h>

static bool
begins_message(struct dl_str line)
{
    return dl_str_starts(line, DL_STR("From "));
}

/* RFC 4155: a message begins with a "From " line behind a blank one; cut it
 * and what follows off `*rest`. */
static struct dl_str
cut_message(struct dl_str *rest)
{
    struct dl_str line, ahead = *rest;
    const char *begin = NULL;
    bool blank = true;
    while (dl_str_line(&ahead, &line)) {
        if (blank && begins_message(line) && begin)
            break;
        if (!begin)
            begin = begins_message(line) ? ahead.at : line.at;
        blank = dl_str_trim(line).bytes == 0;
        *rest = ahead;
    }
    if (!begin)
        return DL_STR("");
    return (struct dl_str){begin, (size_t)(rest->at - begin)};
}

/* An mbox quotes "From " at the beginning of a line. */
static struct dl_str
unquote(struct dl_arena *arena, struct dl_str body)
{
    char *out = dl_arena_alloc(arena, body.bytes + 1);
    size_t count = 0;
    struct dl_str line, rest = body;
    while (dl_str_line(&rest, &line)) {
        struct dl_str tail = line;
        while (tail.bytes && *tail.at == '>') {
            tail.at++;
            tail.bytes--;
        }
        if (tail.bytes < line.bytes && begins_message(tail)) {
            line.at++;
            line.bytes--;
        }
        size_t bytes = (size_t)(rest.at - line.at);
        memcpy(out + count, line.at, bytes);
        count += bytes;
    }
    return (struct dl_str){out, count};
}

static void
say(struct feed_draft *draft, enum feed_part part, struct dl_str text)
{
    struct feed_said said = {.text = text, .rank = 1};
    feed_say(draft, part, said);
}

/* Message-ID and List-Id come in angle brackets. */
static struct dl_str
inside_angles(struct dl_str text)
{
    const char *open = text.bytes ? memchr(text.at, '<', text.bytes) : NULL;
    if (!open)
        return text;
    struct dl_str rest = {open + 1, text.bytes - (size_t)(open + 1 - text.at)};
    return dl_str_field(&rest, '>');
}

/* Archived-At, RFC 5064: where the message can be read. */
static void
say_fields(struct dl_arena *arena, struct dl_str head, struct feed_draft *out)
{
    say(out, FEED_TITLE,
        feed_words(arena, feed_mail_field(arena, head, "Subject")));
    say(out, FEED_GUID,
        inside_angles(feed_mail_field(arena, head, "Message-ID")));
    say(out, FEED_LINK,
        inside_angles(feed_mail_field(arena, head, "Archived-At")));
    say(out, FEED_LANGUAGE, feed_mail_field(arena, head, "Content-Language"));
    feed_date_say(&out->published, feed_mail_field(arena, head, "Date"), "Date",
                  1);
    feed_author_add(arena, out,
                    feed_words(arena, feed_mail_field(arena, head, "From")), 1);
}

static void
read_message(struct dl_arena *arena, struct dl_str bytes,
             struct feed_sheaf *sheaf)
{
    struct feed_mail mail = feed_mail_split(bytes);
    struct feed_mail_text text;
    struct dl_str from = feed_mail_field(arena, mail.head, "From");
    if (!from.bytes) {
        sheaf->broken++;
        return;
    }
    struct feed_draft *item = feed_item_add(arena, sheaf);
    if (!item)
        return;
    say_fields(arena, mail.head, item);
    feed_mail_read(arena, mail, &text);
    struct feed_said body = {.text = text.text,
                             .manner = text.html ? FEED_HTML : FEED_PLAIN,
                             .rank = 1};
    feed_say(item, FEED_BODY, body);
}

enum dl_status
dl_mail_read(struct dl_arena *arena, struct dl_str bytes, struct dl_feed *out,
             struct dl_error *err)
{
    struct feed_sheaf sheaf = {.broken = 0};
    struct dl_feed feed = {.broken = 0};
    if (bytes.bytes > DL_FEED_BYTES_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 0, 0,
                            "the mail is larger than %d MiB",
                            DL_FEED_BYTES_MAX / (1024 * 1024));
    bool box = begins_message(bytes);
    if (!box && bytes.bytes)
        read_message(arena, bytes, &sheaf);
    for (struct dl_str rest = bytes; box && rest.bytes;) {
        struct dl_str message = cut_message(&rest);
        if (message.bytes)
            read_message(arena, unquote(arena, message), &sheaf);
    }
    if (!sheaf.items.count)
        return dl_error_set(err, DL_ERR_SYNTAX, "", 1, 1,
                            "this is no mail: no message in it has a sender");
    feed_finish(arena, &sheaf, DL_STR(""), &feed);
    *out = feed;
    return DL_OK;
}
