/* Settings changed while running. The rows of options.def are enough: each
 * number, choice and switch of the YAML file can be tried out from `:`. */
/* SPDX-License-Identifier: ISC */
#include "tui/option.h"

#include "tui/model.h"

#include <stddef.h>

/* Kinds of options.def, so that rows can be told apart at run time. */
enum option_type {
    TYPE_PATHS,
    TYPE_WORDS,
    TYPE_FILE,
    TYPE_THEME,
    TYPE_PATH,
    TYPE_TEXT,
    TYPE_DATE,
    TYPE_INT,
    TYPE_BOOL,
    TYPE_CHOICE,
    TYPE_PANES
};

struct option {
    const char *path;
    enum option_type type;
    size_t offset; /* in struct dl_settings */
    int least, greatest;
    const char *choices;
};

static const struct option options[] = {
#define X(field, path, type, least, greatest, choices, help)  \
    {path,  TYPE_##type, offsetof(struct dl_settings, field), \
     least, greatest,    choices},
#include <dateline/options.def>
#undef X
};

enum { OPTION_COUNT = sizeof options / sizeof *options };

/* What was given up at the start cannot be taken back. */
static bool
can_set(const struct option *option)
{
    if (option->offset == offsetof(struct dl_settings, confine))
        return false;
    return option->type == TYPE_INT || option->type == TYPE_BOOL ||
           option->type == TYPE_CHOICE;
}

static bool
read_number(const struct option *option, struct dl_str value, int *out)
{
    long number = 0;
    if (value.bytes == 0 || value.bytes > 6)
        return false;
    for (size_t i = 0; i < value.bytes; i++) {
        if (!dl_is_digit(value.at[i]))
            return false;
        number = number * 10 + value.at[i] - '0';
    }
    *out = (int)number;
    return number >= option->least && number <= option->greatest;
}

/* Cut the next of `a|b|c` off *rest. */
static bool
next_choice(struct dl_str *rest, struct dl_str *choice)
{
    if (rest->bytes == 0)
        return false;
    size_t end = dl_str_find(*rest, DL_STR("|"), 0);
    size_t bytes = end == SIZE_MAX ? rest->bytes : end;
    size_t skip = end == SIZE_MAX ? bytes : bytes + 1;
    *choice = (struct dl_str){rest->at, bytes};
    *rest = (struct dl_str){rest->at + skip, rest->bytes - skip};
    return true;
}

static bool
read_choice(const struct option *option, struct dl_str value, int *out)
{
    struct dl_str rest = dl_str_from(option->choices), choice;
    for (int i = 0; next_choice(&rest, &choice); i++)
        if (dl_str_eq(choice, value)) {
            *out = i;
            return true;
        }
    return false;
}

static bool
assign(struct dl_settings *settings, const struct option *option,
       struct dl_str value)
{
    char *field = (char *)settings + option->offset;
    int number;
    if (option->type == TYPE_BOOL) {
        bool on = dl_str_is(value, "true"), off = dl_str_is(value, "false");
        if (on || off)
            *(bool *)(void *)field = on;
        return on || off;
    }
    if (option->type == TYPE_INT ? !read_number(option, value, &number)
                                 : !read_choice(option, value, &number))
        return false;
    *(int *)(void *)field = number;
    return true;
}

static void
expect(struct state *state, const struct option *option)
{
    if (option->type == TYPE_INT)
        complain(state, "%s is a number from %d to %d", option->path,
                 option->least, option->greatest);
    else
        complain(state, "%s is %s", option->path,
                 option->type == TYPE_BOOL ? _("true or false")
                                           : option->choices);
}

static void
unknown_option(struct state *state, struct dl_str path)
{
    const char *names[OPTION_COUNT];
    for (size_t i = 0; i < OPTION_COUNT; i++)
        names[i] = options[i].path;
    const char *near = dl_str_nearest(path, names, OPTION_COUNT);
    complain(state, "no setting %.*s%s%s%s", DL_FMT(path),
             near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
}

/* Everything that a setting can change is made anew. */
static void
settings_changed(struct state *state)
{
    state->wish.list_cols = state->settings.list_cols;
    state->wish.time_cols = state->settings.timeline_cols;
    state->wish.exact = true;
    state->wish.linear = state->settings.linear;
    reader_forget(state);
    list_rebuild(state);
    times_rebuild(state);
    state->dirty |= DIRTY_ALL;
}

/* Its file is the program's to read. */
static void
want_keymap(struct state *state, struct dl_str name)
{
    if (name.bytes == 0) {
        complain(state, "keymap is the name of one, or the path of its file");
        return;
    }
    state->keymaps.wanted = dl_str_copy(state->arena, name);
    state->wants |= WANT_KEYMAP;
}

bool
state_keymap_wanted(struct state *state, struct dl_str *name)
{
    *name = state->keymaps.wanted;
    state->keymaps.wanted = (struct dl_str){0};
    return name->bytes > 0;
}

unsigned
state_keymap(struct state *state, const struct dl_keymap *keymap,
             struct dl_str name)
{
    struct dl_binding *copy =
        DL_ARRAY(state->arena, keymap->count, struct dl_binding);
    for (size_t i = 0; i < keymap->count; i++)
        copy[i] = keymap->at[i];
    state->settings.keymap =
        (struct dl_keymap){copy, keymap->count, keymap->count};
    state->settings.keymap_name = dl_str_copy(state->arena, name);
    say(state, "keys of the keymap %.*s", DL_FMT(name));
    state->dirty |= DIRTY_ALL;
    return state_finish(state);
}

void
state_keymaps(struct state *state, const struct dl_strs *names)
{
    for (size_t i = 0; i < names->count; i++)
        DL_PUSH(state->arena, &state->keymaps.names,
                dl_str_copy(state->arena, names->at[i]));
}

void
option_set(struct state *state, struct dl_str path, struct dl_str value)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!dl_str_is(path, options[i].path))
            continue;
        if (i == DL_OPTION_keymap_name)
            want_keymap(state, value);
        else if (!can_set(&options[i]))
            complain(state, "%s is set in dateline.yaml", options[i].path);
        else if (!assign(&state->settings, &options[i], value))
            expect(state, &options[i]);
        else
            settings_changed(state);
        return;
    }
    unknown_option(state, path);
}

void
option_offer(const struct state *state, struct dl_arena *arena,
             struct dl_strs *out)
{
    const struct dl_strs *keymaps = &state->keymaps.names;
    for (size_t i = 0; i < keymaps->count; i++)
        DL_PUSH(arena, out,
                dl_str_from(dl_arena_printf(arena, "keymap %.*s",
                                            DL_FMT(keymaps->at[i]))));
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!can_set(&options[i]))
            continue;
        struct dl_str rest = dl_str_from(options[i].choices), choice;
        if (options[i].type == TYPE_BOOL)
            rest = DL_STR("true|false");
        if (options[i].type == TYPE_INT)
            DL_PUSH(arena, out, dl_str_from(options[i].path));
        while (next_choice(&rest, &choice))
            DL_PUSH(arena, out,
                    dl_str_from(dl_arena_printf(
                        arena, "%s %.*s", options[i].path, DL_FMT(choice))));
    }
}
