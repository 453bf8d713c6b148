/* Tables for people: the scores of each epoch and the record of a model. */
/* SPDX-License-Identifier: ISC */
#include "entity/train_report.h"

static void
print_row(FILE *to, const char *name, const struct score *score)
{
    fprintf(to, "  %-24s %5.1f %5.1f %5.1f  %5.1f ", name,
            count_precision(&score->all), count_recall(&score->all),
            count_f1(&score->all), count_f1(&score->untyped));
    for (int class = 0; class < CLASS_COUNT; class ++)
        fprintf(to, " %5.1f", count_f1(&score->class[class]));
    fprintf(to, "  %6u\n", (unsigned)score->all.gold);
}

static void
print_head(FILE *to)
{
    fprintf(to, "  %-24s %5s %5s %5s  %5s ", "", "P", "R", "F1", "span");
    for (int class = 0; class < CLASS_COUNT; class ++)
        fprintf(to, " %5s", label_tag((enum class) class));
    fprintf(to, "  %6s\n", "names");
}

void
report_scores(FILE *to, struct dl_arena *scratch, const struct model *model,
              const struct sources *sources)
{
    bool begun = false;
    for (size_t i = 0; i < sources->count; i++) {
        const struct source *source = &sources->at[i];
        struct score score = {.all = {0}};
        for (size_t k = 0; k < source->papers.count; k++)
            score_paper(scratch, model, &source->papers.at[k], &score);
        if (!source->papers.count)
            continue;
        if (!begun)
            print_head(to);
        begun = true;
        print_row(to, source->name, &score);
    }
}

static void
print_source(FILE *to, const struct source *source)
{
    fprintf(to, "  %-34s %08x %6zu %6zu %6.2f  %-5s %-6s\n", source->name,
            (unsigned)source->crc, source->documents, source->learnt,
            source->row.weight, mix_part_name(source->row.learn),
            source->row.copies ? "yes" : "no");
}

void
report_model(FILE *to, struct dl_arena *scratch, const struct recipe *recipe,
             const struct model *model, const struct sources *sources)
{
    fprintf(
        to,
        "The model of names, as `make train` made it.\n\n"
        "features  %08x\nrows      2^%u of %d labels\nepochs    %u\n"
        "step      %g\ndecay     %g\ncopies    %g\nbonus     %g\nseed      %u\n"
        "scale     %.9g\n\n",
        (unsigned)model->features, model->bits, COLUMNS, recipe->epochs,
        recipe->step, recipe->decay, recipe->copies, recipe->bonus,
        (unsigned)recipe->seed, (double)model->scale);
    fprintf(to, "Learnt from (CRC-32 of the file, unpacked):\n"
                "  file                                crc-32    docs learnt "
                "weight  part  copies\n");
    for (size_t i = 0; i < sources->count; i++)
        if (sources->at[i].row.learn != MIX_NONE)
            print_source(to, &sources->at[i]);
    fprintf(to, "\nMeasured on what was not learnt, before any rule (exact "
                "spans; \"span\" is\nF1 whatever the class, the classes are "
                "F1):\n");
    report_scores(to, scratch, model, sources);
}
