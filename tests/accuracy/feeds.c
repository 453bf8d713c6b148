/* How well feeds are read: every case of a corpus and what it must give.
 *
 * accuracy_feeds FOLDER [CATEGORY]: FOLDER holds expected.json with `cases`,
 * `opml` and `dates`, and the files they name; with CATEGORY the cases of that
 * which fail are named. A case passes when all its expectations hold. Texts are
 * compared with white space folded, dates as instants, without a zone as UTC.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/feed.h>
#include <dateline/json.h>
#include <dateline/text.h>

#include <stdio.h>
#include <stdlib.h>

enum { CATEGORIES_MAX = 64, PATH_BYTES = 4096 };

static const struct {
    const char *name;
    int floor; /* tenths of a percent */
} floors[] = {
#define X(name, floor) {name, floor},
#include "feeds.def"
#undef X
};

struct tally {
    struct dl_str name;
    int cases, passed;
};

struct measure {
    struct dl_arena *keep, *scratch;
    const char *folder, *shown;
    struct tally tallies[CATEGORIES_MAX];
    int count;
};

/* ---- comparing ---- */

static struct dl_str
read_whole(struct dl_arena *arena, const char *folder, struct dl_str name)
{
    char path[PATH_BYTES];
    struct dl_str out = DL_STR("");
    snprintf(path, sizeof path, "%s/%.*s", folder, DL_FMT(name));
    FILE *file = fopen(path, "rb");
    if (!file)
        return out;
    fseek(file, 0, SEEK_END);
    long bytes = ftell(file);
    rewind(file);
    char *at = dl_arena_alloc(arena, (size_t)bytes + 1);
    out = (struct dl_str){at, fread(at, 1, (size_t)bytes, file)};
    fclose(file);
    return out;
}

static bool
is_space(uint32_t point)
{
    return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x3000;
}

/* White space of any kind to one space, or away; soft hyphens away. */
static struct dl_str
fold(struct dl_arena *arena, struct dl_str text, bool keep)
{
    enum { SOFT_HYPHEN = 0xAD };
    char *out = dl_arena_alloc(arena, text.bytes + 4);
    size_t count = 0, next;
    bool space = false;
    for (size_t i = 0; i < text.bytes; i = next) {
        uint32_t point = dl_utf8_decode(text, i, &next);
        if (is_space(point) || point == SOFT_HYPHEN) {
            space |= point != SOFT_HYPHEN && count > 0;
            continue;
        }
        if (space && keep)
            out[count++] = ' ';
        space = false;
        memcpy(out + count, text.at + i, next - i);
        count += next - i;
    }
    return (struct dl_str){out, count};
}

static bool
same(struct dl_arena *arena, struct dl_str a, struct dl_str b)
{
    return dl_str_eq(fold(arena, a, true), fold(arena, b, true));
}

static bool
holds(struct dl_arena *arena, struct dl_str text, struct dl_str part)
{
    return dl_str_find(fold(arena, text, true), fold(arena, part, true), 0) !=
               SIZE_MAX ||
           dl_str_find(fold(arena, text, false), fold(arena, part, false), 0) !=
               SIZE_MAX;
}

static struct dl_str
without_slash(struct dl_str url)
{
    while (url.bytes && url.at[url.bytes - 1] == '/')
        url.bytes--;
    return url;
}

static int64_t
instant_of(const struct dl_stamp *stamp)
{
    enum { DAY = 86400, MINUTE = 60 };
    return (int64_t)stamp->day.n * DAY + stamp->seconds - stamp->zone * MINUTE;
}

static bool
same_date(const struct dl_stamp *stamp, struct dl_str expected)
{
    struct dl_stamp wanted;
    return stamp->known && dl_stamp_parse(expected, &wanted) &&
           instant_of(stamp) == instant_of(&wanted);
}

/* ---- a case ---- */

static bool
is_clean(struct dl_str text)
{
    static const char *const bad[] = {
        "<script", "<iframe",     "<object", "<embed",
        "onclick", "javascript:", "\x1b",    "style="};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (dl_str_find(text, dl_str_from(bad[i]), 0) != SIZE_MAX)
            return false;
    return true;
}

static bool
all_clean(const struct dl_feed *feed)
{
    bool out = is_clean(feed->title);
    for (size_t i = 0; i < feed->items.count; i++) {
        const struct dl_item *item = &feed->items.at[i];
        out = out && is_clean(item->title) && is_clean(item->text) &&
              is_clean(item->author) && is_clean(item->link);
    }
    return out;
}

