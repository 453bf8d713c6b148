/* The menu of corrections. What is chosen is a change like any other: it is
 * applied at once, and can be taken back. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

/* What a row says, beyond the kinds. */
enum { SAY_NONE = DL_KIND_NONE, SAY_SAME, SAY_NOTHING };

static const struct dl_correction *
queued(const struct state *state, struct dl_str name)
{
    for (size_t i = state->corrections.count; i > 0; i--)
        if (dl_str_eq(state->corrections.at[i - 1].name, name))
            return &state->corrections.at[i - 1];
    return NULL;
}

const struct dl_correction *
correct_find(const struct state *state, struct dl_str name)
{
    static const struct dl_correction nothing = {.open = true};
    const struct dl_correction *at = queued(state, name);
    const struct dl_library *library = state->shelf.library;
    if (!at && library && library->known)
        at = dl_correction_find(&library->known->corrections, name);
    return at ? at : &nothing;
}

const char *
correct_words(struct dl_arena *arena, const struct dl_correction *correction)
{
    static const char *const kinds[DL_KIND_COUNT] = {
        [DL_KIND_PERSON] = N_("a person"),
        [DL_KIND_ORGANISATION] = N_("an organisation"),
        [DL_KIND_PLACE] = N_("a place"),
        [DL_KIND_GROUP] = N_("a group"),
        [DL_KIND_EVENT] = N_("an event"),
        [DL_KIND_WORK] = N_("a work"),
        [DL_KIND_OTHER] = N_("a name of something else")};
    if (correction->open)
        return _("nothing");
    if (correction->same.bytes)
        return dl_arena_printf(arena, _("another name of %.*s"),
                               DL_FMT(correction->same));
    if (correction->kind == DL_KIND_NONE)
        return _("no name");
    return _(kinds[correction->kind]);
}

/* -- the menu -------------------------------------------------------------- */

/* The other name that is chosen on a card, the card's own, or that in the
 * article; empty: none. */
static struct dl_str
name_here(const struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    const struct dl_mention *mention = reader_mention(state);
    if (overlay->kind == OVERLAY_CARD) {
        const struct row *row = overlay->selected < overlay->rows.count
                                    ? &overlay->rows.at[overlay->selected]
                                    : NULL;
        return row && row->what == ROW_FORM ? row->text : overlay->name.name;
    }
    if (!mention)
        return (struct dl_str){"", 0};
    const struct dl_document *doc =
        names_doc(state->reader.reading, state->reader.name);
    return dl_text_clean_line(state->scratch,
                              dl_str_slice(doc->text, mention->span));
}

void
correct_open(struct state *state)
{
    struct dl_str name = dl_str_copy(state->arena, name_here(state));
    if (name.bytes == 0) {
        say(state, "no name is chosen; e goes to the next one");
        return;
    }
    state->overlay.about = name;
    overlay_open(state, OVERLAY_CORRECT);
}

static void
push(struct state *state, uint32_t what, const char *words, bool now)
{
    struct row row = {.left = DL_STR(" "),
                      .text = dl_str_from(words),
                      .text_role = what < DL_KIND_COUNT
                                       ? kind_role((enum dl_kind)what)
                                       : DL_ROLE_READ_TEXT,
                      .right = now ? phrase("you said so") : DL_STR(""),
                      .firm = true,
                      .a = what};
    if (now)
        state->overlay.start = state->overlay.rows.count;
    overlay_push(state, row);
}

void
correct_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    struct dl_arena *arena = overlay->arena;
    const struct dl_correction *now = correct_find(state, overlay->about);
    overlay->title = dl_str_from(
        dl_arena_printf(arena, _("%.*s is ..."), DL_FMT(overlay->about)));
    overlay->left_cols = 2;
    push(state, SAY_NONE, _("not a name"),
         !now->open && now->kind == DL_KIND_NONE);
    for (uint32_t i = 0; i < DL_KIND_COUNT; i++) {
        struct dl_correction one = {.kind = (enum dl_kind)i};
        push(state, i, correct_words(arena, &one),
             !now->open && now->kind == i && !now->same.bytes);
    }
    push(state, SAY_SAME,
         now->same.bytes ? correct_words(arena, now)
                         : _("another name of somebody ..."),
         now->same.bytes > 0);
    if (!now->open)
        push(state, SAY_NOTHING, _("as it was before you said so"), false);
}

static void
say_of(struct state *state, const struct dl_correction *correction)
{
    struct dl_str name = correction->name;
    undo_begin(state);
    undo_set_correction(state, correction);
    if (correction->open)
        say(state, "nothing is said of %.*s any more", DL_FMT(name));
    else
        say(state, "%.*s is %s; u takes it back", DL_FMT(name),
            correct_words(state->scratch, correction));
}

void
correct_choose(struct state *state, const struct row *row)
{
    struct dl_correction correction = {.name = state->overlay.about,
                                       .kind = DL_KIND_NONE};
    if (row->a == SAY_SAME) {
        state->overlay.everywhere = true;
        overlay_open(state, OVERLAY_PICK);
        state->overlay.joining = true;
        overlay_build(state);
        return;
    }
    correction.open = row->a == SAY_NOTHING;
    if (row->a < DL_KIND_COUNT)
        correction.kind = (enum dl_kind)row->a;
    overlay_close(state);
    say_of(state, &correction);
}

void
correct_same(struct state *state, const struct row *row)
{
    struct name other = name_of(state, row->a, row->b);
    struct dl_correction correction = {
        .name = state->overlay.about, .kind = other.kind, .same = other.name};
    overlay_close(state);
    if (dl_str_eq_nocase(correction.name, other.name))
        say(state, "that is the same name");
    else
        say_of(state, &correction);
}

bool
state_correction(struct state *state, struct dl_correction *out)
{
    if (state->corrections.taken == state->corrections.count)
        return false;
    *out = state->corrections.at[state->corrections.taken++];
    return true;
}
