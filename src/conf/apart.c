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

#include "base/folder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static enum dl_status
io_fault(struct dl_error *err, const char *path)
{
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
}

/* Move a file that could not be read to a name that is free. */
static enum dl_status
move_aside(struct dl_arena *arena, const char *path, struct dl_error *err)
{
    for (int i = 1; i <= ASIDE_MOST; i++) {
        const char *aside = dl_arena_printf(arena, "%s.broken-%d", path, i);
        if (link(path, aside) == 0)
            return unlink(path) == 0 ? DL_OK : io_fault(err, path);
        if (errno != EEXIST)
            return io_fault(err, path);
    }
    return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                        "too many broken files beside it");
}

/* In single quotes, where only the quote itself is special. */
static void
put_quoted(FILE *file, struct dl_str text)
{
    putc('\'', file);
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.at[i] == '\'')
            putc('\'', file);
        putc((unsigned char)text.at[i] < ' ' ? ' ' : text.at[i], file);
    }
    putc('\'', file);
}

static void
put_pairs(FILE *file, const struct dl_knowledge *known)
{
    fputs("# Names that you took apart in dateline: `name` is not `from`.\n"
          "# dateline writes this file; delete a line to join them again.\n"
          "apart:\n",
          file);
    for (size_t i = 0; i < known->apart.count; i++) {
        fputs("  - {name: ", file);
        put_quoted(file, known->apart.at[i].name);
        fputs(", from: ", file);
        put_quoted(file, known->apart.at[i].from);
        fputs("}\n", file);
    }
}

static enum dl_status
write_file(struct dl_arena *arena, const char *path,
           const struct dl_knowledge *known, struct dl_error *err)
{
    char *fresh = dl_arena_printf(arena, "%s.XXXXXX", path);
    int descriptor = mkstemp(fresh);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (!file)
        return io_fault(err, path);
    put_pairs(file, known);
    bool written = fflush(file) == 0 && fsync(descriptor) == 0;
    if (fclose(file) == 0 && written && rename(fresh, path) == 0)
        return DL_OK;
    enum dl_status status = io_fault(err, path);
    unlink(fresh);
    return status;
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
        status = write_file(arena, path, &known, err);
    }
    dl_arena_free(arena);
    return status;
}
