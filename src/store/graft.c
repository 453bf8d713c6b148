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

#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
    NUMBER = 4,
    LIST_MAX = PAGE / NUMBER
};

/* What a copy is made of: the damaged file but for the pages of the list, which
 * are those of an empty store. */
struct graft {
    int damaged, fresh; /* descriptors */
    uint64_t pages;     /* of the damaged file */
    uint64_t list[LIST_MAX];
    size_t count;
    unsigned char first[PAGE]; /* the root of the list */
};

static void
put_number(unsigned char *at, uint64_t number)
{
    for (int i = 0; i < NUMBER; i++)
        at[i] = (unsigned char)(number >> 8 * (NUMBER - 1 - i));
}

static uint64_t
number_at(const unsigned char *at, int bytes)
{
    uint64_t out = 0;
    for (int i = 0; i < bytes; i++)
        out = out << 8 | at[i];
    return out;
}

static bool
read_page(int file, uint64_t number, unsigned char *page)
{
    return number > 0 &&
           disk_read(file, page, PAGE, (off_t)(number - 1) * PAGE) == PAGE;
}

/* The pages of the list in `fresh`: the first, and those right below it. */
static bool
read_list(struct graft *graft)
{
    unsigned char *first = graft->first;
    if (!read_page(graft->fresh, 1, first))
        return false;
    bool inner = first[TREE] == TREE_INNER;
    uint64_t cells = inner ? number_at(first + TREE_CELLS, 2) : 0;
    if (inner)
        graft->list[graft->count++] = number_at(first + TREE_LAST, NUMBER);
    for (uint64_t i = 0; i < cells && graft->count < LIST_MAX; i++) {
        uint64_t place = number_at(first + TREE_PLACES + 2 * i, 2);
        if (place > PAGE - NUMBER)
            return false;
        graft->list[graft->count++] = number_at(first + place, NUMBER);
    }
    put_number(first + PAGE_COUNT, graft->pages);
    put_number(first + FREE_FIRST, 0);
    put_number(first + FREE_FIRST + NUMBER, 0);
    return true;
}

static bool
is_listed(const struct graft *graft, uint64_t number)
{
    for (size_t i = 0; i < graft->count; i++)
        if (graft->list[i] == number)
            return true;
    return false;
}

/* A page that cannot be read is one more that is lost. */
static bool
put_page(const struct graft *graft, uint64_t number, int to)
{
    unsigned char page[PAGE];
    bool listed = is_listed(graft, number);
    if (number == 1)
        memcpy(page, graft->first, PAGE);
    else if (!read_page(listed ? graft->fresh : graft->damaged, number, page))
        memset(page, 0, PAGE);
    return disk_put(to, (struct dl_str){(const char *)page, PAGE});
}

static bool
put_pages(const struct graft *graft, int to)
{
    uint64_t last = graft->pages;
    for (size_t i = 0; i < graft->count; i++)
        last = graft->list[i] > last ? graft->list[i] : last;
    for (uint64_t number = 1; number <= last; number++)
        if (!put_page(graft, number, to))
            return false;
    return true;
}

/* The log goes along as it is; there may be none. */
static bool
copy_log(const char *from, const char *to)
{
    char block[PAGE];
    ssize_t got = 0;
    off_t at = 0;
    int in = disk_open(from, O_RDONLY, 0);
    if (in < 0)
        return errno == ENOENT;
    int out = disk_open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    bool ok = out >= 0;
    for (; ok && (got = disk_read(in, block, PAGE, at)) > 0; at += got)
        ok = disk_put(out, (struct dl_str){block, (size_t)got});
    int fault = errno;
    if (out >= 0)
        close(out);
    close(in);
    errno = fault;
    return ok;
}

static bool
make(struct graft *graft, const char *fresh, const char *damaged, int to)
{
    struct stat at;
    graft->fresh = disk_open(fresh, O_RDONLY, 0);
    graft->damaged = disk_open(damaged, O_RDONLY, 0);
    bool ok = graft->fresh >= 0 && graft->damaged >= 0 &&
              fstat(graft->damaged, &at) == 0;
    graft->pages = ok ? (uint64_t)at.st_size / PAGE : 0;
    ok = ok && read_list(graft) && put_pages(graft, to);
    int fault = errno;
    if (graft->fresh >= 0)
        close(graft->fresh);
    if (graft->damaged >= 0)
        close(graft->damaged);
    errno = fault;
    return ok;
}

enum dl_status
graft_make(struct dl_arena *arena, struct dl_store *fresh, const char *damaged,
           const char *path, struct dl_error *err)
{
    struct graft graft = {.damaged = -1, .fresh = -1};
    /* What is written to `fresh` so far is still in its log. */
    enum dl_status status =
        sql_run(fresh, "PRAGMA wal_checkpoint(TRUNCATE)", err);
    if (status != DL_OK)
        return status;
    int to = disk_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    bool ok = to >= 0 && make(&graft, fresh->path, damaged, to) &&
              copy_log(dl_arena_printf(arena, "%s-wal", damaged),
                       dl_arena_printf(arena, "%s-wal", path));
    int fault = errno;
    if (to >= 0)
        close(to);
    errno = fault;
    return ok ? DL_OK : disk_fault(err, path);
}
