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
#undef YES
#undef NO
