/* Where the hardware cursor stands: screen readers and braille lines follow it,
 * so it is on what is focused, whatever that is and however small the screen.
 */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* -- what can be focused --------------------------------------------------- */

static void
send_feeds(struct fixture *fixture)
{
    struct dl_health feeds[] = {{.url = DL_STR("https://quay.example.org/feed"),
                                 .title = DL_STR("Quay Post"),
                                 .origin = "feeds.yaml:1"},
                                {.url = DL_STR("https://tern.example.org/feed"),
                                 .title = DL_STR("Tern Times"),
                                 .origin = "feeds.yaml:2"}};
    struct dl_healths healths = {feeds, 2, 0, 1600000000};
    struct dl_news news = {.what = DL_NEWS_HEALTH, .healths = &healths};
    state_news(fixture->state, &news);
}

static void
send_changes(struct fixture *fixture)
{
    struct dl_version versions[] = {
        {DL_STR("Old"), DL_STR("The mill was shut."), 1600000000},
        {DL_STR("New"), DL_STR("The mill was closed."), 1600100000}};
    struct dl_history history = {.versions = {versions, 2, 2}};
    struct dl_news news = {.what = DL_NEWS_HISTORY, .history = &history};
    state_news(fixture->state, &news);
}

static void
have_links(struct fixture *fixture)
{
    const struct dl_reading *reading = state_reading(fixture->state);
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)reading->article;
    const struct dl_link first = {.url = DL_STR("https://a.example/1")};
    const struct dl_link second = {.url = DL_STR("https://b.example/2")};
    DL_PUSH(fixture->arena, &article->links, first);
    DL_PUSH(fixture->arena, &article->links, second);
}

static void
have_search(struct fixture *fixture)
{
    fixture->state->settings.saved = DL_STR("/tmp/searches.yaml");
    undo_filter_words(fixture->state, DL_STR("strike"));
    state_command(fixture->state, DL_STR("save Strike"));
    undo_filter_words(fixture->state, DL_STR(""));
}

static void
have_store(struct fixture *fixture)
{
    fixture->state->stored = true;
}

enum where {
    CHOSEN, /* on a cell of what is chosen */
    TYPED,  /* where one types, and shown */
    ABOVE   /* on the first row of what is only read */
};

static const struct view {
    const char *name;
    void (*prepare)(struct fixture *);
    const char *keys;
    void (*send)(struct fixture *);
    enum where where;
    bool over; /* a box over the panes */
} views[] = {
    {"list", NULL, "", NULL, CHOSEN, false},
    {"list, last", NULL, "G", NULL, CHOSEN, false},
    {"name", NULL, "jj<Enter>ee", NULL, CHOSEN, false},
    {"match", NULL, "jj<Enter>/strike<Enter>", NULL, CHOSEN, false},
    {"next match", NULL, "jj<Enter>/strike<Enter>n", NULL, CHOSEN, false},
    {"name after it", NULL, "jj<Enter>/strike<Enter>nee", NULL, CHOSEN, false},
    {"event", NULL, "tg<Enter>", NULL, CHOSEN, false},
    {"timeline", NULL, "t", NULL, CHOSEN, false},
    {"timeline, last", NULL, "tG", NULL, CHOSEN, false},
    {"prompt", NULL, ":", NULL, TYPED, false},
    {"completion", NULL, ":<Tab>", NULL, TYPED, false},
    {"filter", NULL, "fstr", NULL, TYPED, false},
    {"search", NULL, "<Enter>/str", NULL, TYPED, false},
    {"help", NULL, "?", NULL, TYPED, true},
    {"picker", NULL, "I", NULL, TYPED, true},
    {"picker, ticked", NULL, "Iquill<Tab><Down>", NULL, TYPED, true},
    {"picker of the article", NULL, "jji", NULL, TYPED, true},
    {"card", NULL, "I<Enter>", NULL, CHOSEN, true},
    {"card, last", NULL, "I<Enter>G", NULL, CHOSEN, true},
    {"correction", NULL, "jj<Enter>eX", NULL, CHOSEN, true},
    {"same as", NULL, "jj<Enter>eXG<Enter>", NULL, TYPED, true},
    {"themes", NULL, "<F4>j", NULL, CHOSEN, true},
    {"links", have_links, "&", NULL, CHOSEN, true},
    {"feeds", have_store, ":feeds<Enter>", send_feeds, CHOSEN, true},
    {"searches", have_search, "W", NULL, CHOSEN, true},
    {"changes", NULL, "D", send_changes, ABOVE, true},
    {"why", NULL, "jj<Enter>ew", NULL, ABOVE, true},
    {"faults", NULL, ":faults<Enter>", NULL, ABOVE, true},
    {"tour", NULL, ":tour<Enter>", NULL, CHOSEN, false},
    {"tour, last row", NULL, ":tour<Enter>G", NULL, CHOSEN, false},
    {"tour, timeline", NULL, ":tour<Enter>tG", NULL, CHOSEN, false},
    {"count", NULL, "G7", NULL, CHOSEN, false},
    {"place", NULL, "GB", NULL, CHOSEN, false},
};

