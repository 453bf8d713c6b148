/* What the reader keeps between sessions: marks, and lines that were typed. */
/* SPDX-License-Identifier: ISC */
#include "tui/session.h"

void
app_complain(struct app *app, const struct dl_error *err)
{
    char text[3 * DL_ERROR_TEXT_MAX];
    dl_error_format(err, text, sizeof text);
    app->dirty |= state_say(app->state, true, text);
}

void
app_exchange_marks(struct app *app)
{
    struct dl_error err;
    keeper_take(&app->keeper, app->state);
    if (keeper_write(&app->keeper, &err) != DL_OK) {
        if (!app->told)
            app_complain(app, &err);
        app->told = true;
    } else if (keeper_refresh(&app->keeper)) {
        app->dirty |= state_marks(app->state, app->keeper.marks);
    }
}

static void
open_marks(struct app *app, const struct app_keep *keep)
{
    struct dl_error err;
    if (keeper_open(&app->keeper, keep, &err) != DL_OK) {
        app_complain(app, &err);
        app->told = true;
    }
    app->dirty |= state_marks(app->state, app->keeper.marks);
}

static void
open_typed(struct app *app, const struct app_keep *keep)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_typed_lines lines;
    struct dl_error err;
    app->typed = keep->typed;
    if (app->typed && dl_typed_load(arena, app->typed, &lines, &err) != DL_OK) {
        app_complain(app, &err);
        app->typed = NULL;
    }
    if (app->typed)
        state_recall(app->state, &lines);
    dl_arena_free(arena);
}

void
app_open_kept(struct app *app)
{
    open_marks(app, &app->start->keep);
    open_typed(app, &app->start->keep);
}

/* One that cannot be kept is said once. */
void
app_keep_typed(struct app *app)
{
    struct dl_typed_line line;
    struct dl_error err;
    while (state_typed(app->state, &line))
        if (app->typed && dl_typed_add(app->typed, &line, &err) != DL_OK) {
            app_complain(app, &err);
            app->typed = NULL;
        }
}

void
app_leave_marks(struct app *app)
{
    state_leave(app->state);
    keeper_take(&app->keeper, app->state);
    keeper_write(&app->keeper, NULL);
    keeper_close(&app->keeper);
}
