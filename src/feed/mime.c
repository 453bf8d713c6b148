/* The parts of a mail, and the one that is read.
 *
 * Of the alternatives of a newsletter the HTML is the better one: the plain
 * text is often a notice to read it elsewhere. Attachments, and messages that
 * were forwarded as such, are not looked into.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/bytes.h"
#include "feed/mail.h"
#include "feed/transfer.h"

#include <dateline/text.h>

struct feed_mail
feed_mail_split(struct dl_str bytes)
{
    struct dl_str rest = bytes, line;
    struct feed_mail out = {.head = bytes, .body = DL_STR("")};
    while (dl_str_line(&rest, &line))
        if (dl_str_trim(line).bytes == 0) {
            out.head.bytes = (size_t)(line.at - bytes.at);
            out.body = rest;
            break;
        }
    return out;
}

static bool
is_named(struct dl_str line, struct dl_str name)
{
    return line.bytes > name.bytes && line.at[name.bytes] == ':' &&
           dl_str_eq_nocase((struct dl_str){line.at, name.bytes}, name);
}

struct dl_str
feed_mail_field(struct dl_arena *arena, struct dl_str head, const char *name)
{
    struct dl_str line, wanted = dl_str_from(name);
    struct feed_bytes out = {.arena = arena};
    bool found = false;
    while (dl_str_line(&head, &line)) {
        bool folded = line.bytes && dl_is_space(*line.at);
        if (found && !folded)
            break;
        if (!found && is_named(line, wanted)) {
            found = true;
            line.at += wanted.bytes + 1;
            line.bytes -= wanted.bytes + 1;
        }
        if (!found)
            continue;
        if (folded)
            feed_put_byte(&out, ' ');
        feed_put(&out, dl_str_trim(line));
    }
    return dl_str_trim(feed_bytes_str(&out));
}

static struct dl_str
parameter_value(struct dl_str rest)
{
    rest = dl_str_trim(rest);
    if (rest.bytes && *rest.at == '"') {
        rest = (struct dl_str){rest.at + 1, rest.bytes - 1};
        return dl_str_field(&rest, '"');
    }
    return dl_str_trim(rest);
}

struct dl_str
feed_mail_parameter(struct dl_str field, const char *name)
{
    struct dl_str wanted = dl_str_from(name);
    dl_str_field(&field, ';');
    while (field.bytes) {
        struct dl_str one = dl_str_field(&field, ';');
        struct dl_str key = dl_str_trim(dl_str_field(&one, '='));
        if (dl_str_eq_nocase(key, wanted))
            return parameter_value(one);
    }
    return DL_STR("");
}

static bool
begins(struct dl_str text, struct dl_str with)
{
    return text.bytes >= with.bytes &&
           dl_str_eq_nocase((struct dl_str){text.at, with.bytes}, with);
}

/* ---- one part ---- */

static struct dl_str
decode(struct dl_arena *arena, const struct feed_mail *mail, struct dl_str type)
{
    struct dl_str way =
        feed_mail_field(arena, mail->head, "Content-Transfer-Encoding");
    struct dl_str bytes = mail->body;
    if (dl_str_eq_nocase(way, DL_STR("base64")))
        bytes = feed_base64(arena, bytes);
    else if (dl_str_eq_nocase(way, DL_STR("quoted-printable")))
        bytes = feed_quoted(arena, bytes, false);
    return dl_text_decode(arena, bytes, feed_mail_parameter(type, "charset"));
}

/* The first HTML; else the first plain text. */
static void
take(struct dl_arena *arena, const struct feed_mail *mail, struct dl_str type,
     struct feed_mail_text *out)
{
    bool html = begins(type, DL_STR("text/html")),
         plain = !type.bytes || begins(type, DL_STR("text/"));
    if ((!html && !plain) || (out->found && (out->html || !html)))
        return;
    out->text = decode(arena, mail, type);
    out->html = html;
    out->found = true;
}

/* ---- parts of parts ---- */

struct walk {
    struct dl_arena *arena;
    struct feed_mail_text *out;
    int parts, depth;
};

/* Whether a line is the boundary's, and whether it is the last one. */
static bool
is_boundary(struct dl_str line, struct dl_str boundary, bool *last)
{
    if (line.bytes < boundary.bytes + 2 || line.at[0] != '-' ||
        line.at[1] != '-' ||
        !dl_str_eq((struct dl_str){line.at + 2, boundary.bytes}, boundary))
        return false;
    struct dl_str rest = {line.at + 2 + boundary.bytes,
                          line.bytes - 2 - boundary.bytes};
    rest = dl_str_trim(rest);
    *last = dl_str_is(rest, "--");
    return *last || rest.bytes == 0;
}

static void read_part(struct walk *walk, struct feed_mail mail);

/* A part that the end of the text cuts off counts as far as it goes. */
static void
read_multipart(struct walk *walk, struct dl_str body, struct dl_str boundary)
{
    struct dl_str line;
    const char *begin = NULL;
    bool last = false;
    while (!last && dl_str_line(&body, &line)) {
        if (!is_boundary(line, boundary, &last))
            continue;
        if (begin)
            read_part(walk, feed_mail_split((struct dl_str){
                                begin, (size_t)(line.at - begin)}));
        begin = body.at;
    }
    if (begin && !last && body.at > begin)
        read_part(walk, feed_mail_split(
                            (struct dl_str){begin, (size_t)(body.at - begin)}));
}

static void
read_part(struct walk *walk, struct feed_mail mail)
{
    struct dl_str type =
                      feed_mail_field(walk->arena, mail.head, "Content-Type"),
                  place = feed_mail_field(walk->arena, mail.head,
                                          "Content-Disposition");
    struct dl_str boundary = feed_mail_parameter(type, "boundary");
    if (++walk->parts > FEED_MAIL_PARTS_MAX ||
        begins(place, DL_STR("attachment")))
        return;
    if (!begins(type, DL_STR("multipart/")) || !boundary.bytes) {
        take(walk->arena, &mail, type, walk->out);
    } else if (walk->depth < FEED_MAIL_DEPTH_MAX) {
        walk->depth++;
        read_multipart(walk, mail.body, boundary);
        walk->depth--;
    }
}

void
feed_mail_read(struct dl_arena *arena, struct feed_mail mail,
               struct feed_mail_text *out)
{
    struct walk walk = {.arena = arena, .out = out};
    *out = (struct feed_mail_text){.text = DL_STR("")};
    read_part(&walk, mail);
}
