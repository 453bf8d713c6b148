/* newsboat's keys as bindings of ours.
 *
 * Taking a key away there takes away what newsboat has on it; that is carried
 * over only where the same key does the same thing here. */
/* SPDX-License-Identifier: ISC */
#include "conf/keymap.h"
#include "conf/newsboat.h"

#include <stdio.h>

enum { KEYS_TEXT_MAX = 64 };

static const struct operation {
    const char *name, *key, *action, *why;
} operations[] = {
#define X(name, key, action, why) {name, key, action, why},
#include "conf/newsboat_operations.def"
#undef X
};

enum { OPERATIONS = sizeof operations / sizeof *operations };

/* What a binding is for, there and here. */
static const struct {
    const char *dialog;
    enum dl_map map;
} dialogs[] = {
    {"all", DL_MAP_global},      {"everywhere", DL_MAP_global},
    {"feedlist", DL_MAP_list},   {"articlelist", DL_MAP_list},
    {"article", DL_MAP_article}, {"searchresultslist", DL_MAP_list},
};

/* ---- what a key asks for ---- */

static const struct operation *
operation_at(struct dl_str name)
{
    for (size_t i = 0; i < OPERATIONS; i++)
        if (dl_str_is(name, operations[i].name))
            return &operations[i];
    return NULL;
}

/* The action; none, and reported, when there is no counterpart. */
static enum dl_action
action_of(struct newsboat *boat, const struct newsboat_line *line, size_t word)
{
    struct dl_str name = line->words.at[word];
    bool more = dl_str_ends(name, DL_STR(";"));
    if (more)
        name.bytes--;
    const struct operation *at = operation_at(name);
    if (at && *at->action)
        return dl_action_parse(dl_str_from(at->action));
    newsboat_refuse(boat, line, word + 1, "%s",
                    at ? at->why : "dateline has no such action");
    return DL_ACT_NONE;
}

static bool
map_of(struct dl_str dialog, enum dl_map *out)
{
    for (size_t i = 0; i < sizeof dialogs / sizeof *dialogs; i++)
        if (dl_str_is(dialog, dialogs[i].dialog)) {
            *out = dialogs[i].map;
            return true;
        }
    return false;
}

static bool
is_at(const struct dl_binding *binding, enum dl_map map, const dl_key *keys,
      int count)
{
    return binding->map == map && binding->count == count &&
           !memcmp(binding->keys, keys, (size_t)count * sizeof *keys);
}

static void
put(struct newsboat *boat, const struct newsboat_line *line, enum dl_map map,
    const dl_key *keys, int count, enum dl_action action)
{
    if (boat->keys.count == NEWSBOAT_BINDINGS_MAX) {
        newsboat_refuse(boat, line, 2, "more than %d keys are bound",
                        NEWSBOAT_BINDINGS_MAX);
        return;
    }
    dl_keymap_bind(boat->arena, &boat->keys, map, keys, count, action);
    for (size_t i = 0; i < boat->keys.count; i++)
        if (is_at(&boat->keys.at[i], map, keys, count))
            boat->bound[i] = line;
}

/* In every dialog of a list that has a counterpart. */
static void
put_dialogs(struct newsboat *boat, const struct newsboat_line *line,
            struct dl_str names, const dl_key *keys, int count,
            enum dl_action action)
{
    while (names.bytes) {
        struct dl_str name = dl_str_field(&names, ',');
        enum dl_map map;
        if (map_of(name, &map))
            put(boat, line, map, keys, count, action);
        else
            newsboat_refuse(boat, line, 2, "dateline has no %.*s",
                            DL_FMT(name));
    }
}

void
newsboat_bind_key(struct newsboat *boat, const struct newsboat_line *line)
{
    const struct dl_strs *words = &line->words;
    dl_key keys[DL_KEYS_MAX];
    if (words->count < 3) {
        newsboat_refuse(boat, line, 2, "a key and an operation are wanted");
        return;
    }
    int count = newsboat_read_key(boat->arena, words->at[1], keys);
    if (!count) {
        newsboat_refuse(boat, line, 2, "this is no key");
        return;
    }
    enum dl_action action = action_of(boat, line, 2);
    struct dl_str dialog = words->count > 3 ? words->at[3] : DL_STR("all");
    if (action != DL_ACT_NONE)
        put_dialogs(boat, line, dialog, keys, count, action);
}

/* Whether a second operation follows the one in word 3. */
static bool
has_more(const struct dl_strs *words)
{
    bool list = dl_str_ends(words->at[3], DL_STR(";"));
    for (size_t i = 4; i < words->count; i++) {
        if (dl_str_is(words->at[i], "--"))
            return false;
        if (list && !dl_str_is(words->at[i], ";"))
            return true;
        list |= dl_str_ends(words->at[i], DL_STR(";"));
    }
    return false;
}

void
newsboat_bind(struct newsboat *boat, const struct newsboat_line *line)
{
    const struct dl_strs *words = &line->words;
    dl_key keys[DL_KEYS_MAX];
    if (words->count < 4) {
        newsboat_refuse(boat, line, words->count,
                        "keys, dialogs and an operation are wanted");
        return;
    }
    int count = newsboat_read_keys(boat->arena, words->at[1], keys);
    if (!count || has_more(words)) {
        newsboat_refuse(boat, line, 2,
                        count ? "a key asks for one action"
                              : "these are no keys, or more than four");
        return;
    }
    enum dl_action action = action_of(boat, line, 3);
    if (action != DL_ACT_NONE)
        put_dialogs(boat, line, words->at[2], keys, count, action);
}

/* ---- taking keys away ---- */

