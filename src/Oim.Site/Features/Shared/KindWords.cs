using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Languages;
using Oim.Content.Storage;
using Oim.Site.Resources;

namespace Oim.Site.Features.Shared;

/// <summary>What a kind is called: by the interface's own texts, or by its declaration.</summary>
public static class KindWords
{
    /// <summary>Whether a list must say of which kind each of its pages is.</summary>
    public static bool AreMixed(IReadOnlyList<EntryLine> lines) => lines.DistinctBy(line => line.Kind).Count() > 1;

    /// <summary>A number of them: « 12 actualités ». Where nouns have a dual, what is said of one or two needs no figure.</summary>
    public static string After(this KindName name, int count, Locale locale)
    {
        var form = locale.PluralOf(count);
        var noun = name.Counted.GetValueOrDefault(form);
        if (noun is not null && form is "one" or "two" && locale.PluralOf(2) == "two") return noun;
        return $"{count.ToString("N0", CultureInfo.CurrentCulture)} {noun ?? (count == 1 ? name.Singular : name.Plural)}";
    }

    /// <summary>One of them, with a capital: « Offre d’emploi ».</summary>
    public static string NameOf(this KindList kinds, string kind, string language, IStringLocalizer<Texts> texts) =>
        kinds.Find(kind) is DeclaredKind declared ? Capital.First(declared.Declaration.Names.In(language).Singular) : texts["Kind-" + kind];

    /// <summary>The anchor of a list of them: like addresses, in French.</summary>
    public static string AnchorOf(this KindList kinds, string kind) =>
        kinds.Find(kind) is DeclaredKind { Declaration.Names: var names } ? Slug.Of(names.In("fr").Plural) : kind + "s";

    /// <summary>All of them: « Offres d’emploi ».</summary>
    public static string PluralOf(this KindList kinds, string kind, string language, IStringLocalizer<Texts> texts) =>
        kinds.Find(kind) is DeclaredKind declared ? Capital.First(declared.Declaration.Names.In(language).Plural) : texts["Kinds-" + kind];
}
