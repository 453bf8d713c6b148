/* The line at the bottom: a message or the place on the left, keys that matter
 * now on the right; while one types, the prompt. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane.h"

#include <dateline/text.h>

/* A message comes before all hints but the help. */
enum { HINTS = 5, HELP_COLS = 11 };

struct hint {
    enum dl_action action;
    const char *word;
};

static const struct hint hints[DL_PANE_COUNT][HINTS] = {
    [DL_PANE_LIST] = {{DL_ACT_OPEN, N_("read")},
                      {DL_ACT_FILTER, N_("filter")},
                      {DL_ACT_PICK_ALL, N_("names")},
                      {DL_ACT_TIMELINE, N_("timeline")},
                      {DL_ACT_HELP, N_("help")}},
    [DL_PANE_READ] = {{DL_ACT_NEXT_ENTITY, N_("name")},
                      {DL_ACT_KIND, N_("kind")},
                      {DL_ACT_SEARCH, N_("search")},
                      {DL_ACT_TIMELINE, N_("timeline")},
                      {DL_ACT_HELP, N_("help")}},
    [DL_PANE_TIME] = {{DL_ACT_OPEN, N_("read")},
                      {DL_ACT_FOLLOW, N_("follow")},
                      {DL_ACT_ZOOM_OUT, N_("coarser")},
                      {DL_ACT_FEWER, N_("fold")},
                      {DL_ACT_HELP, N_("help")}},
};

/* Whom one follows can be let go. */
static const struct hint following[HINTS] = {{DL_ACT_OPEN, N_("read")},
                                             {DL_ACT_FOLLOW, N_("release")},
                                             {DL_ACT_ZOOM_OUT, N_("coarser")},
                                             {DL_ACT_FEWER, N_("fold")},
                                             {DL_ACT_HELP, N_("help")}};

static const struct hint *
hints_of(const struct state *state)
{
    bool follows = state->settings.timeline_scope == DL_SCOPE_ENTITY;
    return follows && state->wish.focus == DL_PANE_TIME
               ? following
               : hints[state->wish.focus];
}

static void
add(const struct state *state, struct dl_str *text, struct dl_str part)
{
    *text = text_join(state->scratch, *text, glyph(state, GLYPH_BETWEEN), part);
}

static struct dl_str
search_text(const struct state *state)
{
    const struct search *search = &state->search;
    size_t count = search_count(search);
    if (search->hits && count > 0)
        return text_format(state, "hit %zu of %zu", search->now + 1, count);
    if (search->hits)
        return phrase("no hit in the text");
    if (count == 0)
        return text_format(state, "/%.*s not found", DL_FMT(search->query));
    if (search->cut)
        return text_format(state, "/%.*s %zu of %zu or more",
                           DL_FMT(search->query), search->now + 1, count);
    return text_format(state, "/%.*s %zu of %zu", DL_FMT(search->query),
                       search->now + 1, count);
}

static struct dl_str
filter_text(const struct state *state)
{
    return text_format(state, "filter: %.*s", DL_FMT(state->list.filter.words));
}

static struct dl_str
mention_text(const struct state *state)
{
    uint32_t entity = reader_entity(state);
    if (entity == DL_NO_ENTITY)
        return DL_STR("");
    struct name name = name_of(state, state->list.selected, entity);
    return text_format(
        state, "%.*s (%s)%.*sname %u of %u", DL_FMT(name.name),
        _(dl_kind_name(name.kind)), DL_FMT(glyph(state, GLYPH_BETWEEN)),
        state->reader.name + 1, names_count(state->reader.reading));
}

static struct dl_str
event_text(const struct state *state)
{
    const struct dl_entry *entry = times_entry(state);
    if (!entry)
        return DL_STR("");
    struct stretch own = times_stretch(entry, DL_ZOOM_DAY);
    return text_format(
        state, "%.*s, %s",
        DL_FMT(label_long(state->scratch, own, glyph_form(state))),
        _(dl_certainty_name(entry->certainty)));
}

