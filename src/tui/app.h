/* The reader: one loop around the terminal, the desk and the signals. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_APP_H
#define TUI_APP_H

#include <dateline/date.h>
#include <dateline/settings.h>
#include <dateline/theme.h>

/** What is kept between sessions: read, stars, places. */
struct app_keep {
    const char *folder;       /* of the marks; NULL: nothing is kept */
    const char *device;       /* the file with this device's name */
    const char *typed;        /* the file of what was typed; NULL: it is not
                                 kept */
    int64_t (*seconds)(void); /* the clock, since 1970 */
};

struct app_start {
    const struct dl_settings *settings;
    const struct dl_themes *themes; /* those it may begin with */
    size_t theme;                   /* the one to begin with */
    bool pair;          /* the terminal's background chooses between */
    size_t dark, light; /* these two */
    const struct dl_strs *theme_folders; /* where the others are */
    const char *const *theme_paths;      /* files and folders of themes that
                                            the user may change */
    size_t theme_path_count;
    struct dl_background_file background; /* what the terminal last was */
    struct dl_stamp now;                  /* the present, read once */
    const char *const *paths;             /* what to read */
    size_t count;
    bool stored; /* the articles of the store too; see struct dl_desk_start */
    bool tour;   /* it is the first run: show around */
    struct app_keep keep;
    int64_t (*milliseconds)(void); /* a clock that only goes forward */
    /* Give up what the reader does not need; once, before it reads. */
    enum dl_status (*confine)(void *context, struct dl_error *err);
    void *context;
};

/**
 * Show the reader until the user leaves it.
 * *ended_by is 0 then, or the signal that ended it: the caller exits with 128
 * and that. The terminal is restored before this returns.
 * Errors: those of screen_open and dl_desk_open.
 */
enum dl_status app_run(const struct app_start *start, int *ended_by,
                       struct dl_error *err);

#endif
