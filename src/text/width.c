/* Grapheme clusters and their width in terminal cells.
 *
 * Clusters follow UAX #29, with the pairs of regional indicators and the
 * joined emoji that a look at two neighbours cannot decide. A cluster is as
 * wide as its characters together, as terminals have it: vowel signs of Indic
 * scripts and of Thai have cells of their own. What would be wider than two
 * cells ends before that. Of joined emoji the first one counts, and so it does
 * with the colour of a skin; a variation selector 16 makes an emoji wide, and
 * so does the second half of a flag. A control character is one cell, since it
 * is drawn as U+FFFD.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <limits.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uniwidth.h>

enum { EMOJI_STYLE = 0xfe0f, KEY = 0x20e3, CLUSTER_COLS_MAX = 2 };

/* What has been seen of a cluster. */
struct cluster {
    uint32_t last;
    int cols;
    bool flag;      /* one regional indicator waits for its second */
    bool pictogram; /* Extended_Pictographic Extend* (GB11) */
    bool joined;    /* ... ZWJ */
};

static bool
is_ascii(struct dl_str text, size_t offset)
{
    return offset < text.bytes && text.at[offset] >= 0x20 &&
           text.at[offset] < 0x7f;
}

static bool
is_regional(uint32_t point)
{
    return point >= 0x1f1e6 && point <= 0x1f1ff;
}

static bool
is_pictogram(uint32_t point)
{
    return point >= 0xa9 && uc_is_property_extended_pictographic(point);
}

static int
point_cols(uint32_t point)
{
    int cols = uc_width(point, "UTF-8");
    return cols < 0 ? 1 : cols;
}

static bool
is_skin(uint32_t point)
{
    return point >= 0x1f3fb && point <= 0x1f3ff;
}

/* How wide the cluster is with one more character. */
static int
cols_with(const struct cluster *cluster, uint32_t point)
{
    bool second = is_regional(point) && is_regional(cluster->last);
    bool emoji = point == EMOJI_STYLE && is_pictogram(cluster->last);
    bool covered = cluster->cols > 0 && (cluster->joined || is_skin(point));
    return second || emoji ? 2
           : covered       ? cluster->cols
                           : cluster->cols + point_cols(point);
}

static bool
goes_on(const struct cluster *cluster, uint32_t point)
{
    if (is_regional(cluster->last) && is_regional(point)) /* GB12, GB13 */
        return cluster->flag;
    if (cluster->joined && is_pictogram(point)) /* GB11 */
        return true;
    return !uc_is_grapheme_break(cluster->last, point) &&
           cols_with(cluster, point) <= CLUSTER_COLS_MAX;
}

static void
take(struct cluster *cluster, uint32_t point)
{
    bool regional = is_regional(point);
    cluster->cols = cols_with(cluster, point);
    bool extends = uc_graphemeclusterbreak_property(point) == GBP_EXTEND;
    cluster->flag = regional && !cluster->flag;
    cluster->joined = cluster->pictogram && point == 0x200d;
    cluster->pictogram = is_pictogram(point) || (cluster->pictogram && extends);
    cluster->last = point;
}

size_t
dl_text_cluster(struct dl_str text, size_t offset, int *cols)
{
    bool next_is_ascii =
        offset + 1 >= text.bytes || (unsigned char)text.at[offset + 1] < 0x80;
    *cols = 1;
    if (is_ascii(text, offset) && next_is_ascii)
        return offset + 1;
    *cols = 0;
    if (offset >= text.bytes)
        return text.bytes;
    struct cluster cluster = {0};
    size_t end, next;
    take(&cluster, dl_utf8_decode(text, offset, &end));
    for (; end < text.bytes; end = next) {
        uint32_t point = dl_utf8_decode(text, end, &next);
        if (!goes_on(&cluster, point))
            break;
        take(&cluster, point);
    }
    *cols = cluster.cols;
    return end;
}

int
dl_text_cols_apart(struct dl_str cluster)
{
    int cols = 0;
    for (size_t at = 0; at < cluster.bytes;) {
        uint32_t point = dl_utf8_decode(cluster, at, &at);
        cols += is_regional(point) ? 2 : point_cols(point);
    }
    return cols;
}

bool
dl_text_is_picture(struct dl_str cluster)
{
    size_t at = 0;
    if (cluster.bytes < 3)
        return false;
    uint32_t first = dl_utf8_decode(cluster, 0, &at);
    bool coloured = false, key = false;
    while (at < cluster.bytes) {
        uint32_t point = dl_utf8_decode(cluster, at, &at);
        coloured |= point == EMOJI_STYLE;
        key |= point == KEY;
    }
    return is_regional(first) || (coloured && key) ||
           (is_pictogram(first) && (coloured || point_cols(first) == 2));
}

size_t
dl_text_fit(struct dl_str text, int cols, int *used)
{
    size_t at = 0;
    int total = 0, width;
    while (at < text.bytes) {
        size_t end = dl_text_cluster(text, at, &width);
        if (width > cols - total)
            break;
        total += width;
        at = end;
    }
    if (used)
        *used = total;
    return at;
}

int
dl_text_cols(struct dl_str text)
{
    int used;
    dl_text_fit(text, INT_MAX, &used);
    return used;
}