static struct dl_str
place_text(const struct state *state)
{
    struct dl_str text = {"", 0};
    if (state->shelf.loading && state->shelf.files > 0)
        add(state, &text, progress_text(state));
    add(state, &text, fetching_text(state));
    if (search_is_here(state))
        add(state, &text, search_text(state));
    if (!filter_is_empty(&state->list.filter))
        add(state, &text, filter_text(state));
    if (state->wish.focus == DL_PANE_TIME)
        add(state, &text, event_text(state));
    else
        add(state, &text, mention_text(state));
    if (state->list.order.count > 0 && text.bytes == 0)
        add(state, &text,
            text_format(state, "article %.*s of %.*s",
                        DL_FMT(text_number(state, state->list.place + 1)),
                        DL_FMT(text_number(state, state->list.order.count))));
    if (state->reader.kind != DL_KIND_COUNT)
        add(state, &text,
            text_format(state, "%s only",
                        _(dl_kind_plural(state->reader.kind))));
    if (state->shelf.faults.count > 0)
        add(state, &text,
            text_format(state, "%zu not read (:faults)",
                        state->shelf.faults.count));
    return text;
}

static struct dl_str
input_text(const struct state *state)
{
    const struct input *input = &state->input;
    char keys[64 * DL_KEYS_MAX] = "";
    if (input->pending > 0)
        dl_keys_print(input->keys, input->pending, keys, sizeof keys);
    if (input->count > 0)
        return text_format(state, "%d%s", input->count, keys);
    return text_format(state, "%s", keys);
}

/* Width of one hint; 0 when the action has no key. */
static int
hint_cols(const struct state *state, const struct hint *hint, char key[64])
{
    dl_keymap_key(&state->settings.keymap, hint->action, key, 64);
    if (hint->action == DL_ACT_NONE || !*key)
        return 0;
    return dl_text_cols(dl_str_from(key)) + 1 +
           dl_text_cols(phrase(hint->word)) + 2;
}

static void
draw_hint(const struct state *state, struct canvas *canvas, struct rect row,
          int col, const struct hint *hint)
{
    char key[64];
    if (hint_cols(state, hint, key) == 0)
        return;
    int at = canvas_put(canvas, row, row.row, col, dl_str_from(key),
                        DL_ROLE_STATUS_KEY);
    canvas_put(canvas, row, row.row, at + 1, phrase(hint->word),
               DL_ROLE_STATUS);
}

/* As many as there is room for, at the right end: first of all the last of the
 * table, which is the help, then the others in order. Returns where they
 * begin. */
static int
draw_hints(const struct state *state, struct canvas *canvas, struct rect row,
           int from)
{
    const struct hint *list = hints_of(state);
    int room = row.col + row.cols - 1 - from, used = 0, count = 0;
    char key[64];
    int help = hint_cols(state, &list[HINTS - 1], key);
    while (count < HINTS - 1) {
        int cols = hint_cols(state, &list[count], key);
        if (used + cols + help > room)
            break;
        used += cols;
        count++;
    }
    int begin = row.col + row.cols - 1 - used - help, col = begin;
    for (int i = 0; i < count; i++) {
        draw_hint(state, canvas, row, col, &list[i]);
        col += hint_cols(state, &list[i], key);
    }
    if (begin >= from)
        draw_hint(state, canvas, row, col, &list[HINTS - 1]);
    return begin >= from ? begin : row.col + row.cols;
}

/* What an empty prompt is for. */
static const char *
advice(const struct prompt *prompt)
{
    if (prompt->kind == PROMPT_COMMAND)
        return _("Tab names the commands ");
    if (prompt->kind == PROMPT_FILTER)
        return _("words, \"exact words\", -without; Tab names the fields ");
    return prompt->pane == DL_PANE_TIME
               ? _("words in the timeline; C-r: a regular expression ")
               : _("words in the article; C-r: a regular expression ");
}

/* Where one is among the matches of what is typed. */
static struct dl_str
matches_aside(const struct state *state)
{
    const struct search *search = &state->search;
    size_t count = search_count(search);
    if (!search->on)
        return phrase("a regular expression, as in colou?r|grey ");
    if (count == 0)
        return phrase(search->cut ? N_("takes too long ") : N_("no match "));
    return search->cut
               ? text_format(state, "%zu of %zu or more ", search->now + 1,
                             count)
               : text_format(state, "%zu of %zu ", search->now + 1, count);
}

/* What is said about the text at the right end of its line. */
static struct dl_str
prompt_aside(const struct state *state)
{
    const struct prompt *prompt = &state->prompt;
    if (prompt->edit.bytes == 0)
        return dl_str_from(advice(prompt));
    if (prompt->wrong)
        return text_format(state, "%s ", prompt->fault.text);
    if (prompt->kind == PROMPT_SEARCH)
        return matches_aside(state);
    size_t count = state->list.order.count;
    if (prompt->kind == PROMPT_FILTER)
        return text_format(state,
                           ngettext("%.*s article ", "%.*s articles ", count),
                           DL_FMT(text_number(state, count)));
    return DL_STR("");
}

