using System.Collections.Frozen;

namespace Oim.Search.Analysis;

/// <summary>
/// Words that carry no subject, folded; they find nothing, and tell titles apart a little. Short on purpose: what may be a noun (été, or,
/// car, tour, pendant) stays a word, a query made of nothing else keeps them all, and beside another word they still count for nearness: «
/// Afrique de l'Est ».
/// </summary>
internal static class StopWords
{
    public static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    public static readonly FrozenSet<string> French = Of(
        "a ai au aux avec c ca ce cela ces cet cette ceux chaque ci comme combien comment d dans de des du dont elle elles "
            + "en es est et etre eu eux fait faire faut il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne "
            + "ni nos notre nous on ou par pas peut plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa "
            + "sans se sera ses si son sont sur t ta te tes toi ton tous tout toute toutes tu un une va vers vos votre vous y ont "
            + "doit quelqu jusqu lorsqu puisqu avoir dit entre peux etes suis sommes ayant soit"
    );

    public static readonly FrozenSet<string> English = Of(
        "a an and are as at be been by can did do does for from had has have how i if in into is it its me my of on or our "
            + "she he so than that the their them then there these they this to was we were what when where which who whose why "
            + "will with you your"
    );

    public static readonly FrozenSet<string> Spanish = Of(
        "a al como con cual cuales cuando de del desde donde el ella ellas ellos en entre era es esa ese esta este estos "
            + "estas ha hay la las le les lo los mas me mi muy ni no nos o para pero por porque que quien se ser si sin sobre son "
            + "su sus te tu un una uno unos unas y ya yo"
    );

    public static readonly FrozenSet<string> Arabic = Of(
        "في من علي الي عن ان او ثم هذا هذه ذلك تلك التي الذي الذين اللذين هو هي هم نحن كان كانت يكون تكون لا ما لم لن قد كل بين عند مع "
            + "حتي كما اي هل كيف متي اين لماذا كم ايضا اذا لكن بل غير سوف ليس فيه فيها منه منها عليه عليها به بها له لها لهم وفي ومن وعلي "
            + "والي وان وهو وهي"
    );

    private static FrozenSet<string> Of(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
