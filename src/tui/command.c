/* The commands of `:`. Every action is one by its name; the table below holds
 * those that take an argument. */
/* SPDX-License-Identifier: ISC */
#include "tui/command.h"

#include "tui/model.h"
#include "tui/option.h"
#include "tui/scope_acts.h"

struct command {
    const char *name;
    const char *help;
    void (*run)(struct state *state, struct dl_str argument);
    /* Push what the argument can be; NULL: anything. */
    void (*offer)(const struct state *state, struct dl_arena *arena,
                  struct dl_strs *out);
};

/* Cut the first word off `text`. */
static struct dl_str
cut_word(struct dl_str *text)
{
    *text = dl_str_trim(*text);
    size_t end = dl_str_find(*text, DL_STR(" "), 0);
    struct dl_str word = {text->at, end == SIZE_MAX ? text->bytes : end};
    text->at += word.bytes;
    text->bytes -= word.bytes;
    *text = dl_str_trim(*text);
    return word;
}

static void
run_set(struct state *state, struct dl_str argument)
{
    struct dl_str path = cut_word(&argument);
    option_set(state, path, argument);
}

static void
run_theme(struct state *state, struct dl_str argument)
{
    const struct dl_themes *themes = state->themes;
    for (size_t i = 0; i < themes->count; i++)
        if (dl_str_eq(themes->at[i].name, argument)) {
            undo_begin(state);
            undo_set_theme(state, i);
            say(state, "theme %.*s", DL_FMT(argument));
            return;
        }
    const char **names = DL_ARRAY(state->scratch, themes->count, const char *);
    for (size_t i = 0; i < themes->count; i++)
        names[i] = dl_str_copy(state->scratch, themes->at[i].name).at;
    const char *near = dl_str_nearest(argument, names, themes->count);
    complain(state, "no theme %.*s%s%s%s", DL_FMT(argument),
             near ? _("; did you mean ") : "", near ? near : "",
             near ? "?" : "");
}

static void
offer_theme(const struct state *state, struct dl_arena *arena,
            struct dl_strs *out)
{
    for (size_t i = 0; i < state->themes->count; i++)
        DL_PUSH(arena, out, state->themes->at[i].name);
}

/* The listing whose name or alias is `name`, in any case; else one that has it
 * as a part. */
static const struct dl_listing *
find_listing(const struct state *state, struct dl_str name)
{
    if (!state->shelf.library)
        return NULL;
    const struct dl_directory *directory = &state->shelf.library->directory;
    struct dl_str needle = fold_text(state->scratch, name, true).text;
    const struct dl_listing *part = NULL;
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        struct dl_str own = fold_text(state->scratch, at->name, true).text;
        if (dl_str_eq(own, needle))
            return at;
        for (size_t k = 0; k < at->aliases.count; k++)
            if (dl_str_eq_nocase(at->aliases.at[k].text, name))
                return at;
        if (!part && dl_str_find(own, needle, 0) != SIZE_MAX)
            part = at;
    }
    return part;
}

static void
run_entity(struct state *state, struct dl_str argument)
{
    const struct dl_listing *listing =
        argument.bytes > 0 ? find_listing(state, argument) : NULL;
    if (!listing || listing->where_count == 0)
        complain(state, "no name %.*s in these articles", DL_FMT(argument));
    else
        card_show(state, listing->where[0].article, listing->where[0].entity);
}

static void
offer_entity(const struct state *state, struct dl_arena *arena,
             struct dl_strs *out)
{
    if (!state->shelf.library)
        return;
    const struct dl_directory *directory = &state->shelf.library->directory;
    for (size_t i = 0; i < directory->count; i++)
        DL_PUSH(arena, out, directory->at[i].name);
}

static void
run_faults(struct state *state, struct dl_str argument)
{
    (void)argument;
    overlay_open(state, OVERLAY_FAULTS);
}

static void
run_filter(struct state *state, struct dl_str argument)
{
    undo_filter_words(state, argument);
}

static void
run_follow(struct state *state, struct dl_str argument)
{
    const struct dl_listing *listing = find_listing(state, argument);
    if (!listing)
        complain(state, "no name %.*s in these articles", DL_FMT(argument));
    else
        scope_name(state,
                   (struct name){listing->kind, listing->key, listing->name});
}

static const char *const scopes[DL_SCOPE_COUNT] = {
    [DL_SCOPE_ALL] = "all",
    [DL_SCOPE_STORY] = "story",
    [DL_SCOPE_ARTICLE] = "article",
    [DL_SCOPE_LIST] = "list",
    [DL_SCOPE_ENTITY] = "entity"};

static void
run_scope(struct state *state, struct dl_str argument)
{
    for (int i = 0; i < DL_SCOPE_COUNT; i++)
        if (dl_str_is(argument, scopes[i])) {
            scope_set(state, (enum dl_scope)i);
            return;
        }
    complain(state, "scope is all, story, article, list or entity");
}

