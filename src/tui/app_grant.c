/* What the state wants of the world and cannot do itself: the desk is asked,
 * programs are started, what was said is written down. */
/* SPDX-License-Identifier: ISC */
#include "tui/errand.h"
#include "tui/guard.h"
#include "tui/rekey.h"
#include "tui/screen.h"
#include "tui/session.h"

#include "base/words.h"

static void
part_names(struct app *app)
{
    struct state_part part;
    struct dl_error err;
    while (state_part(app->state, &part))
        if (dl_desk_part(app->desk, part.apart, part.on, &err) != DL_OK)
            app_complain(app, &err);
}

static void
correct_names(struct app *app)
{
    struct dl_correction correction;
    struct dl_error err;
    while (state_correction(app->state, &correction))
        if (dl_desk_correct(app->desk, &correction, &err) != DL_OK)
            app_complain(app, &err);
}

static void
find_articles(struct app *app)
{
    struct dl_desk_query query;
    while (state_find(app->state, &query))
        dl_desk_find(app->desk, &query);
}

/* Somebody looks at an article without its text: no rest before it is there. */
static void
want_articles(struct app *app)
{
    struct dl_key key;
    while (state_reading_wanted(app->state, &key))
        dl_desk_want(app->desk, key);
    while (state_full_wanted(app->state, &key))
        dl_desk_full(app->desk, key);
    while (state_history_wanted(app->state, &key))
        dl_desk_history(app->desk, key);
    app->newsy = 0;
}

static void
fetch(struct app *app)
{
    struct state_fetch wanted;
    while (state_fetch_wanted(app->state, &wanted))
        switch (wanted.what) {
        case FETCH_ALL:
        case FETCH_FEED:
            dl_desk_refresh(app->desk, wanted.url);
            break;
        case FETCH_ADD:
            dl_desk_add(app->desk, wanted.url);
            break;
        case FETCH_HEALTH:
            dl_desk_health(app->desk);
            break;
        }
}

static void
save_searches(struct app *app)
{
    struct dl_search search;
    struct dl_error err;
    while (state_saved(app->state, &search))
        if (dl_searches_append(search.origin, &search, &err) != DL_OK)
            app_complain(app, &err);
}

/* What is pressed while another program has the terminal is that program's;
 * only what ends us counts. */
static enum dl_status
run_program(void *context, const struct program *program, struct dl_error *err)
{
    struct app *app = context;
    if (!program->terminal)
        return program_run(&app->beside, program, err);
    app_exchange_marks(app);
    screen_release();
    enum dl_status status = program_run(&app->beside, program, err);
    if (program->pause && status == DL_OK)
        screen_pause(dl_str_from(_("\r\nany key goes back to dateline ")));
    if (guard_take(&app->ended_by) & GUARD_END)
        app->ended = true;
    screen_retake();
    app_redraw(app);
    return status;
}

static bool
tell_terminal(void *context, struct dl_str sequence)
{
    (void)context;
    return screen_tell(sequence);
}

static void
fetch_picture(void *context, struct dl_str url, struct dl_str named)
{
    struct app *app = context;
    dl_desk_picture(app->desk, url, named);
}

/* A text pasted as keys would open a browser for every o in it. */
static void
refuse_flood(struct app *app)
{
    app->dirty |= state_say(
        app->state, true,
        _("so many keys came at once that nothing is started for them"));
}

static void
do_errands(struct app *app)
{
    struct outside outside = {app, run_program, tell_terminal, fetch_picture};
    struct errand errand;
    struct dl_error err;
    while (state_errand(app->state, &errand))
        if (app->flooded)
            refuse_flood(app);
        else if (errand_do(&outside, app->settings, &errand, &err) != DL_OK)
            app_complain(app, &err);
}

static void
quit(struct app *app)
{
    app->ended = true;
}

static void
reload(struct app *app)
{
    app_exchange_marks(app);
    dl_desk_reload(app->desk);
}

static void
change_keys(struct app *app)
{
    app->dirty |= rekey(app->state, app->settings);
}

/* In this order: articles are asked for before what may take its time. */
static const struct {
    unsigned wants;
    void (*grant)(struct app *app);
} grants[] = {
    {WANT_QUIT, quit},
    {WANT_SUSPEND, app_suspend},
    {WANT_REDRAW, app_redraw},
    {WANT_RELOAD, reload},
    {WANT_PART, part_names},
    {WANT_CORRECT, correct_names},
    {WANT_READING | WANT_FULL | WANT_HISTORY, want_articles},
    {WANT_SAVE, save_searches},
    {WANT_KEEP, app_keep_typed},
    {WANT_KEYMAP, change_keys},
    {WANT_FIND, find_articles},
    {WANT_FETCH, fetch},
    {WANT_ERRAND, do_errands},
};

void
app_grant(struct app *app)
{
    unsigned wants = state_wants(app->state);
    for (size_t i = 0; i < sizeof grants / sizeof *grants; i++)
        if (wants & grants[i].wants)
            grants[i].grant(app);
}
