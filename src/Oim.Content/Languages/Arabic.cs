using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>Arabic, whose addresses are in English: they are ASCII.</summary>
internal static class Arabic
{
    public static Locale Locale { get; } = new("ar")
    {
        Typography = TypographyRules.Arabic,
        Transcript = "نص مكتوب",
        NamesInAddresses = "en",
        Comma = "، ",
        QuestionMark = "؟",
        InLanguage = "ب{0}",
        Offer = "اقرأ هذه الصفحة بالعربية",
        TimeZones = new("توقيت {0}", "التوقيت العالمي"),
        PluralOf = static count => (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        },
        FiguresAsTable = "الأرقام في جدول",
        Letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ",
        SmallWords =
        [
            "في", "من", "على", "إلى", "أن", "عن", "التي", "الذي", "مع", "هذا", "هذه", "ما", "لا", "أو", "كل", "بين", "كان", "كانت",
            "قد", "ذلك", "وفي", "ومن", "وعلى", "ولا", "وأن", "إن", "هو", "هي", "لم", "بعد", "قبل", "كما", "ثم", "حتى", "غير", "لكل",
            "وإلى", "عند", "يكون", "تكون", "وقد", "وكان", "الذين", "تلك", "عليه", "عليها", "فيها", "منها", "أي", "له", "لها", "بها",
            "به", "فيه", "منه", "أنه", "أنها", "إذا", "حيث", "وهو", "وهي", "خلال", "أجل", "دون", "عام",
        ],
        AddressWords = English.Locale.AddressWords,
        RemarkTitles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "ملاحظة",
            ["info"] = "معلومات",
            ["abstract"] = "ملخص",
            ["todo"] = "للإنجاز",
            ["tip"] = "نصيحة",
            ["success"] = "نجاح",
            ["important"] = "مهم",
            ["warning"] = "تحذير",
            ["caution"] = "تنبيه",
            ["danger"] = "خطر",
            ["error"] = "خطأ",
            ["bug"] = "خلل",
            ["failure"] = "إخفاق",
            ["question"] = "سؤال",
            ["example"] = "مثال",
            ["details"] = "التفاصيل",
            ["quote"] = "اقتباس",
        },
    };
}
