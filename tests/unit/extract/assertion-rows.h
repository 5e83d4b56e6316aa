/* Rows of test-assertion.c: own sentences. */
#define YES TQ_POLARITY_AFFIRMED
#define NO TQ_POLARITY_DENIED
/* what stands beside does not part a predicate from whom it is said of */
{ "en", "The treasurer, who joined the club in May, resigned.", "resigned", YES, "treasurer" },
{ "en", "The treasurer, who joined the club in May, resigned.", "joined", YES, "treasurer club" },
{ "en", "The old mast, some forty metres high, leans.", "leans", YES, "mast" },
{ "ar", "برج الميناء، وارتفاعه 40 مترا، ما زال يميل في الريح.", "يميل", YES, "برج" },
{ "ar", "ما زال برج الميناء، وهو القديم، مغلقا أمام الزوار.", "مغلقا", YES, "برج الزوار" },
{ "fr", "Le trésorier, qui avait rejoint le club en mai, démissionne.", "démissionne", YES, "trésorier" },
/* two predicates, two statements */
{ "en", "The driver was cleared of theft and returned to the depot.", "cleared", YES, "driver theft" },
{ "en", "The driver was cleared of theft and returned to the depot.", "returned", YES, "driver depot" },
{ "en", "The market reopened on Monday and the ferry sailed to the island.", "sailed", YES, "ferry island" },
{ "en", "The guests invited to the island were treated for burns.", "treated", YES, "guests burns" },
{ "fr", "Le conducteur a quitté le dépôt et a rejoint la caserne.", "rejoint", YES, "conducteur caserne" },
{ "ar", "القوافل التي عبرت الوادي ليلا لم تدخل المدينة.", "تدخل", NO, "القوافل المدينة" },
{ "ar", "القوافل التي عبرت الوادي ليلا لم تدخل المدينة.", "عبرت", YES, "القوافل الوادي" },
{ "en", "The club plans to sell the hall and rent a tent.", "rent", YES, NULL },
/* what "is" says is the predicate */
{ "en", "Three samples of the cheese were clean.", "clean", YES, "samples cheese" },
{ "ar", "المدفأة كانت مطفأة.", "مطفأة", YES, "المدفأة" },
{ "ar", "قال المدير إن المسبح لم يكن جاهزا.", "جاهزا", NO, "المسبح" },
{ "fr", "Le pont reste fragile.", "fragile", YES, "pont" },
{ "en", "She was not on the roof.", "roof", NO, "roof" },
/* "said" with no "that" */
{ "en", "Her trainer, Petra Lind, said the swimmer had not decided.", "decided", NO, "swimmer" },
/* what is announced is so; what nothing proves is denied */
{ "en", "The firm announced the closure of the quarry.", "closure", YES, "quarry" },
{ "fr", "Le maire a annoncé la fermeture de la carrière.", "fermeture", YES, "carrière" },
{ "ar", "أعلن المدير إغلاق المسبح.", "إغلاق", YES, "المسبح" },
{ "en", "The mayor declared a holiday on Monday.", "declared", YES, "mayor holiday" },
{ "en", "The mayor announced that the pool is open.", "announced", YES, NULL },
{ "ar", "أعلن المدير أن المسبح مفتوح.", "أعلن", YES, NULL },
{ "en", "The inspector found no proof that the barge sank.", "sank", NO, "barge" },
{ "en", "There is no evidence that the barge sank.", "sank", NO, "barge" },
{ "fr", "Rien ne prouve que la péniche a coulé.", "coulé", NO, "péniche" },
{ "ar", "لا يوجد دليل على أن العبارة أغرقت عمدا.", "أغرقت", NO, "العبارة" },
{ "ar", "لم تثبت الشركة أن العبارة أغرقت عمدا.", "أغرقت", NO, "العبارة" },
/* an aside parts what is one statement */
{ "en", "The ferryman, a man of 51, is not on the list.", "list", NO, "ferryman" },
{ "en", "The quay, the mayor said, was closed on Monday.", "closed", YES, "quay" },
{ "en", "The weaver, a widow, who lived in the valley, is dead.", "dead", YES, "weaver" },
{ "en", "The quay (built in 1911) was closed on Monday.", "closed", YES, "quay" },
{ "en", "The weaver has no coal, she said, and no wood.", "wood", NO, "wood" },
{ "fr", "Le meunier, un homme de 51 ans, n'a pas signé.", "signé", NO, "meunier" },
{ "ar", "صاحب الطاحونة، البالغ من العمر 47 سنة، توفي في المكان.", "توفي", YES, "صاحب الطاحونة" },
{ "ar", "ما زال رصيف الميناء، وهو الأقدم، مغلقا أمام الزوار.", "مغلقا", YES, "رصيف الزوار" },
{ "ar", "وافق مجلس النقابة، مساء الأربعاء، على تجديد العقد.", "وافق", YES, "مجلس تجديد العقد" },
{ "ar", "سلم البستاني، الثلاثاء، رسالة مكتوبة إلى المدير.", "سلم", YES, "البستاني رسالة المدير" },
/* it was this that */
{ "en", "It was the miller, not the baker, who sold the barge.", "sold", YES, "miller barge" },
{ "en", "It was the miller, not the baker, who sold the barge.", "sold", NO, "baker barge" },
{ "en", "It was not the miller who sold the barge.", "sold", NO, "miller barge" },
{ "en", "It was clear that the miller sold the barge.", "sold", YES, "miller barge" },
{ "fr", "Ce sont trois remorqueurs, et non la douane, qui ont secouru l'équipage.", "secouru", YES, "remorqueurs équipage" },
{ "fr", "Ce sont trois remorqueurs, et non la douane, qui ont secouru l'équipage.", "secouru", NO, "douane équipage" },
{ "fr", "Ce n'est pas le meunier mais le boulanger qui a vendu le bac.", "vendu", NO, "meunier bac" },
{ "fr", "Ce n'est pas le meunier mais le boulanger qui a vendu le bac.", "vendu", YES, "boulanger bac" },
{ "ar", "الخباز، وليس صاحب الطاحونة، هو من أغلق الفرن.", "أغلق", YES, "الخباز الفرن" },
{ "ar", "الخباز، وليس صاحب الطاحونة، هو من أغلق الفرن.", "أغلق", NO, "صاحب الفرن" },
{ "ar", "الخباز هو الذي أغلق الفرن.", "أغلق", YES, "الخباز الفرن" },
/* this, not that; not this but that */
{ "en", "The firm sold the barge, not the ferry.", "sold", YES, "firm barge" },
{ "en", "The firm sold the barge, not the ferry.", "sold", NO, "firm ferry" },
{ "en", "The firm did not sell the ferry but the barge.", "sell", YES, "firm barge" },
{ "en", "The barge was sold by the miller rather than the baker.", "sold", NO, "barge baker" },
{ "en", "The mayor, not the baker, sold the barge.", "sold", NO, "baker barge" },
{ "fr", "Le conseil n'a pas vendu le bac mais la péniche.", "vendu", YES, "conseil péniche" },
{ "ar", "باعت الشركة العبارة لا القارب.", "باعت", YES, "الشركة العبارة" },
{ "ar", "باعت الشركة العبارة لا القارب.", "باعت", NO, "الشركة القارب" },
{ "ar", "لم تغلق البلدية الجسر بل النفق.", "تغلق", YES, "البلدية النفق" },
{ "ar", "لم تغلق البلدية الجسر بل النفق.", "تغلق", NO, "البلدية الجسر" },
/* a relative clause parts as an aside does */
{ "en", "The rope that held the barge did not snap.", "snap", NO, "rope" },
{ "en", "The weavers who came from the valley were treated for burns.", "treated", YES, "weavers burns" },
{ "fr", "La corde qui tenait le bac n'a pas cédé.", "cédé", NO, "corde" },
{ "ar", "البحارة الثلاثة الذين احتجزوا تعرضوا للضرب.", "تعرضوا", YES, "البحارة" },
/* where somebody is, or among whom */
{ "en", "The miller is among the guests.", "guests", YES, "miller" },
{ "en", "The miller was not on the barge.", "barge", NO, "miller" },
{ "fr", "Le meunier figure parmi les invités.", "invités", YES, "meunier" },
{ "ar", "كان البستاني بين الضيوف.", "الضيوف", YES, "البستاني" },
{ "ar", "البستاني كان في القاعة.", "القاعة", YES, "البستاني" },
{ "en", "The witness told the court he was in the kitchen.", "kitchen", YES, "kitchen" },
{ "en", "The guard told the court that he was in the kitchen.", "kitchen", YES, "kitchen" },
{ "en", "The guard told the court about the kitchen.", "kitchen", YES, NULL },
/* when and who alone */
{ "ar", "توفي المدير، مساء يوم الثلاثاء الماضي من الشهر الجاري", "مساء", YES, NULL },
/* a count is no verb */
{ "en", "The council passed the budget by 21 votes to 17 last night.", "votes", YES, NULL },
/* free of it, it has none; it is free, though */
{ "en", "The lane is free of ice.", "ice", NO, "ice" },
{ "en", "The lane is free of ice.", "free", YES, "lane" },
{ "ar", "الممر خال من الثلوج.", "خال", YES, "الممر" },
/* spelt as one word */
{ "ar", "مازال الفرن القديم مغلقا.", "مغلقا", YES, "الفرن" },
#undef YES
#undef NO
