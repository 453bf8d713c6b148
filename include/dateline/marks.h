/* What you did to articles: read, star, place. Kept as one append-only log a
 * device, so that a folder of them can be carried between machines by any
 * program that copies files: the logs are joined by union, and what was done
 * last holds. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_MARKS_H
#define DATELINE_MARKS_H

#include <dateline/arena.h>
#include <dateline/key.h>
#include <dateline/status.h>

enum dl_mark_kind {
#define X(code, name, help) DL_MARK_##code,
#include <dateline/marks.def>
#undef X
    DL_MARK_COUNT
};

/** One thing done. */
struct dl_marking {
    struct dl_key key;
    enum dl_mark_kind kind;
    uint32_t value;
};

/**
 * Where marks are kept when the settings do not say: below $XDG_DATA_HOME, and
 * the file with this device's name, below $XDG_STATE_HOME: it must not travel.
 * The variables as they are, NULL when unset; NULL when neither says.
 */
const char *dl_marks_folder(struct dl_arena *arena, const char *home,
                            const char *data_home);
const char *dl_marks_device_path(struct dl_arena *arena, const char *home,
                                 const char *state_home);

/**
 * The name of this device from the file at `path`: `host` and digits. It is
 * made once, and anew when the file is another host's or is none.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_IO.
 */
enum dl_status dl_marks_device(struct dl_arena *arena, const char *path,
                               const char *host, const char **out,
                               struct dl_error *err);

struct dl_marks;

/**
 * Open the logs in `folder`, which is made when it is not there. This device
 * writes to `device`.log (letters, digits, - and _ only). With `device` NULL
 * nothing is ever written: marks hold as long as they are open. With `folder`
 * NULL too nothing is read.
 * Lines that cannot be read are passed over; they stay in the file.
 * Errors: DL_ERR_IO when it cannot be made, or not written to.
 */
enum dl_status dl_marks_open(const char *folder, const char *device,
                             struct dl_marks **out, struct dl_error *err);
void dl_marks_close(struct dl_marks *marks);

/** What holds for an article; 0 when nothing was ever said. */
uint32_t dl_marks_get(const struct dl_marks *marks, struct dl_key key,
                      enum dl_mark_kind kind);

/** Whether anything was ever said of it, if only that a mark was taken away. */
bool dl_marks_said(const struct dl_marks *marks, struct dl_key key,
                   enum dl_mark_kind kind);

/**
 * Mark, in one write that is on disk when this returns. `now` is in seconds
 * since 1970; a clock that went back does no harm.
 * Errors: DL_ERR_IO. The marks hold all the same until dl_marks_close.
 */
enum dl_status dl_marks_set(struct dl_marks *marks,
                            const struct dl_marking *markings, size_t count,
                            int64_t now, struct dl_error *err);

/** Read what other devices and processes have appended since; true when
 * anything is new. Cost: of what was appended. */
bool dl_marks_refresh(struct dl_marks *marks);

#endif
