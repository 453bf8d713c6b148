/* The other names on a card: each with the rule that joined it, and taken off
 * by a key. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

enum { FORMS_MAX = 40 };

static bool
reads_alike(struct dl_arena *arena, struct dl_str a, struct dl_str b)
{
    struct dl_mark mark = dl_arena_mark(arena);
    bool alike = dl_str_eq(fold_text(arena, a, true).text,
                           fold_text(arena, b, true).text);
    dl_arena_reset(arena, mark);
    return alike;
}

static void
push_form(struct state *state, const struct dl_alias *alias, uint32_t index)
{
    struct overlay *overlay = &state->overlay;
    const char *times = dl_arena_printf(overlay->arena, "%u", alias->mentions);
    overlay_push(state, (struct row){.what = ROW_FORM,
                                     .left = DL_STR(" "),
                                     .text = dl_text_clean_line(overlay->arena,
                                                                alias->text),
                                     .text_role = kind_role(overlay->name.kind),
                                     .more = dl_str_from(alias->joined),
                                     .right = dl_str_from(times),
                                     .firm = true,
                                     .a = index});
}

void
card_say_forms(struct state *state, const struct dl_aliases *aliases)
{
    struct overlay *overlay = &state->overlay;
    if (aliases->count == 0)
        return;
    overlay_head(state, phrase("Also called"));
    overlay->rows.at[overlay->rows.count - 1].right = phrase("times");
    for (size_t i = 0; i < aliases->count && i < FORMS_MAX; i++)
        push_form(state, &aliases->at[i], (uint32_t)i);
    if (aliases->count > FORMS_MAX)
        overlay_say(
            state, DL_ROLE_SECONDARY,
            dl_str_from(dl_arena_printf(overlay->arena, _("and %zu more"),
                                        aliases->count - FORMS_MAX)));
}

static bool
is_about(const struct state *state, const struct dl_apart *apart)
{
    const struct name *name = &state->overlay.name;
    return dl_str_eq(apart->from, name->key) ||
           reads_alike(state->scratch, apart->from, name->name);
}

void
card_say_parted(struct state *state)
{
    const struct dl_library *library = state->shelf.library;
    bool first = true;
    for (size_t i = 0;
         library && library->known && i < library->known->apart.count; i++) {
        const struct dl_apart *apart = &library->known->apart.at[i];
        if (!is_about(state, apart))
            continue;
        if (first)
            overlay_head(state, phrase("Taken off by you"));
        first = false;
        overlay_push(state, (struct row){.what = ROW_PARTED,
                                         .left = DL_STR(" "),
                                         .text = apart->name,
                                         .text_role = DL_ROLE_SECONDARY,
                                         .a = (uint32_t)i});
    }
}

/* The id of what is known, which no article can change; else the name. */
static struct dl_str
lasting_name(const struct state *state, const struct dl_listing *listing)
{
    struct dl_listed where = listing->where[0];
    const struct dl_reading *reading =
        shelf_reading(&state->shelf, where.article);
    bool known =
        listing->where_count > 0 && reading->entities.at[where.entity].known;
    return known ? listing->key : listing->name;
}

static void
take_off(struct state *state, const struct dl_listing *listing,
         const struct row *row)
{
    struct dl_apart apart = {row->text, lasting_name(state, listing)};
    if (reads_alike(state->scratch, row->text, listing->name)) {
        say(state, "that is the same name, written otherwise");
        return;
    }
    undo_begin(state);
    undo_set_part(state, apart, true);
    say(state, "%.*s is not %.*s any more", DL_FMT(row->text),
        DL_FMT(listing->name));
}

void
card_part_hint(struct state *state)
{
    char key[64];
    dl_keymap_key(&state->settings.keymap, DL_ACT_PART, key, sizeof key);
    say(state, "%s takes this name off the card, or puts it back", key);
}

void
card_part(struct state *state)
{
    const struct overlay *overlay = &state->overlay;
    const struct name *name = &overlay->name;
    const struct dl_listing *listing =
        shelf_find(&state->shelf, name->kind, name->key);
    const struct row *row = overlay->selected < overlay->rows.count
                                ? &overlay->rows.at[overlay->selected]
                                : NULL;
    if (row && listing && row->what == ROW_FORM) {
        take_off(state, listing, row);
    } else if (row && row->what == ROW_PARTED) {
        undo_begin(state);
        undo_set_part(state, state->shelf.library->known->apart.at[row->a],
                      false);
        say(state, "%.*s may be %.*s again", DL_FMT(row->text),
            DL_FMT(name->name));
    } else
        say(state, listing ? _("choose one of the other names first")
                           : _("wait until all articles are joined"));
}
