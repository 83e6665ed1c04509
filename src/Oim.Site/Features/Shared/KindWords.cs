using Microsoft.Extensions.Localization;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Resources;

namespace Oim.Site.Features.Shared;

/// <summary>What a kind is called: by the interface's own texts, or by its declaration.</summary>
public static class KindWords
{
    /// <summary>Whether a list must say of which kind each of its pages is.</summary>
    public static bool AreMixed(IReadOnlyList<EntryLine> lines) => lines.DistinctBy(line => line.Kind).Count() > 1;

    /// <summary>One of them, with a capital: « Offre d’emploi ».</summary>
    public static string NameOf(this KindList kinds, string kind, string language, IStringLocalizer<Texts> texts) =>
        kinds.Find(kind) is DeclaredKind declared ? Capital.First(declared.Declaration.Names.In(language).Singular) : texts["Kind-" + kind];

    /// <summary>All of them: « Offres d’emploi ».</summary>
    public static string PluralOf(this KindList kinds, string kind, string language, IStringLocalizer<Texts> texts) =>
        kinds.Find(kind) is DeclaredKind declared ? Capital.First(declared.Declaration.Names.In(language).Plural) : texts["Kinds-" + kind];
}
