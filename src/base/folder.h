/* Folders that a program's own files lie in. */
/* SPDX-License-Identifier: ISC */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>

/**
 * Make a folder and those above it, for the user alone (XDG Base Directory
 * 0.8); what is there already is fine. False, with errno, when it is not there
 * afterwards.
 */
bool folder_make(const char *path);
/** The same for the folder that a file lies in. */
bool folder_make_for(const char *file);

#endif