/* -- where the cursor is --------------------------------------------------- */

static bool
is_chosen(const struct cell *cell)
{
    return cell->state == DL_ROLE_SELECTED || cell->state == DL_ROLE_CURRENT ||
           cell->state == DL_ROLE_MATCH_CURRENT ||
           cell->state == DL_ROLE_SENTENCE;
}

static bool
is_right(struct fixture *fixture, const struct view *view)
{
    const struct state *state = fixture->state;
    const struct canvas *canvas = &fixture->canvas;
    int row = canvas->cursor_row, col = canvas->cursor_col;
    struct rect box = overlay_rect(state), line = overlay_line(state);
    if (view->over &&
        (state->overlay.kind == OVERLAY_NONE || !rect_has(box, row, col)))
        return false;
    switch (view->where) {
    case CHOSEN:
        return is_chosen(canvas_at(canvas, row, col));
    case TYPED:
        return canvas->cursor_shown &&
               row == (view->over ? line.row : canvas->rows - 1);
    case ABOVE:
        return row == line.row;
    }
    return false;
}

static void
look(const struct view *view, int rows, int cols, const char *yaml)
{
    struct fixture *fixture = fixture_configured(50, 160, yaml);
    fixture_read(fixture);
    fixture_join(fixture);
    if (view->prepare)
        view->prepare(fixture);
    fixture_type(fixture, view->keys);
    if (view->send)
        view->send(fixture);
    state_resize(fixture->state, rows, cols);
    fixture_assert_exact(fixture);
    if (!fixture->state->layout.small && !is_right(fixture, view))
        fail_msg("%s at %dx%d%s: the cursor is at %d,%d", view->name, cols,
                 rows, *yaml ? ", linear" : "", fixture->canvas.cursor_row,
                 fixture->canvas.cursor_col);
    fixture_free(fixture);
}

static void
look_at_all(const char *yaml)
{
    static const int rows[] = {1, 2, 3, 4, 5, 6, 8, 11, 16, 24, 50, 120};
    static const int cols[] = {1, 2, 19, 20, 21, 39, 59, 60, 80, 110, 200};
    for (size_t view = 0; view < sizeof views / sizeof *views; view++)
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            for (size_t k = 0; k < sizeof cols / sizeof *cols; k++)
                look(&views[view], rows[i], cols[k], yaml);
}

static void
it_is_on_what_is_focused_at_any_size(void **state)
{
    (void)state;
    look_at_all("");
}

static void
it_is_in_linear_mode_too(void **state)
{
    (void)state;
    look_at_all("layout: {linear: yes}");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_on_what_is_focused_at_any_size),
        cmocka_unit_test(it_is_in_linear_mode_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