static void
offer_scope(const struct state *state, struct dl_arena *arena,
            struct dl_strs *out)
{
    (void)state;
    for (int i = 0; i < DL_SCOPE_COUNT; i++)
        DL_PUSH(arena, out, dl_str_from(scopes[i]));
}

static void
run_add(struct state *state, struct dl_str argument)
{
    fetch_add(state, argument);
}

static void
run_save(struct state *state, struct dl_str argument)
{
    saved_add(state, argument, false);
}

static void
run_watch(struct state *state, struct dl_str argument)
{
    saved_add(state, argument, true);
}

/* In the article, unless one is in the timeline. */
static void
run_search(struct state *state, struct dl_str argument)
{
    struct place here = jumps_here(state);
    enum dl_pane pane =
        state->wish.focus == DL_PANE_TIME ? DL_PANE_TIME : DL_PANE_READ;
    if (state->wish.focus != pane) {
        state_focus(state, pane);
        state_opened(state);
    }
    search_for(state, pane, argument, search_origin(state, pane), here);
}

static void
run_tour(struct state *state, struct dl_str argument)
{
    (void)argument;
    tour_begin(state);
}

static void
run_set_place(struct state *state, struct dl_str argument)
{
    places_run(state, PLACES_SET, argument);
}

static void
run_go_to_place(struct state *state, struct dl_str argument)
{
    places_run(state, PLACES_GO, argument);
}

static const struct command commands[] = {
#define X(word, name, offer, help) {word, help, run_##name, offer},
#include "tui/commands.def"
#undef X
};

enum {
    COMMAND_COUNT = sizeof commands / sizeof *commands,
    NAMES_MAX = COMMAND_COUNT + DL_ACT_COUNT
};

static size_t
all_names(const char *names[NAMES_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (dl_action_parse(dl_str_from(commands[i].name)) == DL_ACT_NONE)
            names[count++] = commands[i].name;
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
        names[count++] = dl_action_name((enum dl_action)i);
    return count;
}

bool
command_next(uint32_t index, struct dl_str *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        *name = dl_str_from(commands[i].name);
        if (dl_action_parse(*name) == DL_ACT_NONE && index-- == 0)
            return true;
    }
    return false;
}

struct dl_str
command_help(struct dl_str name)
{
    enum dl_action action = dl_action_parse(name);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (dl_str_is(name, commands[i].name))
            return phrase(commands[i].help);
    return action == DL_ACT_NONE ? DL_STR("") : phrase(dl_action_help(action));
}

static void
unknown(struct state *state, struct dl_str word)
{
    const char *names[NAMES_MAX];
    const char *near = dl_str_nearest(word, names, all_names(names));
    complain(state, "no command %.*s%s%s%s", DL_FMT(word),
             near ? _("; did you mean ") : "", near ? near : "",
             near ? "?" : "");
}

void
command_run(struct state *state, struct dl_str line)
{
    struct dl_str word = cut_word(&line);
    if (word.bytes == 0)
        return;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (dl_str_is(word, commands[i].name) &&
            (line.bytes > 0 || dl_action_parse(word) == DL_ACT_NONE)) {
            commands[i].run(state, line);
            return;
        }
    enum dl_action action = dl_action_parse(word);
    if (dl_str_is(word, "q"))
        action = DL_ACT_QUIT;
    if (action == DL_ACT_NONE)
        unknown(state, word);
    else
        state_dispatch(state, action, 0);
}

static void
push_words(struct dl_arena *arena, struct dl_str stem, struct dl_strs *out)
{
    const char *names[NAMES_MAX];
    size_t count = all_names(names);
    for (size_t i = 0; i < count; i++)
        if (dl_str_starts(dl_str_from(names[i]), stem))
            DL_PUSH(arena, out, dl_str_from(names[i]));
}

void
command_complete(const struct state *state, struct dl_arena *arena,
                 struct dl_str stem, struct dl_strs *out)
{
    struct dl_str rest = stem, word = cut_word(&rest);
    struct dl_strs offers = {0};
    if (dl_str_find(stem, DL_STR(" "), 0) == SIZE_MAX) {
        push_words(arena, stem, out);
        return;
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (dl_str_is(word, commands[i].name) && commands[i].offer)
            commands[i].offer(state, arena, &offers);
    for (size_t i = 0; i < offers.count; i++) {
        struct dl_str offer = offers.at[i];
        if (offer.bytes < rest.bytes ||
            !dl_str_eq_nocase((struct dl_str){offer.at, rest.bytes}, rest))
            continue;
        const char *line =
            dl_arena_printf(arena, "%.*s %.*s", DL_FMT(word), DL_FMT(offer));
        DL_PUSH(arena, out, dl_str_from(line));
    }
}