static bool
meets(struct dl_arena *arena, const struct dl_item *item, struct dl_str field,
      struct dl_str value)
{
    if (dl_str_is(field, "title"))
        return same(arena, item->title, value);
    if (dl_str_is(field, "text"))
        return holds(arena, item->text, value);
    if (dl_str_is(field, "author"))
        return holds(arena, item->author, value);
    if (dl_str_is(field, "id"))
        return same(arena, item->guid, value);
    if (dl_str_is(field, "url"))
        return dl_str_eq(without_slash(item->link), without_slash(value));
    return dl_str_is(field, "published") && same_date(&item->published, value);
}

static bool
expectation_holds(struct dl_arena *arena, const struct dl_feed *feed,
                  const struct dl_json *expected)
{
    struct dl_str field =
                      dl_json_text(arena, dl_json_member(expected, "field")),
                  value =
                      dl_json_text(arena, dl_json_member(expected, "value"));
    const struct dl_json *entry = dl_json_member(expected, "entry");
    size_t at =
        entry && entry->kind == DL_JSON_NUMBER ? (size_t)entry->number : 0;
    if (dl_str_is(field, "feed"))
        return same(arena, feed->title, value);
    if (dl_str_is(field, "*"))
        return all_clean(feed);
    return at < feed->items.count &&
           meets(arena, &feed->items.at[at], field, value);
}

static bool
count_holds(const struct dl_feed *feed, const struct dl_json *one)
{
    const struct dl_json *entries = dl_json_member(one, "entries"),
                         *least = dl_json_member(one, "least");
    if (least)
        return (double)feed->items.count >= least->number;
    return !entries || (double)feed->items.count == entries->number;
}

static bool
case_passes(struct measure *measure, const struct dl_json *one, bool show)
{
    struct dl_arena *arena = measure->scratch;
    struct dl_feed feed = {.broken = 0};
    struct dl_error err = {.status = DL_OK};
    struct dl_str bytes = read_whole(
                      arena, measure->folder,
                      dl_json_text(arena, dl_json_member(one, "file"))),
                  base = dl_json_text(arena, dl_json_member(one, "base"));
    enum dl_status status =
        dl_feed_read(arena, bytes, DL_STR(""), base, &feed, &err);
    bool out = count_holds(&feed, one);
    if (show && !out)
        printf("  %zu items, not as many as expected; %s\n", feed.items.count,
               status == DL_OK ? "" : err.text);
    const struct dl_json *expect = dl_json_member(one, "expect");
    for (const struct dl_json *at = expect ? expect->first : NULL; at;
         at = at->next) {
        if (expectation_holds(arena, &feed, at))
            continue;
        out = false;
        if (show)
            printf("  %.*s is not: %.*s\n",
                   DL_FMT(dl_json_text(arena, dl_json_member(at, "field"))),
                   DL_FMT(dl_json_text(arena, dl_json_member(at, "value"))));
    }
    return out;
}

/* ---- outlines and dates ---- */

static bool
outline_passes(struct measure *measure, const struct dl_json *one)
{
    struct dl_arena *arena = measure->scratch;
    struct dl_outlines outlines = {.count = 0};
    struct dl_str bytes =
        read_whole(arena, measure->folder,
                   dl_json_text(arena, dl_json_member(one, "file")));
    const struct dl_json *feeds = dl_json_member(one, "feeds");
    enum dl_status status = dl_outline_read(arena, bytes, &outlines, NULL);
    size_t at = 0;
    if (!feeds || feeds->kind != DL_JSON_LIST)
        return true; /* read or refused, but survived */
    for (const struct dl_json *feed = feeds->first; feed;
         feed = feed->next, at++)
        if (at >= outlines.count ||
            !same(arena, outlines.at[at].title,
                  dl_json_text(arena, feed->first)) ||
            !dl_str_eq(without_slash(outlines.at[at].url),
                       without_slash(dl_json_text(arena, feed->first->next))))
            return false;
    return status == DL_OK && at == outlines.count;
}

/* "?" is any date, null none. */
static bool
date_passes(struct measure *measure, const struct dl_json *one)
{
    struct dl_stamp stamp = {.known = false};
    struct dl_str date = dl_json_text(measure->scratch,
                                      dl_json_member(one, "date")),
                  utc = dl_json_text(measure->scratch,
                                     dl_json_member(one, "utc"));
    bool read = dl_stamp_read(date, &stamp);
    if (!utc.bytes)
        return !read;
    return read && (dl_str_is(utc, "?") || same_date(&stamp, utc));
}

