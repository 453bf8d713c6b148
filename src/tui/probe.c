/* The ladder of colour depths, and which extensions to use unasked. */
/* SPDX-License-Identifier: ISC */
#include "tui/probe.h"

#include <string.h>

static bool
starts(const char *text, const char *prefix)
{
    return text && strncmp(text, prefix, strlen(prefix)) == 0;
}

static bool
is_set(const char *variable)
{
    return variable && variable[0];
}

static bool
is(const char *text, const char *word)
{
    return text && strcmp(text, word) == 0;
}

bool
probe_usable(const char *term)
{
    return is_set(term) && !is(term, "dumb") && !is(term, "unknown");
}

static enum dl_depth
depth_of(int colours)
{
    return colours >= 256 ? DL_DEPTH_256
           : colours >= 8 ? DL_DEPTH_16
                          : DL_DEPTH_MONO;
}

static enum dl_depth
guess_depth(const struct probe *probe)
{
    enum dl_depth declared = depth_of(probe->colours);
    if (starts(probe->term, "vt"))
        return DL_DEPTH_MONO;
    if (starts(probe->term, "linux"))
        return DL_DEPTH_16;
    if (is_set(probe->sty)) /* GNU screen shows direct colours as black */
        return declared;
    if (probe->direct || is(probe->colorterm, "truecolor") ||
        is(probe->colorterm, "24bit"))
        return DL_DEPTH_RGB;
    return declared;
}

enum dl_depth
probe_depth(const struct probe *probe)
{
    switch (probe->wanted) {
    case DL_COLOURS_NONE:
        return DL_DEPTH_MONO;
    case DL_COLOURS_16:
        return DL_DEPTH_16;
    case DL_COLOURS_256:
        return DL_DEPTH_256;
    case DL_COLOURS_RGB:
        return DL_DEPTH_RGB;
    case DL_COLOURS_AUTO:
        break;
    }
    return is_set(probe->no_color) ? DL_DEPTH_MONO : guess_depth(probe);
}

bool
probe_takes_commands(const struct probe *probe)
{
    static const char *const others[] = {"linux", "vt",  "cons",
                                         "wsvt",  "sun", "screen"};
    bool tmux = is_set(probe->tmux) && !is_set(probe->sty);
    if (probe->colours < 8 || is_set(probe->sty))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (starts(probe->term, others[i]) && !starts(probe->term, "vte"))
            return tmux;
    return true;
}

bool
probe_is_modern(const struct probe *probe)
{
    return probe->colours >= 8 && !starts(probe->term, "linux");
}
