#include "extract/setting.h"

gboolean
tq_setting_is_of_illness (const TqSentence *sentence, gboolean was_of_illness)
{
    gboolean ret = was_of_illness;

    for (guint i = 0; i < sentence->n_cues; i++) {
        if (sentence->cues[i].cue->cue_class == TQ_CUE_SETTING_HARM)
            return FALSE;
        ret |= sentence->cues[i].cue->cue_class == TQ_CUE_SETTING_ILLNESS;
    }
    return ret;
}
