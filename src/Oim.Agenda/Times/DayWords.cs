namespace Oim.Agenda.Times;

/// <summary>Months, weekdays and ordinals in French, English, Spanish and Arabic, by their beginnings without accents.</summary>
internal static class DayWords
{
    private static readonly string[][] Months =
    [
        ["janv", "jan", "ene", "يناير", "كانون الثاني"],
        ["fev", "feb", "فبراير", "شباط"],
        ["mars", "mar", "مارس", "اذار"],
        ["avr", "apr", "abr", "ابريل", "نيسان"],
        ["mai", "may", "مايو", "ايار"],
        ["juin", "jun", "يوني", "حزيران"],
        ["juil", "jul", "يولي", "تموز"],
        ["aou", "aug", "ago", "اغسطس", "اب"],
        ["sep", "set", "سبتمبر", "ايلول"],
        ["oct", "اكتوبر", "تشرين الاول"],
        ["nov", "نوفمبر", "تشرين الثاني"],
        ["dec", "dic", "ديسمبر", "كانون الاول"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["dim", "sun", "dom", "الاحد"],
        ["lun", "mon", "الاثنين"],
        ["mar", "tue", "الثلاثاء"],
        ["mer", "wed", "mie", "الاربعاء"],
        ["jeu", "thu", "jue", "الخميس"],
        ["ven", "fri", "vie", "الجمعة"],
        ["sam", "sat", "sab", "السبت"],
    ];

    private static readonly string[][] Ordinals =
    [
        [],
        ["premier", "premiere", "primer", "1er", "1re", "1ere", "first", "1st", "un", "une", "one", "i", "1"],
        ["deuxieme", "segundo", "second", "seconde", "2e", "2eme", "2nd", "2nde", "deux", "two", "ii", "2"],
        ["troisieme", "tercer", "third", "3e", "3eme", "3rd", "trois", "three", "iii", "3"],
        ["quatrieme", "cuarto", "fourth", "4e", "4eme", "4th", "quatre", "four", "iv", "4"],
        ["cinquieme", "quinto", "fifth", "5e", "5eme", "5th", "cinq", "five", "v", "5"],
        ["sixieme", "sixth", "6e", "6eme", "6th", "six", "vi", "6"],
        ["septieme", "seventh", "7e", "7eme", "7th", "sept", "seven", "vii", "7"],
    ];

    public static int Month(string word) =>
        Array.FindIndex(Months, forms => forms.Any(form => Slug.Fold(word).StartsWith(form, StringComparison.Ordinal))) + 1;

    public static DayOfWeek Weekday(string word) =>
        (DayOfWeek)Array.FindIndex(Weekdays, forms => forms.Any(form => Slug.Fold(word).StartsWith(form, StringComparison.Ordinal)));

    /// <summary>The number an ordinal stands for; 0 for the last.</summary>
    public static int Ordinal(string word) => Math.Max(0, Array.FindIndex(Ordinals, forms => forms.Contains(Slug.Fold(word))));
}
