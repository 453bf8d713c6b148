/* Which tokens of a paragraph stand inside quotation marks.
 *
 * Curly marks say which way they face; a straight one opens when a space or an
 * opening mark stands before it. A double mark that is never closed holds to
 * the end of the paragraph, as in quotations of several paragraphs; a single
 * one counts only with its partner, since it may be an apostrophe.
 */
/* SPDX-License-Identifier: ISC */
#include "text/segment.h"

enum face { NOT_QUOTE, OPENS, CLOSES };

struct open_quote {
    bool open;
    size_t first; /* the token after the mark */
};

static bool
is_token(const struct builder *build, size_t token, const char *text)
{
    struct dl_span span = build->tokens.at[token].span;
    return dl_str_is(dl_str_slice(build->text, span), text);
}

static bool
is_glued(const struct builder *build, size_t token)
{
    return token < build->tokens.count &&
           build->tokens.at[token].flags & DL_TOKEN_GLUED;
}

/* A straight mark: by the space around it, else by what is open. */
static enum face
straight_face(const struct builder *build, size_t token, bool open)
{
    bool before = is_glued(build, token), after = is_glued(build, token + 1);
    if (before != after)
        return before ? CLOSES : OPENS;
    return open ? CLOSES : OPENS;
}

static enum face
double_face(const struct builder *build, size_t token, bool open)
{
    if (is_token(build, token, "\u201c") || is_token(build, token, "\u201e") ||
        is_token(build, token, "\u00ab"))
        return OPENS;
    if (is_token(build, token, "\u201d") || is_token(build, token, "\u00bb"))
        return CLOSES;
    if (is_token(build, token, "\""))
        return straight_face(build, token, open);
    return NOT_QUOTE;
}

static enum face
single_face(const struct builder *build, size_t token, bool open)
{
    if (is_token(build, token, "\u2018"))
        return OPENS;
    if (is_token(build, token, "\u2019"))
        return open ? CLOSES : NOT_QUOTE;
    if (is_token(build, token, "'"))
        return straight_face(build, token, open);
    return NOT_QUOTE;
}

static void
mark_quoted(struct builder *build, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        build->tokens.at[i].flags |= DL_TOKEN_QUOTED;
}

static void
turn(struct builder *build, struct open_quote *quote, enum face face,
     size_t token)
{
    if (face == CLOSES && quote->open)
        mark_quoted(build, quote->first, token);
    if (face == CLOSES || !quote->open)
        *quote = (struct open_quote){face == OPENS, token + 1};
}

void
text_quotes(struct builder *build, size_t first)
{
    struct open_quote twofold = {0}, single = {0};
    for (size_t i = first; i < build->tokens.count; i++) {
        if (build->tokens.at[i].kind != DL_TOKEN_PUNCT)
            continue;
        enum face face = double_face(build, i, twofold.open);
        if (face != NOT_QUOTE)
            turn(build, &twofold, face, i);
        else if ((face = single_face(build, i, single.open)) != NOT_QUOTE)
            turn(build, &single, face, i);
    }
    if (twofold.open)
        mark_quoted(build, twofold.first, build->tokens.count);
}
