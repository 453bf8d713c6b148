/* Eight steps, each done by doing it. Nothing but Enter and Escape is taken
 * from the reader, and Enter only where it is not itself what is to be tried.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/tour.h"

#include "tui/model.h"

static const struct {
    enum dl_action action;
    const char *help;
} steps[TOUR_STEPS] = {
#define X(action, help) {DL_ACT_##action, help},
#include "tui/tour.def"
#undef X
};

enum dl_action
tour_action(const struct tour *tour)
{
    return steps[tour->step].action;
}

const char *
tour_help(const struct tour *tour)
{
    return steps[tour->step].help;
}

void
tour_begin(struct state *state)
{
    state->tour = (struct tour){.on = true};
    state->dirty |= DIRTY_STATUS;
}

static void
end(struct state *state, const char *how)
{
    state->tour.on = false;
    say(state, "%s; :tour shows it again", how);
}

static void
go_on(struct state *state)
{
    state->dirty |= DIRTY_STATUS;
    if (++state->tour.step == TOUR_STEPS)
        end(state, _("That was the tour"));
}

void
tour_did(struct state *state, enum dl_action action)
{
    if (state->tour.on && action == tour_action(&state->tour))
        go_on(state);
}

/* Whether Enter asks for what is to be tried. */
static bool
is_tried_by_enter(const struct state *state)
{
    bool more;
    dl_key enter = DL_KEY_ENTER;
    return dl_keymap_find(&state->settings.keymap, state_map(state), &enter, 1,
                          &more) == tour_action(&state->tour);
}

bool
tour_key(struct state *state, dl_key key)
{
    bool typing = state->input.pending > 0 || state->input.count > 0;
    if (!state->tour.on || typing)
        return false;
    if (key == DL_KEY_ESCAPE)
        end(state, _("The tour is over"));
    else if (key == DL_KEY_ENTER && !is_tried_by_enter(state))
        go_on(state);
    else
        return false;
    return true;
}
