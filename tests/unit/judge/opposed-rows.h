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
