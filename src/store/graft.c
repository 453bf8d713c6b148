/* The pages that say where all tables are, for a store that has lost its own.
 *
 * The first page is the root of the tree that lists the tables, and there is
 * one level below it. The tables of a store are made in one go by schema.sql,
 * so they begin at the same pages in every store of a version, and the list of
 * an empty one fits them all but for the number of pages. A store that has come
 * from an older version may differ: then its tables are not found and nothing
 * is lost that was not lost before. */
/* SPDX-License-Identifier: ISC */
#include "store/graft.h"

#include <stdio.h>
#include <sys/stat.h>

/* Offsets in the first page, and sizes: a header of the file, one of the tree,
 * then where the cells of the page are, each of which begins with a child. */
enum {
    PAGE = 4096,
    PAGE_COUNT = 28,
    FREE_FIRST = 32,
    TREE = 100,
    TREE_CELLS = TREE + 3,
    TREE_LAST = TREE + 8,
    TREE_PLACES = TREE + 12,
    TREE_INNER = 5, /* the first byte of a tree that has a level below */
    NUMBER = 4
};

static void
put_number(unsigned char *at, uint64_t number)
{
    for (int i = 0; i < NUMBER; i++)
        at[i] = (unsigned char)(number >> 8 * (NUMBER - 1 - i));
}

static bool
copy_file(const char *from, const char *to)
{
    char block[PAGE];
    FILE *in = fopen(from, "rb"), *out = in ? fopen(to, "wb") : NULL;
    bool ok = out != NULL;
    for (size_t got; ok && (got = fread(block, 1, sizeof block, in)) > 0;)
        ok = fwrite(block, 1, got, out) == got;
    if (in)
        fclose(in);
    return out && fclose(out) == 0 && ok;
}

static uint64_t
number_at(const unsigned char *at, int bytes)
{
    uint64_t out = 0;
    for (int i = 0; i < bytes; i++)
        out = out << 8 | at[i];
    return out;
}

/* Copy a page, counted from 1, from one file to another. */
static bool
copy_page(FILE *from, FILE *to, uint64_t number)
{
    char page[PAGE];
    long at = (long)(number - 1) * PAGE;
    return number > 0 && fseek(from, at, SEEK_SET) == 0 &&
           fread(page, 1, PAGE, from) == PAGE && fseek(to, at, SEEK_SET) == 0 &&
           fwrite(page, 1, PAGE, to) == PAGE;
}

static bool
copy_list(FILE *from, FILE *to, uint64_t pages)
{
    unsigned char first[PAGE];
    if (fread(first, 1, PAGE, from) != PAGE)
        return false;
    bool ok = true;
    uint64_t cells =
        first[TREE] == TREE_INNER ? number_at(first + TREE_CELLS, 2) : 0;
    if (first[TREE] == TREE_INNER)
        ok = copy_page(from, to, number_at(first + TREE_LAST, NUMBER));
    for (uint64_t i = 0; ok && i < cells; i++) {
        uint64_t place = number_at(first + TREE_PLACES + 2 * i, 2);
        ok = place <= PAGE - NUMBER &&
             copy_page(from, to, number_at(first + place, NUMBER));
    }
    put_number(first + PAGE_COUNT, pages);
    put_number(first + FREE_FIRST, 0);
    put_number(first + FREE_FIRST + NUMBER, 0);
    return ok && fseek(to, 0, SEEK_SET) == 0 &&
           fwrite(first, 1, PAGE, to) == PAGE;
}

bool
graft_make(struct dl_arena *arena, struct dl_store *fresh, const char *damaged,
           const char *path)
{
    struct stat at;
    /* What is written to `fresh` so far is still in its log. */
    sql_run(fresh, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
    if (stat(damaged, &at) != 0 || !copy_file(damaged, path))
        return false;
    copy_file(dl_arena_printf(arena, "%s-wal", damaged),
              dl_arena_printf(arena, "%s-wal", path));
    FILE *from = fopen(fresh->path, "rb"), *to = fopen(path, "r+b");
    bool ok = from && to && copy_list(from, to, (uint64_t)at.st_size / PAGE);
    if (from)
        fclose(from);
    return to && fclose(to) == 0 && ok;
}
