/* A script being played, and what it can expect of the screen. */
/* SPDX-License-Identifier: ISC */
#ifndef SCREEN_PLAY_H
#define SCREEN_PLAY_H

#include "tty.h"

enum { WORDS_MAX = 32, ENV_MAX = 64, COLS_MAX = 1024 };

struct play {
    const char *program, *script;
    int line;
    bool failed;
    char home[64]; /* a folder of its own for each script */
    char *env[ENV_MAX + 1];
    int env_count;
    struct tty tty;
};

struct words {
    int count;
    char *at[WORDS_MAX + 1];
};

/* The cell that two numbers from word `first` on name, or the first cell of the
 * text that one word is; false: it is not on the screen. */
bool place_of(const struct play *play, const struct words *words, int first,
              int *row, int *col);

/* The home of a script, its environment and its terminal; false: no folder
 * could be made. */
bool stage_begin(struct play *play);
/* The program is ended, and the home goes with all that is in it. */
void stage_end(struct play *play);

/* What a line has done: `words` are the words behind the command, `rest` the
 * same as they stand in the line; false: it could not be. */
bool stage_env(struct play *play, const struct words *words, const char *rest);
bool stage_config(struct play *play, const struct words *words,
                  const char *rest);
bool stage_file(struct play *play, const struct words *words, const char *rest);
bool stage_size(struct play *play, const struct words *words, const char *rest);
bool stage_run(struct play *play, const struct words *words, const char *rest);
bool stage_other(struct play *play, const struct words *words,
                 const char *rest);
bool press_keys(struct play *play, const struct words *words, const char *rest);
bool press_paste(struct play *play, const struct words *words,
                 const char *rest);
bool press_bytes(struct play *play, const struct words *words,
                 const char *rest);
bool press_mouse(struct play *play, const struct words *words,
                 const char *rest);
bool press_click(struct play *play, const struct words *words,
                 const char *rest);
bool press_double(struct play *play, const struct words *words,
                  const char *rest);
bool press_focus(struct play *play, const struct words *words,
                 const char *rest);
bool press_signal(struct play *play, const struct words *words,
                  const char *rest);
bool press_starve(struct play *play, const struct words *words,
                  const char *rest);
bool press_cook(struct play *play, const struct words *words, const char *rest);

/* Each tells whether what a line expects holds now. */
bool column_holds(struct play *play, const struct words *words,
                  const char *rest);
bool row_holds(struct play *play, const struct words *words, const char *rest);
bool any_holds(struct play *play, const struct words *words, const char *rest);
bool none_holds(struct play *play, const struct words *words, const char *rest);
bool attr_holds(struct play *play, const struct words *words, const char *rest);
bool attr_of_holds(struct play *play, const struct words *words,
                   const char *rest);
bool cursor_holds(struct play *play, const struct words *words,
                  const char *rest);
bool silent_holds(struct play *play, const struct words *words,
                  const char *rest);
bool exit_holds(struct play *play, const struct words *words, const char *rest);
bool mode_holds(struct play *play, const struct words *words, const char *rest);
bool restored_holds(struct play *play, const struct words *words,
                    const char *rest);
bool link_holds(struct play *play, const struct words *words, const char *rest);
bool copied_holds(struct play *play, const struct words *words,
                  const char *rest);
bool tame_holds(struct play *play, const struct words *words, const char *rest);

#endif
