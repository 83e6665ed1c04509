using System.Globalization;
using System.Runtime.CompilerServices;
using Oim.Typography;

namespace Oim.Site.Tests.Languages;

/// <summary>A fifth language, as docs/adr/0016-languages.md says to add one: this file, Texts.pt.resx, and one line.</summary>
internal static class Portuguese
{
    private static readonly Locale Locale = new("pt", "pt-PT")
    {
        Dates = new(CultureInfo.GetCultureInfo("pt-PT"), "d 'de' MMMM 'de' yyyy", "MMMM 'de' yyyy"),
        Typography = TypographyRules.English,
        AddressWords = new Dictionary<string, string>(StringComparer.Ordinal) { ["recherche"] = "pesquisa", ["personnes"] = "pessoas" },
        // The stems of a near language: there are none of its own.
        AnalysedAs = "es",
        SmallWords = ["não", "uma", "dos", "das", "com", "os", "ao", "foi", "são", "mais", "pelo", "pela", "que", "para"],
        Offer = "Ler esta página em português",
        TimeZones = new("hora de {0}", "tempo universal"),
        RemarkTitles = new Dictionary<string, string>(StringComparer.Ordinal) { ["warning"] = "Atenção" },
    };

    /// <summary>The line. Sites read the list when they start.</summary>
    [ModuleInitializer]
    internal static void Add() => Locales.Add(Locale);
}
