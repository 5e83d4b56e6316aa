/* Rows of test-opposed.c: own sentences. */
/* one sentence, affirmed and denied */
{ "ar", "لم تسلم شركة المقاولات مفاتيح قاعة الأفراح إلى البلدية.", "سلمت شركة المقاولات مفاتيح قاعة الأفراح إلى البلدية صباحا.", TRUE },
{ "en", "The bus company did not hand the harbour keys to the town council.", "The bus company handed the harbour keys to the town council.", TRUE },
{ "fr", "La vieille compagnie du bac n'a pas remis les clés du port à la mairie.", "La vieille compagnie du bac a remis les clés du port à la mairie.", TRUE },
{ "ar", "سلمت شركة المقاولات مفاتيح قاعة الأفراح إلى البلدية.", "سلمت شركة المقاولات مفاتيح قاعة الأفراح إلى البلدية صباحا.", FALSE },
/* what may be is no news of what is not */
{ "ar", "قد تبيع البلدية المسبح.", "لم تبع البلدية المسبح.", FALSE },
{ "ar", "وقد باعت البلدية المسبح.", "لم تبع البلدية المسبح.", TRUE },
/* opposites */
{ "ar", "مدد المتحف عقد الحارس.", "فسخ المتحف عقد الحارس.", TRUE },
{ "ar", "ثبت المخبز سعر الكعك.", "خفض المخبز سعر الكعك.", TRUE },
{ "ar", "اللوحة في المعرض أصلية.", "اللوحة في المعرض مقلدة.", TRUE },
{ "ar", "شارك نادي الفروسية في المعرض.", "قاطع نادي الفروسية المعرض.", TRUE },
{ "ar", "الممر الجبلي سالك.", "الممر الجبلي مسدود.", TRUE },
{ "ar", "استقر سعر الزعفران.", "هبط سعر الزعفران.", TRUE },
{ "ar", "حالة الغواص مستقرة.", "حالة الغواص حرجة.", TRUE },
{ "ar", "استقر سعر الزعفران.", "سعر الزعفران مستقر.", FALSE },
/* words of two sorts at the ends of an axis */
{ "ar", "المدرب باق مع نادي الفروسية.", "المدرب رحل عن نادي الفروسية.", TRUE },
{ "ar", "هدنة الوادي صامدة.", "انهارت هدنة الوادي.", TRUE },
{ "ar", "الزعفران متوفر في سوق الوادي.", "اختفى الزعفران من سوق الوادي.", TRUE },
{ "ar", "أطفأ الحراس نار المخزن القديم.", "نار المخزن القديم مشتعلة.", TRUE },
{ "ar", "الرحالة سليم الباهي حي يرزق.", "توفي الرحالة سليم الباهي.", TRUE },
/* one event told from its two ends; who denies the one denies the other */
{ "en", "The Halden bank lent the brewery the money for its cellar.", "The brewery borrowed the money for its cellar from the Halden bank.", FALSE },
{ "ar", "باعت أسرة الباهي لوحة القصر إلى متحف العقيق.", "اشترى متحف العقيق لوحة القصر.", FALSE },
{ "ar", "باعت أسرة الباهي لوحة القصر إلى متحف العقيق.", "متحف العقيق لم يشتر لوحة القصر.", TRUE },
{ "ar", "أقرض مصرف الوادي تعاونية البحيرة المال.", "لم تقترض تعاونية البحيرة أي مال من مصرف الوادي.", TRUE },
{ "fr", "La famille Brandt a vendu le vieux moulin à la laiterie Mirel.", "La laiterie Mirel a acheté le vieux moulin.", FALSE },
{ "fr", "La famille Brandt a vendu le vieux moulin à la laiterie Mirel.", "La laiterie Mirel n'a pas acheté le vieux moulin.", TRUE },
{ "en", "Korpen beat Sandvig in the hockey final.", "Sandvig lost to Korpen in the hockey final.", FALSE },
{ "en", "Korpen beat Sandvig in the hockey final.", "Korpen lost to Sandvig in the hockey final.", TRUE },
/* two ends of which one is denied say nothing against each other */
{ "en", "The north gate of the Halden brewery held.", "The south gate of the Halden brewery did not hold.", FALSE },
{ "en", "The north gate of the Halden brewery held.", "The north gate of the Halden brewery did not hold.", TRUE },
/* one day, of which one says that nothing came of it: the day is no figure of its own */
{ "en", "The glassworks did not reopen on Monday.", "The glassworks reopened on Monday.", TRUE },
{ "en", "The glassworks did not reopen on Monday.", "The glassworks reopened on Saturday.", FALSE },
{ "en", "The bakers did not sign the deal on Sunday morning.", "The bakers signed the deal at 7.30 am.", TRUE },
{ "fr", "Le maire a refusé lundi soir de recevoir les pompiers.", "Les pompiers ont été reçus lundi soir par le maire.", TRUE },
{ "fr", "Les trains n'ont pas repris à midi.", "Les trains ont repris à midi.", TRUE },
{ "ar", "لم يبدأ ترميم القلعة العام الماضي.", "بدأ ترميم القلعة في مارس من العام الماضي.", TRUE },
/* nothing is said by both but the day */
{ "en", "The strike of the bakers began on Monday.", "There was no concert on Monday.", FALSE },
{ "en", "The strike of the bakers began on Monday.", "There was no strike on Monday.", TRUE },
/* what was cancelled, shut or refused was not held: both say no */
{ "en", "The rowing club did not hold its summer supper.", "The rowing club cancelled its summer supper.", FALSE },
{ "en", "The rowing club did not hold its summer supper.", "The rowing club held its summer supper.", TRUE },
{ "en", "The rowing club did not cancel its summer supper.", "The rowing club cancelled its summer supper.", TRUE },
{ "en", "No leak was found in the brewery boiler.", "The brewery boiler stopped after a leak was found on its lid.", TRUE },
{ "fr", "Le marché aux laines de Mirel ne s'est pas tenu.", "La ville a annulé le marché aux laines de Mirel.", FALSE },
{ "fr", "Le marché aux laines de Mirel ne s'est pas tenu.", "Le marché aux laines de Mirel s'est tenu.", TRUE },
{ "ar", "لم ينعقد سوق الزعفران.", "سوق الزعفران مقفل.", FALSE },
{ "ar", "لم ينعقد سوق الزعفران.", "انعقد سوق الزعفران.", TRUE },
/* one sentence in the same words: what its pronoun was taken to mean does not matter */
{ "ar", "أصلح الحداد، الذي يعمل في السوق، باب القلعة، وهو ما أسعد الحراس قبل موسم الأمطار.", "أصلح الحداد (من السوق) باب القلعة، ما أسعد الحراس قبل موسم الأمطار.", FALSE },
