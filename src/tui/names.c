/* The names of an article as one row: those of its headline, then those of its
 * text. The headline is a document of its own, so a name is known by its number
 * in that row and not by its place in a text. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static uint32_t
headline_count(const struct dl_reading *reading)
{
    return (uint32_t)reading->headline_mentions.count;
}

uint32_t
names_count(const struct dl_reading *reading)
{
    return headline_count(reading) + (uint32_t)reading->mentions.count;
}

bool
names_in_headline(const struct dl_reading *reading, uint32_t name)
{
    return name < headline_count(reading);
}

const struct dl_mention *
names_at(const struct dl_reading *reading, uint32_t name)
{
    if (name >= names_count(reading))
        return NULL;
    if (names_in_headline(reading, name))
        return &reading->headline_mentions.at[name];
    return &reading->mentions.at[name - headline_count(reading)];
}

const struct dl_document *
names_doc(const struct dl_reading *reading, uint32_t name)
{
    return names_in_headline(reading, name) ? reading->headline : reading->doc;
}

/* The line that holds a byte of the text that a name is in. */
static size_t
line_at(const struct reader *reader, uint32_t name, uint32_t offset)
{
    if (!names_in_headline(reader->reading, name))
        return reader_line_at(reader, offset);
    return dl_span_find(reader->lines.at, reader->titles,
                        sizeof *reader->lines.at, offset);
}

size_t
names_first_line(const struct reader *reader, uint32_t name)
{
    return line_at(reader, name, names_at(reader->reading, name)->span.start);
}

size_t
names_last_line(const struct reader *reader, uint32_t name)
{
    return line_at(reader, name, names_at(reader->reading, name)->span.end - 1);
}
