/* What is known about an article, in the line below its headline: whose it is,
 * when it came out, and what the store says of it. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane.h"

static const char *
doubt(enum dl_published from)
{
    if (from == DL_PUBLISHED_STORY)
        return _(" (inferred from the story)");
    return from == DL_PUBLISHED_FILE ? _(" (from the file)") : "";
}

static struct dl_str
date_text(struct dl_arena *arena, const struct state *state,
          const struct dl_article *article)
{
    char time[DL_DATE_TEXT_MAX] = "";
    const struct dl_stamp *stamp = &article->published;
    if (!stamp->known)
        return phrase("undated");
    struct dl_str day = day_words(arena, state, stamp->day);
    if (stamp->has_time)
        dl_stamp_print(stamp, ", %H:%M", time, sizeof time);
    return dl_str_from(dl_arena_printf(arena, "%.*s%s%s", DL_FMT(day), time,
                                       doubt(article->published_from)));
}

/* How to get the rest: by key, or by name when it has none. */
static struct dl_str
summary_text(struct dl_arena *arena, const struct state *state)
{
    return dl_str_from(
        dl_arena_printf(arena, _("summary only, %s gets the full text"),
                        action_key(state, DL_ACT_FULL, ":full")));
}

static struct dl_str
changes_text(struct dl_arena *arena, const struct state *state)
{
    return dl_str_from(
        dl_arena_printf(arena, _("changed, %s shows how"),
                        action_key(state, DL_ACT_CHANGES, ":changes")));
}

static struct dl_str
head_text(struct dl_arena *arena, const struct state *state,
          const struct dl_head *head)
{
    struct dl_str dot = glyph(state, GLYPH_BETWEEN), out = {"", 0};
    if (head->summary)
        out = summary_text(arena, state);
    if (head->feeds > 1)
        out = text_join(arena, out, dot,
                        dl_str_from(dl_arena_printf(
                            arena, _("carried by %u feeds"), head->feeds)));
    if (head->versions > 1)
        out = text_join(arena, out, dot, changes_text(arena, state));
    return out;
}

struct dl_str
reader_meta(struct dl_arena *arena, const struct state *state,
            const struct dl_article *article, const struct dl_head *head)
{
    struct dl_str dot = glyph(state, GLYPH_BETWEEN);
    struct dl_str who = text_join(arena, article->source, dot, article->author);
    struct dl_str out =
        text_join(arena, who, dot, date_text(arena, state, article));
    return head ? text_join(arena, out, dot, head_text(arena, state, head))
                : out;
}
