/* Between the state, which knows no files, and the marks.
 *
 * A write waits for the disk, so it waits for a pause first: half a second in
 * which nothing happens, or so many turns of the loop that whoever never pauses
 * loses little. Whatever ends the reader, the rest is written then. */
/* SPDX-License-Identifier: ISC */
#include "tui/keeper.h"

#include "tui/state.h"

#include <unistd.h>

enum { TURNS_MAX = 64, HOST_BYTES = 256 };

/* This device's name; NULL, and nothing can be written, when it has none. */
static const char *
device_name(struct keeper *keeper, const char *path, struct dl_error *err)
{
    char host[HOST_BYTES] = "";
    const char *name = NULL;
    gethostname(host, sizeof host - 1);
    return dl_marks_device(keeper->arena, path, host, &name, err) == DL_OK
               ? name
               : NULL;
}

enum dl_status
keeper_open(struct keeper *keeper, const struct app_keep *keep,
            struct dl_error *err)
{
    *keeper =
        (struct keeper){.arena = dl_arena_new(0), .seconds = keep->seconds};
    if (!keep->folder || !keep->device)
        return DL_OK;
    const char *device = device_name(keeper, keep->device, err);
    if (device &&
        dl_marks_open(keep->folder, device, &keeper->marks, err) == DL_OK)
        return DL_OK;
    dl_marks_open(keep->folder, NULL, &keeper->marks, NULL);
    return DL_ERR_IO;
}

void
keeper_close(struct keeper *keeper)
{
    dl_marks_close(keeper->marks);
    dl_arena_free(keeper->arena);
}

void
keeper_take(struct keeper *keeper, struct state *state)
{
    struct dl_marking marking;
    bool more = false;
    while (state_marking(state, &marking)) {
        if (keeper->marks)
            DL_PUSH(keeper->arena, &keeper->done, marking);
        more = true;
    }
    if (more)
        keeper->stuck = false;
    keeper->turns += keeper->done.count > 0;
}

bool
keeper_waits(const struct keeper *keeper)
{
    return keeper->done.count > 0 && !keeper->stuck;
}

bool
keeper_is_due(const struct keeper *keeper, bool quiet)
{
    return keeper_waits(keeper) && (quiet || keeper->turns > TURNS_MAX);
}

enum dl_status
keeper_write(struct keeper *keeper, struct dl_error *err)
{
    keeper->turns = 0;
    if (keeper->done.count == 0)
        return DL_OK;
    enum dl_status status =
        dl_marks_set(keeper->marks, keeper->done.at, keeper->done.count,
                     keeper->seconds(), err);
    keeper->stuck = status != DL_OK;
    if (status == DL_OK)
        keeper->done.count = 0;
    return status;
}

bool
keeper_refresh(struct keeper *keeper)
{
    return keeper->marks && dl_marks_refresh(keeper->marks);
}
