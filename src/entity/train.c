/* The trainer: annotated text in, a model file and its record out. `make train`
 * calls it with the mix of data/mix.tsv; any other columns will do. */
/* SPDX-License-Identifier: ISC */
#include "entity/train.h"

#include "entity/train_files.h"
#include "entity/train_report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STATUS_USAGE = 2 };

struct options {
    struct recipe recipe;
    const char *mix, *out, *record;
    bool whole; /* what the mix keeps back is learnt too */
    const char **measured;
    size_t measured_count;
};

struct trainer {
    struct dl_arena *arena, *scratch;
    struct options options;
    struct mix mix;
    struct sources sources;
    struct chains chains;
    struct model model;
};

static int
usage(void)
{
    fputs("usage: train [-a] [-m MIX] [-o MODEL] [-r RECORD] [-d COLUMNS]...\n"
          "             [-b BITS] [-e EPOCHS] [-s STEP] [-l DECAY]\n"
          "             [-c COPIES] [-B BONUS] [-S SEED] FILE|FOLDER...\n\n"
          "  -m  table of weights, as data/mix.tsv\n"
          "  -a  learn from all documents of the files that it names, with\n"
          "      nothing kept back to measure with\n"
          "  -o  where the model goes          -r  and the record of it\n"
          "  -d  measure on this file as well; it is not learnt from\n"
          "  -b  2^BITS rows (18)              -e  times that all is seen (8)\n"
          "  -s  step of AdaGrad (0.05)        -l  L2 (0.0003)\n"
          "  -c  weight of copies in other case, 0 for none (0.3)\n"
          "  -B  bonus of a name for beginning (0.2)\n"
          "  -S  seed of the dice (1)\n",
          stderr);
    return STATUS_USAGE;
}

static bool
parse_number(const char *text, double least, double most, double *out)
{
    char *end;
    *out = strtod(text, &end);
    return *text && !*end && *out >= least && *out <= most;
}

static bool
parse_option(struct options *options, int option, const char *value)
{
    struct recipe *recipe = &options->recipe;
    double number = 0;
    bool good = true;
    switch (option) {
    case 'a':
        options->whole = true;
        break;
    case 'm':
        options->mix = value;
        break;
    case 'o':
        options->out = value;
        break;
    case 'r':
        options->record = value;
        break;
    case 'd':
        options->measured[options->measured_count++] = value;
        break;
    case 'b':
        good = parse_number(value, MODEL_BITS_MIN, MODEL_BITS_MAX, &number);
        recipe->bits = (unsigned)number;
        break;
    case 'e':
        good = parse_number(value, 0, 1000, &number);
        recipe->epochs = (unsigned)number;
        break;
    case 'S':
        good = parse_number(value, 0, UINT32_MAX, &number);
        recipe->seed = (uint32_t)number;
        break;
    case 's':
        good = parse_number(value, 1e-6, 10, &recipe->step);
        break;
    case 'l':
        good = parse_number(value, 0, 10, &recipe->decay);
        break;
    case 'c':
        good = parse_number(value, 0, 10, &recipe->copies);
        break;
    case 'B':
        good = parse_number(value, -10, 10, &recipe->bonus);
        break;
    default:
        good = false;
    }
    return good;
}

/* Print the fault; returns whether there is one. */
static bool
failed(enum dl_status status, const struct dl_error *err)
{
    char line[2 * DL_ERROR_TEXT_MAX];
    if (!status)
        return false;
    dl_error_format(err, line, sizeof line);
    fprintf(stderr, "train: %s\n", line);
    return true;
}

static bool
find_sources(struct trainer *trainer, char **paths)
{
    struct dl_error err;
    const struct options *options = &trainer->options;
    if (options->mix &&
        failed(mix_read(trainer->arena, options->mix, &trainer->mix, &err),
               &err))
        return false;
    if (options->whole)
        mix_whole(&trainer->mix);
    for (; *paths; paths++)
        if (failed(train_find_sources(trainer->arena, *paths, &trainer->mix,
                                      &trainer->sources, &err),
                   &err))
            return false;
    for (size_t i = 0; i < options->measured_count; i++)
        sources_measure(trainer->arena, options->measured[i],
                        &trainer->sources);
    return true;
}

