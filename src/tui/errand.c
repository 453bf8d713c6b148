/* Errands: which command, with which words. */
/* SPDX-License-Identifier: ISC */
#include "tui/errand.h"

#include "tui/bytes.h"
#include "tui/clipboard.h"

#include <errno.h>
#include <unistd.h>

/* What a letter behind % stands for; false: for nothing. */
static bool
find_value(const struct errand *errand, char letter, struct dl_str *out)
{
    switch (letter) {
    case 'u':
        *out = errand->url;
        return true;
    case 't':
        *out = errand->title;
        return true;
    case 's':
        *out = errand->source;
        return true;
    case 'f':
        *out = errand->file;
        return true;
    case 'd':
        *out = errand->date;
        return true;
    case '%':
        *out = DL_STR("%");
        return true;
    default:
        return false;
    }
}

static char *
fill_in(struct dl_arena *arena, struct dl_str word, const struct errand *errand)
{
    struct bytes out = {.arena = arena};
    for (size_t i = 0; i < word.bytes; i++) {
        struct dl_str value = {word.at + i, 1};
        if (word.at[i] == '%' && i + 1 < word.bytes &&
            find_value(errand, word.at[i + 1], &value))
            i++;
        bytes_put(&out, value.at, value.bytes);
    }
    bytes_put(&out, "", 1);
    return out.at;
}

char **
errand_words(struct dl_arena *arena, const struct dl_strs *command,
             const struct errand *errand)
{
    char **words = DL_ARRAY(arena, command->count + 1, char *);
    for (size_t i = 0; i < command->count; i++)
        words[i] = fill_in(arena, command->at[i], errand);
    words[command->count] = NULL;
    return words;
}

static enum dl_status
run(struct dl_arena *arena, const struct outside *outside,
    const struct dl_strs *command, const struct errand *errand, bool terminal,
    struct dl_error *err)
{
    struct program program = {.words = errand_words(arena, command, errand),
                              .input = errand->text,
                              .terminal = terminal,
                              .pause = terminal && errand->what == ERRAND_SHOW};
    return outside->run(outside->context, &program, err);
}

/* By the terminal, when no command is set. */
static enum dl_status
copy(struct dl_arena *arena, const struct outside *outside,
     const struct errand *errand, struct dl_error *err)
{
    struct dl_str sequence;
    if (!clipboard_sequence(arena, errand->text, &sequence))
        return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                            "too long for the clipboard of a terminal; see "
                            "commands.copy");
    if (!outside->tell(outside->context, sequence))
        return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                            "this terminal has no clipboard; see "
                            "commands.copy");
    return DL_OK;
}

enum dl_status
errand_do(const struct outside *outside, const struct dl_settings *settings,
          const struct errand *errand, struct dl_error *err)
{
    static const char *const options[] = {"commands.browser", "commands.pipe",
                                          "commands.copy", "commands.image"};
    const struct dl_strs *const commands[] = {
        &settings->browser, &settings->pipe, &settings->copy, &settings->image};
    const bool terminal[] = {settings->browser_in_terminal,
                             settings->pipe_in_terminal, false,
                             settings->image_in_terminal};
    if (errand->what == ERRAND_FETCH) {
        outside->fetch(outside->context, errand->url, errand->file);
        return DL_OK;
    }
    if (errand->what == ERRAND_SHOW && access(errand->file.at, R_OK) != 0)
        return dl_error_set(err, DL_ERR_MISSING, errand->file.at, 0, 0, "%s",
                            strerror(errno));
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_strs *command = commands[errand->what];
    enum dl_status status;
    if (command->count > 0)
        status =
            run(arena, outside, command, errand, terminal[errand->what], err);
    else if (errand->what == ERRAND_COPY)
        status = copy(arena, outside, errand, err);
    else
        status = dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0, "%s is not set",
                              options[errand->what]);
    dl_arena_free(arena);
    return status;
}
