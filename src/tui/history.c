/* The page of what has been changed in an article: the last change first, each
 * under the day on which it was seen. A headline counts as the first paragraph.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include "tui/changes.h"

void
history_take(struct state *state, const struct dl_history *history)
{
    struct past *own = &state->past;
    struct dl_arena *arena = dl_arena_new(0);
    own->versions = (struct dl_versions){NULL, 0, 0};
    for (size_t i = 0; i < history->versions.count; i++) {
        struct dl_version version = history->versions.at[i];
        version.title = dl_str_copy(arena, version.title);
        version.text = dl_str_copy(arena, version.text);
        DL_PUSH(arena, &own->versions, version);
    }
    dl_arena_free(own->arena);
    own->arena = arena;
    overlay_open(state, OVERLAY_CHANGES);
}

static struct dl_str
whole(struct dl_arena *arena, const struct dl_version *version)
{
    return dl_str_from(dl_arena_printf(
        arena, "%.*s\n\n%.*s", DL_FMT(version->title), DL_FMT(version->text)));
}

/* The day in UTC: nothing here knows the reader's zone. */
static struct dl_str
day_text(const struct state *state, int64_t seconds)
{
    enum { DAY = 24 * 60 * 60 };
    struct dl_day day = {(int32_t)(seconds / DAY - (seconds % DAY < 0))};
    return day_words(state->overlay.arena, state, day);
}

static struct dl_str
removed_text(struct dl_arena *arena, uint32_t count)
{
    return dl_str_from(dl_arena_printf(
        arena, ngettext("%u word went", "%u words went", count), count));
}

static struct dl_str
added_text(struct dl_arena *arena, uint32_t count)
{
    return dl_str_from(dl_arena_printf(
        arena, ngettext("%u word came", "%u words came", count), count));
}

static void
say_heading(struct state *state, size_t number,
            const struct change_lines *lines)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_versions *all = &state->past.versions;
    struct dl_str counts =
        lines->added ? added_text(arena, lines->added) : DL_STR("");
    if (lines->removed)
        counts = text_join(arena, removed_text(arena, lines->removed),
                           DL_STR(", "), counts);
    struct dl_str day = day_text(state, all->at[number].seen);
    overlay_head(state, dl_str_from(dl_arena_printf(
                            arena, _("Version %zu of %zu, seen %.*s"),
                            number + 1, all->count, DL_FMT(day))));
    struct row *row = &state->overlay.rows.at[state->overlay.rows.count - 1];
    row->right = counts;
    row->firm = true;
}

static void
push_line(struct state *state, const struct change_line *line)
{
    struct row_bit *bits =
        DL_ARRAY(state->overlay.arena, line->bit_count, struct row_bit);
    for (size_t i = 0; i < line->bit_count; i++)
        bits[i] = (struct row_bit){
            line->bits[i].span,
            line->bits[i].change == DL_ADDED ? DL_ROLE_ADDED : DL_ROLE_REMOVED};
    overlay_push(state, (struct row){.text = line->text,
                                     .text_role = DL_ROLE_READ_TEXT,
                                     .bits = bits,
                                     .bit_count = line->bit_count});
}

static void
say_change(struct state *state, size_t number)
{
    struct dl_arena *arena = state->overlay.arena;
    const struct dl_version *all = state->past.versions.at;
    struct change_lines lines;
    changes_lay(arena, whole(arena, &all[number - 1]),
                whole(arena, &all[number]), overlay_cols(state), &lines);
    say_heading(state, number, &lines);
    if (lines.count == 0)
        overlay_say(state, DL_ROLE_SECONDARY,
                    phrase("only how its words are set was changed"));
    for (size_t i = 0; i < lines.count; i++)
        push_line(state, &lines.at[i]);
}

void
history_build(struct state *state)
{
    const struct dl_versions *all = &state->past.versions;
    state->overlay.title = phrase("What has been changed");
    for (size_t i = all->count; i-- > 1;)
        say_change(state, i);
}