static bool
read_sources(struct trainer *trainer)
{
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    const struct chainer chainer = {trainer->arena, trainer->scratch, gazetteer,
                                    trainer->options.recipe.bits};
    bool good = true;
    for (size_t i = 0; good && i < trainer->sources.count; i++) {
        struct dl_error err;
        good = !failed(source_read(&chainer, &trainer->sources.at[i],
                                   trainer->options.recipe.copies,
                                   &trainer->chains, &err),
                       &err);
    }
    gazetteer_free(gazetteer);
    if (good && !trainer->chains.count)
        fputs("train: there is nothing to learn from\n", stderr);
    return good && trainer->chains.count;
}

static void
learn(struct trainer *trainer)
{
    const struct recipe *recipe = &trainer->options.recipe;
    struct learner *learner = learner_new(trainer->arena, recipe);
    for (unsigned epoch = 1; epoch <= recipe->epochs; epoch++) {
        double likelihood =
            learner_epoch(learner, trainer->scratch, &trainer->chains);
        printf("epoch %u: %.4f a chain\n", epoch, -likelihood);
        struct dl_mark mark = dl_arena_mark(trainer->scratch);
        struct model model;
        learner_model(learner, trainer->scratch, &model);
        report_scores(stdout, trainer->scratch, &model, &trainer->sources);
        dl_arena_reset(trainer->scratch, mark);
        fflush(stdout);
    }
    learner_model(learner, trainer->arena, &trainer->model);
}

/* A new file in place of the old one, or the old one untouched. */
static bool
write_file(const char *path, struct dl_arena *scratch, struct dl_str bytes)
{
    const char *beside = dl_arena_printf(scratch, "%s.new", path);
    FILE *file = fopen(beside, "wb");
    bool good = file && fwrite(bytes.at, 1, bytes.bytes, file) == bytes.bytes;
    good = file && !fclose(file) && good && !rename(beside, path);
    if (!good)
        perror(path);
    return good;
}

static bool
write_record(struct trainer *trainer, const char *path)
{
    FILE *file = fopen(path, "w");
    if (file)
        report_model(file, trainer->scratch, &trainer->options.recipe,
                     &trainer->model, &trainer->sources);
    bool good = file && !fclose(file);
    if (!good)
        perror(path);
    return good;
}

static bool
train(struct trainer *trainer, char **paths)
{
    const struct options *options = &trainer->options;
    if (!find_sources(trainer, paths) || !read_sources(trainer))
        return false;
    printf("%zu chains, %zu MB\n", trainer->chains.count,
           dl_arena_bytes(trainer->arena) >> 20);
    learn(trainer);
    if (options->out &&
        !write_file(options->out, trainer->scratch,
                    model_print(trainer->scratch, &trainer->model)))
        return false;
    return !options->record || write_record(trainer, options->record);
}

int
main(int argc, char **argv)
{
    struct trainer trainer = {.arena = dl_arena_new(0),
                              .scratch = dl_arena_new(0)};
    struct options *options = &trainer.options;
    options->recipe = (struct recipe){18, 8, 0.05, 0.0003, 0.3, 0.2, 1};
    options->measured = DL_ARRAY(trainer.arena, (size_t)argc, const char *);
    for (int option;
         (option = getopt(argc, argv, "am:o:r:d:b:e:s:l:c:B:S:")) != -1;)
        if (!parse_option(options, option, optarg))
            return usage();
    if (optind == argc)
        return usage();
    bool good = train(&trainer, argv + optind);
    dl_arena_free(trainer.arena);
    dl_arena_free(trainer.scratch);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
