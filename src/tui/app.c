/* One turn of the loop: wait, take in all there is (signals, events, news),
 * then draw once if anything has changed. There are no timers: an idle reader
 * does not wake up. While articles pour in, the desk is looked at a few times a
 * second and not for each of them, the first screenful aside; keys are always
 * answered at once. */
/* SPDX-License-Identifier: ISC */
#include "tui/guard.h"
#include "tui/screen.h"
#include "tui/session.h"
#include "tui/wardrobe.h"

#include <poll.h>

/* A turn ends after so much even if more is there, so that a long paste keeps
 * neither the screen nor a signal waiting. */
enum { EVENTS_IN_A_TURN = 16 * 1024, NEWS_IN_A_TURN = 256 };

/* So many keys in a turn, or bytes that wait, are a flood: more than anybody
 * types. It is over when nothing has come for so long. */
enum { FLOOD_KEYS = 256, FLOOD_BYTES = 512, FLOOD_REST_MS = 200 };

/* Milliseconds to let news gather, after so many turns in a row that had some;
 * the last holds on. */
static const int rests[] = {0, 4, 60, 120};

/* A terminal that has been silent for so long will not answer. */
enum { ANSWER_MS = 1000 };

/* So many times is the first list waited for, for so long, before all else. */
enum { HASTY_TURNS = 4, HASTY_MS = 10 };
enum { RESTS = sizeof rests / sizeof *rests };

static void
draw(struct app *app)
{
    if (!app->dirty)
        return;
    app->dirty = 0;
    screen_mouse(state_uses_mouse(app->state));
    screen_suit(state_settings(app->state));
    state_render(app->state, &app->canvas);
    screen_show(&app->canvas, state_theme(app->state));
}

static void
resize(struct app *app)
{
    int rows, cols;
    screen_size(&rows, &cols);
    app->dirty |= state_resize(app->state, rows, cols);
}

void
app_redraw(struct app *app)
{
    screen_forget();
    resize(app);
    app->dirty |= DIRTY_ALL;
}

void
app_suspend(struct app *app)
{
    app_exchange_marks(app);
    screen_suspend();
    app_redraw(app);
}

static void
take_signals(struct app *app)
{
    unsigned events = guard_take(&app->ended_by);
    if (events & GUARD_END)
        app->ended = true;
    if (events & GUARD_STOP)
        app_suspend(app);
    if (events & GUARD_CONTINUED) {
        screen_retake();
        app_exchange_marks(app);
        app_redraw(app);
    }
    if (events & GUARD_RESIZED)
        resize(app);
}

/* One comes back to the window: what was done elsewhere meanwhile is looked
 * for. Nothing happens when one leaves it. */
static void
focus(struct app *app, bool focused)
{
    if (!focused)
        return;
    app_exchange_marks(app);
    dl_desk_look(app->desk);
}

/* The terminal has answered: it shows, and is kept for the next start. */
static void
take_background(struct app *app, struct dl_colour colour)
{
    bool light = dl_background_of(colour) == DL_BACKGROUND_LIGHT;
    screen_ground(colour);
    app->dirty |= state_background(app->state, light) | DIRTY_ALL;
    /* Kept or not, it is in force. */
    dl_background_keep(&app->start->background, colour, NULL);
}

/* Its colours change while we run: the theme for such a terminal comes into
 * force at once, and which ground it has now is asked. */
static void
take_scheme(struct app *app, bool light)
{
    app->dirty |= state_background(app->state, light);
    screen_ask();
}

static void
take_event(struct app *app, struct event *event)
{
    switch (event->kind) {
    case EVENT_KEY:
        app->dirty |= state_key(app->state, event->key);
        break;
    case EVENT_MOUSE:
        event->mouse.at = app->milliseconds();
        app->dirty |= state_mouse(app->state, &event->mouse);
        break;
    case EVENT_FOCUS:
        focus(app, event->focused);
        break;
    case EVENT_BACKGROUND:
        take_background(app, event->colour);
        break;
    case EVENT_SCHEME:
        take_scheme(app, event->light);
        break;
    case EVENT_MODE:
        app->dirty |= DIRTY_ALL;
        break;
    case EVENT_ATTRIBUTES:
        break; /* the screen's own */
    }
}

static void
offer_keymaps(struct app *app)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_strs names;
    dl_keymaps_list(arena, &app->settings->keymaps, &names);
    state_keymaps(app->state, &names);
    dl_arena_free(arena);
}

/* What there is to choose from is read behind the first list, or when there is
 * somebody who may choose. */
static void
dress(struct app *app)
{
    if (app->dressed)
        return;
    app->dressed = true;
    app->dirty |= wardrobe_read(app->state, app->start->theme_folders);
    offer_keymaps(app);
}

/* A paste where none is marked, or something thrown at us; before a key. */
static void
note_flood(struct app *app, int keys)
{
    if (keys == 0 && app->milliseconds() - app->pressed > FLOOD_REST_MS)
        app->flooded = false;
    if (keys > FLOOD_KEYS || screen_pending() > FLOOD_BYTES)
        app->flooded = true;
}

static void
take_events(struct app *app)
{
    struct event event;
    int taken = 0, keys = 0;
    while (!app->ended && taken < EVENTS_IN_A_TURN && screen_event(&event)) {
        if (event.kind == EVENT_KEY) {
            dress(app);
            note_flood(app, keys++);
        }
        take_event(app, &event);
        app_grant(app);
        taken++;
    }
    if (taken > 0)
        app->pressed = app->milliseconds();
    app->more_events = taken == EVENTS_IN_A_TURN;
}

