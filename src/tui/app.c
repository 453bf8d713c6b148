/* One turn of the loop: wait, take in all there is (signals, events, news),
 * then draw once if anything has changed. There are no timers: an idle reader
 * does not wake up. While articles pour in, the desk is looked at a few times a
 * second and not for each of them, the first screenful aside; keys are always
 * answered at once. */
/* SPDX-License-Identifier: ISC */
#include "tui/app.h"

#include "tui/guard.h"
#include "tui/keeper.h"
#include "tui/rekey.h"
#include "tui/screen.h"
#include "tui/state.h"
#include "tui/wardrobe.h"

#include <poll.h>

/* A turn ends after so much even if more is there, so that a long paste keeps
 * neither the screen nor a signal waiting. */
enum { EVENTS_IN_A_TURN = 16 * 1024, NEWS_IN_A_TURN = 256 };

/* Milliseconds to let news gather, after so many turns in a row that had some;
 * the last holds on. */
static const int rests[] = {0, 4, 60, 120};

/* A terminal that has been silent for so long will not answer. */
enum { ANSWER_MS = 1000 };
enum { RESTS = sizeof rests / sizeof *rests };

struct app {
    struct state *state;
    struct canvas canvas;
    struct dl_desk *desk;
    const struct dl_settings *settings;
    struct keeper keeper;
    struct programs beside; /* started here */
    const struct app_start *start;
    int64_t (*milliseconds)(void);
    const char *typed; /* see struct app_keep */
    bool told;         /* that marks cannot be kept */
    unsigned dirty;    /* set of enum dirty */
    bool dressed;      /* themes and keymaps are known */
    bool more_events;  /* the turn ended before they did */
    int newsy;         /* turns in a row that had news: an index of `rests` */
    bool ended;
    int ended_by; /* a signal, or 0 */
};

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

static void
redraw(struct app *app)
{
    screen_forget();
    resize(app);
    app->dirty |= DIRTY_ALL;
}

static void
complain_of(struct app *app, const struct dl_error *err)
{
    char text[3 * DL_ERROR_TEXT_MAX];
    dl_error_format(err, text, sizeof text);
    app->dirty |= state_say(app->state, true, text);
}

/* What was done here to the disk, and what was done elsewhere from it. A folder
 * that cannot be written to is named once. */
static void
exchange_marks(struct app *app)
{
    struct dl_error err;
    keeper_take(&app->keeper, app->state);
    if (keeper_write(&app->keeper, &err) != DL_OK) {
        if (!app->told)
            complain_of(app, &err);
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
        complain_of(app, &err);
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
        complain_of(app, &err);
        app->typed = NULL;
    }
    if (app->typed)
        state_recall(app->state, &lines);
    dl_arena_free(arena);
}

/* One that cannot be kept is said once. */
static void
keep_typed(struct app *app)
{
    struct dl_typed_line line;
    struct dl_error err;
    while (state_typed(app->state, &line))
        if (app->typed && dl_typed_add(app->typed, &line, &err) != DL_OK) {
            complain_of(app, &err);
            app->typed = NULL;
        }
}

static void
suspend(struct app *app)
{
    exchange_marks(app);
    screen_suspend();
    redraw(app);
}

static void
take_signals(struct app *app)
{
    unsigned events = guard_take(&app->ended_by);
    if (events & GUARD_END)
        app->ended = true;
    if (events & GUARD_STOP)
        suspend(app);
    if (events & GUARD_CONTINUED) {
        screen_retake();
        exchange_marks(app);
        redraw(app);
    }
    if (events & GUARD_RESIZED)
        resize(app);
}

static void
part_names(struct app *app)
{
    struct state_part part;
    struct dl_error err;
    while (state_part(app->state, &part))
        if (dl_desk_part(app->desk, part.apart, part.on, &err) != DL_OK)
            complain_of(app, &err);
}

static void
correct_names(struct app *app)
{
    struct dl_correction correction;
    struct dl_error err;
    while (state_correction(app->state, &correction))
        if (dl_desk_correct(app->desk, &correction, &err) != DL_OK)
            complain_of(app, &err);
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
            complain_of(app, &err);
}

/* What is pressed while another program has the terminal is that program's;
 * only what ends us counts. */
static enum dl_status
run_program(void *context, const struct program *program, struct dl_error *err)
{
    struct app *app = context;
    if (!program->terminal)
        return program_run(&app->beside, program, err);
    exchange_marks(app);
    screen_release();
    enum dl_status status = program_run(&app->beside, program, err);
    if (guard_take(&app->ended_by) & GUARD_END)
        app->ended = true;
    screen_retake();
    redraw(app);
    return status;
}

static bool
tell_terminal(void *context, struct dl_str sequence)
{
    (void)context;
    return screen_tell(sequence);
}

