/* Reading a configuration file whole. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_FILE_H
#define CONF_FILE_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/** Errors: DL_ERR_MISSING; DL_ERR_IO. A file too long for YAML is cut just
 * behind that length, where dl_yaml_read refuses it. */
enum dl_status conf_file_read(struct dl_arena *arena, const char *path,
                              struct dl_str *out, struct dl_error *err);

/** The folder part of `path` with its slash; "" when it has none. */
struct dl_str conf_file_folder(const char *path);

#endif
