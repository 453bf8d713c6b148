/* Why a date in the text is the day it is. Not every date has an event, so the
 * dates that stand in view are answered for by themselves. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { DATES_MAX = 20 };

static void
say_date(struct state *state, const struct dl_reading *reading,
         const struct dl_timex *timex)
{
    struct dl_arena *arena = state->overlay.arena;
    struct stretch stretch = {timex->when, DL_PLACED};
    struct dl_str words = dl_str_slice(reading->doc->text, timex->span);
    struct dl_str day = timex->placed
                            ? label_long(arena, stretch, glyph_form(state))
                            : phrase("of no day");
    overlay_say(state, DL_ROLE_TIME_DATE,
                dl_str_from(dl_arena_printf(arena, "\"%.*s\": %.*s",
                                            DL_FMT(words), DL_FMT(day))));
    why_say(state, _("because"), timex->why);
}

void
why_dates(struct state *state)
{
    const struct dl_reading *reading = state->reader.reading;
    struct dl_span view = reader_view(&state->reader);
    size_t shown = 0;
    if (!reading)
        return;
    for (size_t i = dl_timex_at(&reading->timexes, view.start);
         i < reading->timexes.count && shown < DATES_MAX; i++, shown++) {
        if (reading->timexes.at[i].span.start >= view.end)
            break;
        if (shown == 0)
            overlay_head(state, phrase("The dates in view"));
        say_date(state, reading, &reading->timexes.at[i]);
    }
}