/* What newsboat has on a key by itself, as an action of ours. */
static enum dl_action
usual_action(struct dl_arena *arena, const dl_key *key)
{
    for (size_t i = 0; i < OPERATIONS; i++) {
        dl_key own[DL_KEYS_MAX];
        struct dl_str name = dl_str_from(operations[i].key);
        if (name.bytes && *operations[i].action &&
            newsboat_read_key(arena, name, own) == 1 && own[0] == key[0])
            return dl_action_parse(dl_str_from(operations[i].action));
    }
    return DL_ACT_NONE;
}

/* What the user has bound to it before is bound no more. */
static void
forget(struct newsboat *boat, enum dl_map map, const dl_key *keys, int count)
{
    size_t kept = 0;
    for (size_t i = 0; i < boat->keys.count; i++) {
        const struct dl_binding *at = &boat->keys.at[i];
        if (is_at(at, map == DL_MAP_global ? (enum dl_map)at->map : map, keys,
                  count))
            continue;
        boat->bound[kept] = boat->bound[i];
        boat->keys.at[kept++] = *at;
    }
    boat->keys.count = kept;
}

void
newsboat_unbind_key(struct newsboat *boat, const struct newsboat_line *line)
{
    const struct dl_strs *words = &line->words;
    dl_key keys[DL_KEYS_MAX];
    struct dl_keymap usual;
    enum dl_map map = DL_MAP_global;
    bool more;
    if (words->count < 2 || dl_str_is(words->at[1], "-a")) {
        newsboat_refuse(boat, line, 2, "dateline keeps its own keys");
        return;
    }
    int count = newsboat_read_key(boat->arena, words->at[1], keys);
    if (!count || (words->count > 2 && !map_of(words->at[2], &map))) {
        newsboat_refuse(boat, line, words->count,
                        count ? "dateline has no such dialog"
                              : "this is no key");
        return;
    }
    forget(boat, map, keys, count);
    dl_keymap_default(boat->arena, &usual);
    enum dl_action action = usual_action(boat->arena, keys);
    if (action != DL_ACT_NONE &&
        action == dl_keymap_find(&usual, map, keys, count, &more))
        put(boat, line, map, keys, count, DL_ACT_NONE);
}

/* ---- the whole ---- */

/* The keys of both programs in one map. */
static struct dl_keymap
join(const struct newsboat *boat)
{
    struct dl_keymap all;
    dl_keymap_default(boat->arena, &all);
    for (size_t i = 0; i < boat->keys.count; i++) {
        const struct dl_binding *at = &boat->keys.at[i];
        dl_keymap_bind(boat->arena, &all, (enum dl_map)at->map, at->keys,
                       at->count, (enum dl_action)at->action);
    }
    return all;
}

/* A key is given up for a longer or shorter one; whose it was is told. */
static void
give_up(struct newsboat *boat, struct dl_keymap *all, struct dl_binding gone)
{
    enum dl_map map = (enum dl_map)gone.map;
    for (size_t i = 0; i < boat->keys.count && i < NEWSBOAT_BINDINGS_MAX; i++)
        if (is_at(&boat->keys.at[i], map, gone.keys, gone.count) &&
            boat->bound[i])
            newsboat_refuse(boat, boat->bound[i], 2,
                            "a key bound later begins with this, or this with "
                            "that");
    dl_keymap_bind(boat->arena, all, map, gone.keys, gone.count, DL_ACT_NONE);
    dl_keymap_bind(boat->arena, &boat->keys, map, gone.keys, gone.count,
                   DL_ACT_NONE);
}

/* Keys that begin one bound later, or begin with it, make way. */
static void
make_way(struct newsboat *boat)
{
    struct dl_keymap all = join(boat);
    for (size_t i = boat->keys.count; i-- > 0;) {
        const struct dl_binding at = boat->keys.at[i], *other;
        while (at.action != DL_ACT_NONE &&
               (other = keymap_conflict(&all, (enum dl_map)at.map, at.keys,
                                        at.count)) != NULL)
            give_up(boat, &all, *other);
    }
}

/* As `'C-n': down`; a quote in quotes is written twice. */
static const char *
print_binding(struct dl_arena *arena, const struct dl_binding *binding)
{
    char keys[KEYS_TEXT_MAX];
    const char *out = "", *action = "none";
    dl_keys_print(binding->keys, binding->count, keys, sizeof keys);
    for (const char *at = keys; *at; at++)
        out =
            dl_arena_printf(arena, "%s%s%c", out, *at == '\'' ? "'" : "", *at);
    if (binding->action != DL_ACT_NONE)
        action = dl_action_name((enum dl_action)binding->action);
    return dl_arena_printf(arena, "'%s': %s\n", out, action);
}

struct dl_str
newsboat_keys(struct newsboat *boat)
{
    /* The global map stands at the top of `keys:`, the panes below it. */
    static const enum dl_map maps[] = {DL_MAP_global, DL_MAP_list,
                                       DL_MAP_article, DL_MAP_time};
    const char *out = "";
    make_way(boat);
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
        const char *rows = "";
        bool top = maps[i] == DL_MAP_global;
        for (size_t k = 0; k < boat->keys.count; k++)
            if (boat->keys.at[k].map == maps[i])
                rows = dl_arena_printf(
                    boat->arena, "%s%s%s", rows, top ? "  " : "    ",
                    print_binding(boat->arena, &boat->keys.at[k]));
        if (*rows)
            out = top ? rows
                      : dl_arena_printf(boat->arena, "%s  %s:\n%s", out,
                                        dl_map_name(maps[i]), rows);
    }
    return dl_str_from(*out ? dl_arena_printf(boat->arena, "keys:\n%s", out)
                            : "");
}