/* ---- the whole ---- */

static struct tally *
tally_of(struct measure *measure, struct dl_str name)
{
    for (int i = 0; i < measure->count; i++)
        if (dl_str_eq(measure->tallies[i].name, name))
            return &measure->tallies[i];
    if (measure->count == CATEGORIES_MAX)
        return &measure->tallies[CATEGORIES_MAX - 1];
    measure->tallies[measure->count].name = dl_str_copy(measure->keep, name);
    return &measure->tallies[measure->count++];
}

static void
count(struct measure *measure, struct dl_str name, bool passed)
{
    struct tally *tally = tally_of(measure, name);
    tally->cases++;
    tally->passed += passed;
}

static void
run_case(struct measure *measure, const struct dl_json *one)
{
    struct dl_str category =
        dl_json_text(measure->keep, dl_json_member(one, "category"));
    bool shown = measure->shown && (dl_str_is(category, measure->shown) ||
                                    strcmp(measure->shown, "all") == 0),
         passed = case_passes(measure, one, false);
    if (shown && !passed) {
        printf("%.*s: %.*s\n", DL_FMT(category),
               DL_FMT(dl_json_text(measure->keep, dl_json_member(one, "id"))));
        case_passes(measure, one, true);
    }
    count(measure, category, passed);
}

static void
run_list(struct measure *measure, const struct dl_json *list, const char *name,
         bool (*passes)(struct measure *, const struct dl_json *))
{
    for (const struct dl_json *at = list ? list->first : NULL; at;
         at = at->next) {
        struct dl_mark mark = dl_arena_mark(measure->scratch);
        bool passed = passes(measure, at);
        if (!passed && measure->shown && strcmp(measure->shown, name) == 0)
            printf(
                "%s: %.*s%.*s\n", name,
                DL_FMT(dl_json_text(measure->keep, dl_json_member(at, "file"))),
                DL_FMT(
                    dl_json_text(measure->keep, dl_json_member(at, "date"))));
        count(measure, dl_str_from(name), passed);
        dl_arena_reset(measure->scratch, mark);
    }
}

static int
tenths(int passed, int cases)
{
    return cases ? 1000 * passed / cases : 1000;
}

static int
floor_of(struct dl_str name)
{
    for (size_t i = 0; i < sizeof floors / sizeof floors[0]; i++)
        if (dl_str_is(name, floors[i].name))
            return floors[i].floor;
    return 0;
}

static bool
print_tally(const struct tally *tally)
{
    int share = tenths(tally->passed, tally->cases),
        floor = floor_of(tally->name);
    printf("feeds %-12.*s %4d of %4d %5.1f %%, floor %5.1f %%%s\n",
           DL_FMT(tally->name), tally->passed, tally->cases, share / 10.0,
           floor / 10.0, share < floor ? ": TOO LOW" : "");
    return share >= floor;
}

int
main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: accuracy_feeds FOLDER [CATEGORY]\n", stderr);
        return 2;
    }
    struct measure measure = {.keep = dl_arena_new(0),
                              .scratch = dl_arena_new(0),
                              .folder = argv[1],
                              .shown = argc > 2 ? argv[2] : NULL};
    const struct dl_json *root = NULL;
    struct dl_str bytes =
        read_whole(measure.keep, argv[1], DL_STR("expected.json"));
    struct dl_error err;
    if (dl_json_read(measure.keep, bytes, &root, &err) != DL_OK) {
        fprintf(stderr, "%s/expected.json: %s\n", argv[1], err.text);
        return 2;
    }
    const struct dl_json *cases = dl_json_member(root, "cases");
    for (const struct dl_json *at = cases ? cases->first : NULL; at;
         at = at->next) {
        struct dl_mark mark = dl_arena_mark(measure.scratch);
        run_case(&measure, at);
        dl_arena_reset(measure.scratch, mark);
    }
    run_list(&measure, dl_json_member(root, "opml"), "opml", outline_passes);
    run_list(&measure, dl_json_member(root, "dates"), "dates", date_passes);
    struct tally all = {.name = DL_STR("all")};
    bool good = true;
    for (int i = 0; i < measure.count; i++) {
        all.cases += measure.tallies[i].cases;
        all.passed += measure.tallies[i].passed;
        good &= print_tally(&measure.tallies[i]);
    }
    good &= print_tally(&all);
    dl_arena_free(measure.scratch);
    dl_arena_free(measure.keep);
    return good ? 0 : 1;
}