/* The worker is heard first, to say that it has no files to read. */
static bool
is_of_articles(const struct dl_news *news)
{
    return news->what == DL_NEWS_HEADS || news->what == DL_NEWS_READING ||
           news->what == DL_NEWS_LIBRARY;
}

/* Whether there is something to list now. */
static bool
take_news(struct app *app)
{
    struct dl_news news;
    bool listed = false;
    int taken = 0;
    while (taken < NEWS_IN_A_TURN && dl_desk_take(app->desk, &news)) {
        listed |= is_of_articles(&news);
        app->dirty |= state_news(app->state, &news);
        if (news.what == DL_NEWS_OTHERS)
            app->dirty |= wardrobe_read(app->state, app->start->theme_folders);
        taken++;
    }
    if (taken == 0)
        app->newsy = 0;
    else if (app->newsy < RESTS - 1)
        app->newsy++;
    return listed;
}

/* How long there may be nothing at all; -1: for ever. */
static int
idle_time(const struct app *app)
{
    return keeper_waits(&app->keeper) ? KEEPER_REST_MS
           : screen_asked()           ? ANSWER_MS
                                      : -1;
}

/* Returns whether nothing came for as long as the marks wait. */
static bool
wait_for_something(const struct app *app)
{
    int desk = app->newsy ? -1 : dl_desk_descriptor(app->desk);
    struct pollfd waits[] = {{screen_descriptor(), POLLIN, 0},
                             {guard_descriptor(), POLLIN, 0},
                             {desk, POLLIN, 0}};
    int most = app->more_events ? 0
               : app->hasty     ? HASTY_MS
               : app->newsy     ? rests[app->newsy]
                                : idle_time(app);
    bool nothing = poll(waits, sizeof waits / sizeof *waits, most) == 0;
    if (nothing && most >= ANSWER_MS)
        screen_give_up();
    return nothing && most == KEEPER_REST_MS;
}

static void
turn(struct app *app)
{
    bool quiet = wait_for_something(app);
    take_signals(app);
    if (!screen_alive()) {
        app->ended = true;
        return;
    }
    take_events(app);
    bool listed = take_news(app);
    draw(app);
    app->hasty &= !listed;
    if (listed) {
        dress(app);
        draw(app);
    }
    app_grant(app); /* those of the news, and of what was typed */
    keeper_take(&app->keeper, app->state);
    if (keeper_is_due(&app->keeper, quiet)) {
        app_exchange_marks(app);
        draw(app);
    }
}

static struct dl_desk_start
describe_load(const struct app_start *start)
{
    return (struct dl_desk_start){.settings = start->settings,
                                  .paths = start->paths,
                                  .count = start->count,
                                  .stored = start->stored,
                                  .seconds = start->keep.seconds,
                                  .others = start->theme_paths,
                                  .other_count = start->theme_path_count};
}

/* The process is confined before its first thread, and before the first byte of
 * an article. That thread looks for what there is to list while the terminal is
 * taken here and the first frame is made. */
static enum dl_status
begin(struct app *app, struct dl_error *err)
{
    struct dl_desk_start load = describe_load(app->start);
    app->confined = app->start->confine(app->start->context, &app->fault);
    return dl_desk_open(&load, &app->desk, err);
}

static void
make_state(struct app *app)
{
    const struct app_start *start = app->start;
    struct state_start begin = {.settings = app->settings,
                                .themes = start->themes,
                                .theme = start->theme,
                                .pair = start->pair,
                                .dark = start->dark,
                                .light = start->light,
                                .now = start->now,
                                .stored = start->stored,
                                .tour = start->tour,
                                .ascii = !screen_utf8()};
    screen_size(&begin.rows, &begin.cols);
    app->state = state_new(&begin);
    canvas_init(&app->canvas);
    if (app->confined != DL_OK)
        app_complain(app, &app->fault);
}

/* The list comes before all that can wait, unless it takes its time. */
static void
await_list(struct app *app)
{
    app->hasty = app->start->stored;
    for (int i = 0; i < HASTY_TURNS && app->hasty && !app->ended; i++)
        turn(app);
    app->hasty = false;
}

/* The first frame waits for nothing that has to be read. */
static enum dl_status
run(struct app *app, struct dl_error *err)
{
    struct dl_desk_start load = describe_load(app->start);
    struct dl_colour ground;
    if (dl_background_recall(&app->start->background, &ground))
        screen_ground(ground);
    app->dirty = DIRTY_ALL;
    draw(app);
    screen_ask();
    app_open_kept(app); /* marks are known before articles come */
    await_list(app);
    enum dl_status status = dl_desk_work(app->desk, &load, err);
    while (status == DL_OK && !app->ended)
        turn(app);
    return status;
}

enum dl_status
app_run(const struct app_start *start, int *ended_by, struct dl_error *err)
{
    struct app app = {.settings = start->settings,
                      .start = start,
                      .milliseconds = start->milliseconds};
    enum dl_status status = screen_find(err);
    if (status == DL_OK)
        status = begin(&app, err);
    if (status == DL_OK)
        status = screen_open(start->settings, err);
    if (status == DL_OK) {
        make_state(&app);
        status = run(&app, err);
    }
    dl_desk_stop(app.desk);
    screen_close();
    if (app.state)
        app_leave_marks(&app);
    dl_desk_close(app.desk);
    state_free(app.state);
    canvas_free(&app.canvas);
    *ended_by = app.ended_by;
    return status;
}
