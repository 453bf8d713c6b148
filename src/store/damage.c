/* Damage: known by SQLite's faults, checked when it is suspected. */
/* SPDX-License-Identifier: ISC */
#include "store/damage.h"

#include "store/sql.h"

#include <fcntl.h>
#include <unistd.h>

bool
damage_is(int code)
{
    return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
}

/* The name of the note. */
static const char *
note_path(struct dl_arena *arena, const char *path)
{
    return dl_arena_printf(arena, "%s.suspect", path);
}

void
damage_suspect(const char *path)
{
    struct dl_arena *scratch = dl_arena_new(0);
    int file =
        open(note_path(scratch, path), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0)
        close(file);
    dl_arena_free(scratch);
}

bool
damage_suspected(const char *path)
{
    struct dl_arena *scratch = dl_arena_new(0);
    bool out = access(note_path(scratch, path), F_OK) == 0;
    dl_arena_free(scratch);
    return out;
}

void
damage_cleared(const char *path)
{
    struct dl_arena *scratch = dl_arena_new(0);
    unlink(note_path(scratch, path));
    dl_arena_free(scratch);
}

/* SQLite's own check: trees, free pages, and that indexes fit their tables. */
static bool
pages_are_sound(struct dl_store *store)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct sql sql = sql_new(store, "PRAGMA integrity_check(1)");
    bool sound = sql_row(&sql) && dl_str_is(sql_take_str(&sql, scratch), "ok");
    dl_arena_free(scratch);
    return sql_end(&sql, NULL) == DL_OK && sound;
}

bool
damage_found(struct dl_store *store)
{
    static const char *const indexes[] = {"words", "outlet_words",
                                          "source_words", "name_words"};
    bool sound = pages_are_sound(store);
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes && sound; i++) {
        char text[128];
        sqlite3_snprintf(sizeof text, text,
                         "INSERT INTO %s (%s, rank) "
                         "VALUES ('integrity-check', 1)",
                         indexes[i], indexes[i]);
        sound = sql_run(store, text, NULL) == DL_OK;
    }
    return !sound;
}
