/* replay FOLDER...: plays the samples in these folders through the fuzz target
 * that it is linked with, each within a time that no input may exceed. What
 * they are to hold, the target itself sees to. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SECONDS_MOST = 20, BYTES_MOST = 1 << 20 };

/* In memory of exactly its size, so that an overrun shows. */
static bool
play(const char *path)
{
    static uint8_t room[BYTES_MOST];
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    size_t count = fread(room, 1, sizeof room, file);
    fclose(file);
    uint8_t *bytes = malloc(count ? count : 1);
    if (!bytes)
        return false;
    memcpy(bytes, room, count);
    alarm(SECONDS_MOST);
    LLVMFuzzerTestOneInput(bytes, count);
    alarm(0);
    free(bytes);
    return true;
}

/* How many samples of a folder were played; 0 is a fault. */
static unsigned
play_all(const char *folder)
{
    struct dirent **names;
    char path[4096];
    unsigned played = 0;
    int count = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        if (names[i]->d_name[0] != '.') {
            printf("%s\n", path); /* the last one named is to blame */
            fflush(stdout);
            played += play(path);
        }
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    return played;
}

int
main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (!play_all(argv[i]))
            return 1;
    return argc < 2;
}
