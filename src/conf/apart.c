/* The joins that the user took back, in a file of their own: a knowledge file
 * with nothing but `apart:`, which the program writes and people may edit.
 *
 * It is read again before each change, so that two readers at once lose
 * nothing, and replaced in one step: whoever reads it finds the old list or the
 * new one. A file at fault is moved aside first, what could be read of it is
 * kept.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/knowledge.h>

#include "conf/file.h"

#include "base/disk.h"
#include "base/folder.h"

#include <errno.h>
#include <unistd.h>

enum { APART_MOST = 8000, ASIDE_MOST = 100 };

const char *
dl_apart_path(struct dl_arena *arena, const char *home, const char *state_home)
{
    /* XDG Base Directory 0.8: a relative path there is to be ignored. */
    if (state_home && state_home[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/apart.yaml", state_home);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.local/state/dateline/apart.yaml",
                               home);
    return NULL;
}

/* Move a file that could not be read to a name that is free. */
static enum dl_status
move_aside(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    for (int i = 1; i <= ASIDE_MOST; i++) {
        const char *aside = dl_arena_printf(arena, "%s.broken-%d", path, i);
        if (link(path, aside) == 0)
            return unlink(path) == 0 ? DL_OK : disk_fault(err, path);
        if (errno != EEXIST)
            return disk_fault(err, path);
    }
    return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                        "too many broken files beside it");
}

struct text {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

static void
put(struct text *text, const char *at)
{
    for (; *at; at++)
        DL_PUSH(text->arena, text, *at);
}

/* In single quotes, where only the quote itself is special. */
static void
put_quoted(struct text *text, struct dl_str name)
{
    put(text, "'");
    for (size_t i = 0; i < name.bytes; i++) {
        if (name.at[i] == '\'')
            put(text, "'");
        DL_PUSH(text->arena, text,
                (unsigned char)name.at[i] < ' ' ? ' ' : name.at[i]);
    }
    put(text, "'");
}

static struct dl_str
print(struct dl_arena *arena, const struct dl_knowledge *known)
{
    struct text text = {.arena = arena};
    put(&text,
        "# Names that you took apart in dateline: `name` is not `from`.\n"
        "# dateline writes this file; delete a line to join them again.\n"
        "apart:\n");
    for (size_t i = 0; i < known->apart.count; i++) {
        put(&text, "  - {name: ");
        put_quoted(&text, known->apart.at[i].name);
        put(&text, ", from: ");
        put_quoted(&text, known->apart.at[i].from);
        put(&text, "}\n");
    }
    return (struct dl_str){text.at, text.count};
}

bool
dl_apart_eq(struct dl_apart a, struct dl_apart b)
{
    return dl_str_eq(a.name, b.name) && dl_str_eq(a.from, b.from);
}

static void
change(struct dl_arena *arena, struct dl_knowledge *known,
       struct dl_apart apart, bool on)
{
    size_t kept = 0;
    for (size_t i = 0; i < known->apart.count; i++)
        if (!dl_apart_eq(known->apart.at[i], apart))
            known->apart.at[kept++] = known->apart.at[i];
    known->apart.count = kept;
    if (on)
        DL_PUSH(arena, &known->apart, apart);
}

/* What the file holds now, ready to be written over. */
static enum dl_status
take_up(struct dl_arena *arena, const char *path, struct dl_knowledge *known,
        struct dl_error *err)
{
    enum dl_status status = dl_knowledge_load(arena, path, known, err);
    if (known->entries.count + known->never.count > 0)
        return dl_error_set(err, DL_ERR_SYNTAX, path, 0, 0,
                            "only `apart:` may stand here; move the rest to "
                            "your knowledge file");
    if (known->apart.count >= APART_MOST)
        return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                            "more than %d names were taken apart", APART_MOST);
    if (status == DL_ERR_SYNTAX || status == DL_ERR_LIMIT)
        return move_aside(arena, path, err);
    return status == DL_ERR_MISSING ? DL_OK : status;
}

enum dl_status
dl_apart_set(const char *path, struct dl_apart apart, bool on,
             struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_knowledge known = {.faults = {0}};
    enum dl_status status = take_up(arena, path, &known, err);
    if (status == DL_OK) {
        change(arena, &known, apart, on);
        folder_make_for(path); /* opening tells when it is not there */
        if (!disk_replace(path, print(arena, &known)))
            status = disk_fault(err, path);
    }
    dl_arena_free(arena);
    return status;
}
