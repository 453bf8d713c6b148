/* Finding article files: folders are walked in name order, files first. */
/* SPDX-License-Identifier: ISC */
#include <dateline/article.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEPTH_MAX = 64, SECONDS_PER_DAY = 86400, NANOSECONDS = 1000000000 };

struct walk {
    struct dl_arena *arena;
    struct dl_files *out;
    struct dl_faults *faults;
};

/* The names in one folder. */
struct names {
    struct dl_str *at;
    size_t count, room;
};

static void
add_fault(struct walk *walk, enum dl_status status, const char *path,
          const char *why)
{
    struct dl_error err;
    dl_error_set(&err, status, path, 0, 0, "%s", why);
    dl_faults_add(walk->arena, walk->faults, &err);
}

/* Endings of article files, and how such files are read. */
static const struct {
    const char *ending;
    enum dl_file_kind kind;
} endings[] = {
    {".md", DL_FILE_TEXT},     {".markdown", DL_FILE_TEXT},
    {".txt", DL_FILE_TEXT},    {".text", DL_FILE_TEXT},
#ifdef HAVE_ONLINE
    {".html", DL_FILE_MARKUP}, {".htm", DL_FILE_MARKUP},
    {".rss", DL_FILE_MARKUP},  {".atom", DL_FILE_MARKUP},
    {".eml", DL_FILE_MARKUP},  {".mbox", DL_FILE_MARKUP},
    {".xml", DL_FILE_MAYBE},   {".json", DL_FILE_MAYBE},
    {".opml", DL_FILE_MAYBE},
#endif
};

static bool
find_kind(struct dl_str name, enum dl_file_kind *out)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct dl_str ending = dl_str_from(endings[i].ending);
        if (name.bytes <= ending.bytes)
            continue;
        struct dl_str tail = {name.at + name.bytes - ending.bytes,
                              ending.bytes};
        if (dl_str_eq_nocase(tail, ending)) {
            *out = endings[i].kind;
            return true;
        }
    }
    return false;
}

/* Who names a file knows what it is. */
static enum dl_file_kind
kind_of_named(const char *path)
{
    enum dl_file_kind kind = DL_FILE_TEXT;
    bool known = find_kind(dl_str_from(path), &kind);
#ifdef HAVE_ONLINE
    if (!known)
        return DL_FILE_ANY;
#endif
    return known && kind == DL_FILE_MAYBE ? DL_FILE_MARKUP : kind;
}

static void
add_file(struct walk *walk, const char *path, enum dl_file_kind kind,
         const struct stat *info)
{
    int64_t seconds = (int64_t)info->st_mtime;
    int64_t days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);
    struct dl_file file = {
        .path = dl_str_copy(walk->arena, dl_str_from(path)),
        .kind = kind,
        .bytes = (uint64_t)info->st_size,
        .dated = true,
        .changed = seconds * NANOSECONDS + info->st_mtim.tv_nsec,
        .saved = {(int32_t)days},
    };
    DL_PUSH(walk->arena, walk->out, file);
}

static int
compare_names(const void *a, const void *b)
{
    return dl_str_cmp(*(const struct dl_str *)a, *(const struct dl_str *)b);
}

static bool
list_names(struct walk *walk, const char *path, struct names *out)
{
    DIR *folder = opendir(path);
    if (!folder) {
        add_fault(walk, DL_ERR_IO, path, strerror(errno));
        return false;
    }
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        struct dl_str name =
            dl_str_copy(walk->arena, dl_str_from(entry->d_name));
        if (name.at[0] != '.')
            DL_PUSH(walk->arena, out, name);
    }
    closedir(folder);
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, compare_names);
    return true;
}

static const char *
join(struct walk *walk, const char *folder, struct dl_str name)
{
    size_t bytes = strlen(folder);
    const char *slash = bytes && folder[bytes - 1] == '/' ? "" : "/";
    return dl_arena_printf(walk->arena, "%s%s%.*s", folder, slash,
                           DL_FMT(name));
}

static void
take_file(struct walk *walk, const char *path, struct dl_str name)
{
    struct stat info;
    enum dl_file_kind kind;
    if (!find_kind(name, &kind))
        return;
    if (stat(path, &info) != 0)
        add_fault(walk, DL_ERR_IO, path, strerror(errno));
    else if (S_ISREG(info.st_mode))
        add_file(walk, path, kind, &info);
}

static bool
is_folder(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static void
walk_folder(struct walk *walk, const char *path, int depth)
{
    struct names names = {0};
    if (depth > DEPTH_MAX) {
        add_fault(walk, DL_ERR_LIMIT, path, "folders lie too deep here");
        return;
    }
    if (!list_names(walk, path, &names))
        return;
    for (size_t i = 0; i < names.count; i++) {
        const char *inner = join(walk, path, names.at[i]);
        if (!is_folder(inner))
            take_file(walk, inner, names.at[i]);
    }
    for (size_t i = 0; i < names.count; i++) {
        const char *inner = join(walk, path, names.at[i]);
        if (is_folder(inner))
            walk_folder(walk, inner, depth + 1);
    }
}

bool
dl_file_is_address(const char *path)
{
#ifdef HAVE_ONLINE
    struct dl_str text = dl_str_from(path);
    return dl_str_starts(text, DL_STR("http://")) ||
           dl_str_starts(text, DL_STR("https://"));
#else
    (void)path;
    return false;
#endif
}

void
dl_files_find(struct dl_arena *arena, const char *path, struct dl_files *out,
              struct dl_faults *faults)
{
    struct walk walk = {arena, out, faults};
    struct stat info;
    if (strcmp(path, "-") == 0) {
        struct dl_file file = {.path = DL_STR("-"),
                               .kind = kind_of_named(path)};
        DL_PUSH(arena, out, file);
        return;
    }
    if (dl_file_is_address(path)) {
        struct dl_file file = {.path = dl_str_copy(arena, dl_str_from(path)),
                               .kind = DL_FILE_ADDRESS};
        DL_PUSH(arena, out, file);
        return;
    }
    if (stat(path, &info) != 0) {
        bool missing = errno == ENOENT || errno == ENOTDIR;
        add_fault(&walk, missing ? DL_ERR_MISSING : DL_ERR_IO, path,
                  missing ? "there is no such file or folder"
                          : strerror(errno));
        return;
    }
    size_t before = out->count, faulty = faults->count;
    if (S_ISDIR(info.st_mode))
        walk_folder(&walk, path, 0);
    else if (S_ISREG(info.st_mode) || S_ISFIFO(info.st_mode))
        add_file(&walk, path, kind_of_named(path), &info);
    else
        add_fault(&walk, DL_ERR_IO, path, "this is no file that can be read");
    if (S_ISDIR(info.st_mode) && out->count == before &&
        faults->count == faulty)
        add_fault(&walk, DL_ERR_EMPTY, path,
                  "no article lies in this folder, neither .md nor .txt");
}