/* The word that is wrong, in the colour of what is wrong; the first byte of the
 * text that is in view is at `col`. */
static void
draw_fault(const struct state *state, struct canvas *canvas, struct rect row,
           int col, size_t first)
{
    const struct prompt *prompt = &state->prompt;
    struct dl_str text = edit_text(&prompt->edit);
    size_t from = edit_offset(&prompt->edit, prompt->fault.column);
    size_t to = dl_str_find(text, DL_STR(" "), from);
    if (from < first)
        return;
    struct dl_span before = {(uint32_t)first, (uint32_t)from};
    struct dl_span word = {(uint32_t)from,
                           (uint32_t)(to == SIZE_MAX ? text.bytes : to)};
    canvas_put(canvas, row, row.row,
               col + dl_text_cols(dl_str_slice(text, before)),
               dl_str_slice(text, word), DL_ROLE_ERROR);
}

/* Where the line has no room, over it. */
static void
draw_aside(const struct state *state, struct canvas *canvas, struct rect row,
           int from)
{
    struct dl_str text = prompt_aside(state);
    bool wrong = state->prompt.wrong;
    enum dl_role role = wrong ? DL_ROLE_ERROR : DL_ROLE_SECONDARY;
    if (draw_right(canvas, row, from, text, role) < row.col + row.cols ||
        !wrong || row.row == 0)
        return;
    row.row--;
    canvas_fill(canvas, row, DL_ROLE_PROMPT);
    canvas_put_cut(canvas, row, row.row, row.col + 1, row.cols - 1, text, role);
}

static void
draw_prompt(const struct state *state, struct canvas *canvas, struct rect row)
{
    const struct prompt *prompt = &state->prompt;
    canvas_fill(canvas, row, DL_ROLE_PROMPT);
    int col =
        canvas_put(canvas, row, row.row, row.col,
                   dl_str_from(prompt_sign(prompt->kind)), DL_ROLE_STATUS_KEY);
    size_t first = draw_edit(canvas, row, col, &prompt->edit);
    if (prompt->wrong)
        draw_fault(state, canvas, row, col, first);
    draw_aside(state, canvas, row,
               col + dl_text_cols(edit_text(&prompt->edit)) + 2);
}

/* What one is told; behind it, what is wrong with the theme's file as long as
 * it is; behind that, what came of a refresh. */
static struct dl_str
note_text(const struct state *state)
{
    const char *fault = themes_fault(state);
    return dl_str_from(state->note.text[0] ? state->note.text
                       : *fault            ? fault
                                           : state->fetching.text);
}

static bool
is_error(const struct state *state)
{
    if (state->note.text[0])
        return state->note.error;
    return *themes_fault(state) || state->fetching.error;
}

/* One thing at a time, and no keys beside it. What one is told is gone to, so
 * that it is heard; with the next key one is back where one was. */
static void
say_status(const struct state *state, struct canvas *canvas, struct rect row,
           struct dl_str text, enum dl_role role)
{
    struct dl_str typed = input_text(state);
    if (typed.bytes > 0)
        text = typed;
    canvas_put_cut(canvas, row, row.row, row.col, row.cols, text, role);
    if (state->note.text[0])
        draw_focus(canvas, row.row, row.col);
}

void
status_render(const struct state *state, struct canvas *canvas,
              struct rect where)
{
    canvas_fill(canvas, where, DL_ROLE_STATUS);
    if (state->prompt.kind != PROMPT_NONE) {
        draw_prompt(state, canvas, where);
        return;
    }
    struct dl_str text = note_text(state);
    bool noted = text.bytes > 0;
    enum dl_role role = !noted            ? DL_ROLE_STATUS
                        : is_error(state) ? DL_ROLE_ERROR
                                          : DL_ROLE_STATUS_NOTE;
    if (!noted)
        text = place_text(state);
    struct rect row = {where.row, where.col + 1, where.rows, where.cols - 1};
    if (state->settings.linear) {
        say_status(state, canvas, where, text, role);
        return;
    }
    int cols = dl_text_cols(text);
    int most = noted ? row.cols - HELP_COLS : row.cols / 2;
    int begin = draw_hints(state, canvas, row,
                           row.col + (cols < most ? cols : most) + 2);
    struct dl_str typed = input_text(state);
    begin -= dl_text_cols(typed) + 1;
    canvas_put(canvas, row, row.row, begin, typed, DL_ROLE_STATUS_KEY);
    canvas_put_cut(canvas, row, row.row, row.col, begin - row.col - 1, text,
                   role);
}
