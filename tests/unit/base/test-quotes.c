#include <criterion/criterion.h>
#include <string.h>

#include "base/quotes.h"

Test (quotes, rows)
{
    static const struct {
        const char *text, *balanced;
    } rows[] = {
        { "", "" },
        { "المهمة لم تتغير", "المهمة لم تتغير" },
        { "أن «المهمة لم تتغير", "أن المهمة لم تتغير" },
        { "أن «المهمة» لم تتغير", "أن «المهمة» لم تتغير" },
        { "المهمة لم تتغير»", "المهمة لم تتغير" },
        { "et personne n'a regardé »", "et personne n'a regardé" },
        { "« et personne", "et personne" },
        { "« oui », dit-il", "« oui », dit-il" },
        { "the “mission is “the same”", "the mission is “the same”" },
        { "a \"new\" deal", "a \"new\" deal" },
        { "a \"new deal", "a new deal" },
        { "(of 12", "of 12" },
        { "“half (of it”", "“half of it”" },
        { "الطرفان”في العراق إلى “استشاري", "الطرفان في العراق إلى استشاري" },
        { "the workers’ union", "the workers’ union" },
        { "  spaced  ", "spaced" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *found = tq_quotes_balance (rows[i].text);

        cr_assert_str_eq (found, rows[i].balanced, "%s: %s", rows[i].text, found);
    }
}

Test (quotes, many_open)
{
    g_autofree char *text = g_strnfill (100, '('), *found = tq_quotes_balance (text);

    cr_assert (strlen (found) < 100);
}