static void
do_errands(struct app *app)
{
    struct outside outside = {app, run_program, tell_terminal};
    struct errand errand;
    struct dl_error err;
    while (state_errand(app->state, &errand))
        if (errand_do(&outside, app->settings, &errand, &err) != DL_OK)
            complain_of(app, &err);
}

/* What the state cannot do itself. */
static void
grant_wants(struct app *app)
{
    unsigned wants = state_wants(app->state);
    if (wants & WANT_QUIT)
        app->ended = true;
    if (wants & WANT_SUSPEND)
        suspend(app);
    if (wants & WANT_REDRAW)
        redraw(app);
    if (wants & WANT_RELOAD) {
        exchange_marks(app);
        dl_desk_reload(app->desk);
    }
    if (wants & WANT_PART)
        part_names(app);
    if (wants & WANT_CORRECT)
        correct_names(app);
    if (wants & (WANT_READING | WANT_FULL | WANT_HISTORY))
        want_articles(app);
    if (wants & WANT_SAVE)
        save_searches(app);
    if (wants & WANT_KEEP)
        keep_typed(app);
    if (wants & WANT_KEYMAP)
        app->dirty |= rekey(app->state, app->settings);
    if (wants & WANT_FIND)
        find_articles(app);
    if (wants & WANT_FETCH)
        fetch(app);
    if (wants & WANT_ERRAND)
        do_errands(app);
}

/* One comes back to the window: what was done elsewhere meanwhile is looked
 * for. Nothing happens when one leaves it. */
static void
focus(struct app *app, bool focused)
{
    if (!focused)
        return;
    exchange_marks(app);
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

static void
take_events(struct app *app)
{
    struct event event;
    int taken = 0;
    while (!app->ended && taken < EVENTS_IN_A_TURN && screen_event(&event)) {
        if (event.kind == EVENT_KEY)
            dress(app);
        take_event(app, &event);
        grant_wants(app);
        taken++;
    }
    app->more_events = taken == EVENTS_IN_A_TURN;
}

/* How many there were. */
static int
take_news(struct app *app)
{
    struct dl_news news;
    int taken = 0;
    while (taken < NEWS_IN_A_TURN && dl_desk_take(app->desk, &news)) {
        app->dirty |= state_news(app->state, &news);
        if (news.what == DL_NEWS_OTHERS)
            app->dirty |= wardrobe_read(app->state, app->start->theme_folders);
        taken++;
    }
    if (taken == 0)
        app->newsy = 0;
    else if (app->newsy < RESTS - 1)
        app->newsy++;
    return taken;
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
    bool listed = take_news(app) > 0;
    draw(app);
    if (listed) {
        dress(app);
        draw(app);
    }
    grant_wants(app); /* those of the news, and of what was typed */
    keeper_take(&app->keeper, app->state);
    if (keeper_is_due(&app->keeper, quiet)) {
        exchange_marks(app);
        draw(app);
    }
}

/* Before the first thread, and before the first byte of an article. */
static void
confine(struct app *app)
{
    struct dl_error err;
    if (app->start->confine(app->start->context, &err) != DL_OK)
        complain_of(app, &err);
}

/* The first frame comes before the desk, however much there is to read, and the
 * worker reads articles while the marks are read here. */
static enum dl_status
run(struct app *app, const struct app_start *start, struct dl_error *err)
{
    struct dl_colour ground;
    if (dl_background_recall(&start->background, &ground))
        screen_ground(ground);
    app->dirty = DIRTY_ALL;
    draw(app);
    confine(app);
    struct dl_desk_start load = {.settings = start->settings,
                                 .paths = start->paths,
                                 .count = start->count,
                                 .stored = start->stored,
                                 .seconds = start->keep.seconds,
                                 .others = start->theme_paths,
                                 .other_count = start->theme_path_count};
    screen_ask();
    enum dl_status status = dl_desk_open(&load, &app->desk, err);
    if (status != DL_OK)
        return status;
    open_marks(app, &start->keep);
    open_typed(app, &start->keep);
    while (!app->ended)
        turn(app);
    return DL_OK;
}

/* Whatever ended the reader, the place where one was reading is kept. */
static void
leave_marks(struct app *app)
{
    state_leave(app->state);
    keeper_take(&app->keeper, app->state);
    keeper_write(&app->keeper, NULL);
    keeper_close(&app->keeper);
}

enum dl_status
app_run(const struct app_start *start, int *ended_by, struct dl_error *err)
{
    const struct dl_settings *settings = start->settings;
    enum dl_status status = screen_open(settings, err);
    if (status != DL_OK)
        return status;
    struct state_start begin = {.settings = settings,
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
    struct app app = {.state = state_new(&begin),
                      .settings = settings,
                      .start = start,
                      .milliseconds = start->milliseconds};
    canvas_init(&app.canvas);
    status = run(&app, start, err);
    screen_close();
    leave_marks(&app);
    dl_desk_close(app.desk);
    state_free(app.state);
    canvas_free(&app.canvas);
    *ended_by = app.ended_by;
    return status;
}
