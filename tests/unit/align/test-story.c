/* Two articles that have too little in common are on one story if a third is on that of both, and
 * only then. */
#include "support/aligned.h"

#include "align/story.h"

static const char *const agency =
    "Two barges collided below the lock at Orrin on Tuesday night, spilling 40 tonnes of diesel into the canal. The harbour office closed the "
    "waterway between Orrin and Castle Tarn. Skipper Edda Moran was taken to hospital with a broken arm. Firefighters laid booms across the "
    "basin. Anglers found dead bream near the weir. Mayor Paul Wetherly called for a second lock keeper. The brewery stopped drawing water from "
    "the canal.";
static const char *const boats =
    "Skipper Edda Moran steered the first of the barges that collided below the lock on Tuesday night. She has a broken arm. The insurer sent an "
    "assessor with a camera. Her crew slept at the brewery. The hull will be lifted by crane. A tribunal hears such "
    "cases in Velden. The owner bought the vessel at an auction.";
static const char *const fish =
    "Anglers collected dead bream near the weir in buckets on Tuesday, below the lock. Mayor Paul Wetherly promised them new fish. It happened in the dark. "
    "The brewery stopped drawing water. A biologist measured oxygen in the reeds. Swans were washed by volunteers. The club "
    "sells licences for the season. Its chairman wants a fence along the path.";

static gboolean
are_neighbours (const char *const *texts, guint n_texts)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GArray) groups = g_array_new (FALSE, TRUE, sizeof (TqAtom));
    g_autoptr (TqWords) words = NULL;
    g_autoptr (TqStories) stories = NULL;
    gboolean ret;

    for (guint i = 0; i < n_texts; i++)
        aligned_read (&aligned, "en", NULL, "2025-06-10", texts[i]);
    words = tq_words_new (&aligned.evidence, groups, 1);
    stories = tq_stories_new (&aligned.evidence, words, 1);
    ret = tq_stories_are_neighbours (stories, 0, 1);
    aligned_free (&aligned);
    return ret;
}

Test (story, a_third_brings_two_together)
{
    const char *const both[] = { boats, fish }, *const all[] = { boats, fish, agency };

    cr_expect_not (are_neighbours (both, G_N_ELEMENTS (both)));
    cr_expect (are_neighbours (all, G_N_ELEMENTS (all)));
}
