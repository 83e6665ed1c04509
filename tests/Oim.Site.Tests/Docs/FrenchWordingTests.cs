using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Oim.Site.Tests.Docs;

/// <summary>What a native reader has found in the French, and may come back: one spelling, « 1er », « à 10 h ».</summary>
public sealed partial class FrenchWordingTests
{
    private static IEnumerable<string> Texts =>
        new[] { "content", "docs", "src" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".md" or ".resx" or ".cs" or ".cshtml" or ".yml")
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !Made().IsMatch(file));

    [Fact]
    public void Nothing_of_what_was_corrected_comes_back() =>
        Assert.Empty(
            Texts.SelectMany(file =>
                Corrected()
                    .Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
                    .Select(match => $"{file}: {match.Value}")
            )
        );

    /// <summary>The other spelling of « événement »; the first of a month as a number; hours after a comma; what was put right.</summary>
    [GeneratedRegex(
        @"[éÉ]vènement|\b(?:[Ll]e|[Dd]u|au) 1 (?:janv|févr|mars|avril|mai|juin|juillet|août|sept|oct|nov|déc)"
            + @"|(?:modifiée|paraîtra) le [^.,;\n]{5,25}, \d{1,2} h\b|en trois nombres|si vous l’aimez ainsi|[Ee]n tout lieu\b"
            + @"|\bfait se rencontrer\b|\bchacun par ses représentants\b|prise de position de personne|dans l'est et la Corne"
    )]
    private static partial Regex Corrected();

    /// <summary>What is counted agrees with its number, and one of several is one.</summary>
    [Theory]
    [InlineData("Orateurs", "Mme", "oratrice")]
    [InlineData("Orateurs", "M.", "orateur")]
    [InlineData("Intervenants", "S.E. Mme", "intervenante")]
    [InlineData("Modératrice", "Mme", "Modératrice")]
    [InlineData("Rapporteurs", "Mme", "rapporteuse")]
    public void One_of_several_has_the_role_of_one(string label, string title, string role) =>
        Assert.Equal(role, Oim.Site.Features.Events.People.RoleOfOne.Of(label, title, "fr"));

    /// <summary>A text that counts has one for one: « {0} actualités » and « {0} actualité ».</summary>
    [Fact]
    public void Counted_texts_have_a_singular()
    {
        var texts = XDocument
            .Load(Path.Combine(Repository.Root, "src/Oim.Site/Resources/Texts.resx"))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

        var counted = texts
            .Values.Select(text => Counted().Match(text))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("résultats", counted);
        Assert.All(counted.Where(word => word.EndsWith('s')), word => Assert.Contains(word[..^1], counted));
    }

    [GeneratedRegex(@"(?:\{0[^}]*\}|^1) (\w+)")]
    private static partial Regex Counted();

    [GeneratedRegex("(^|/)(bin|obj|wwwroot)/")]
    private static partial Regex Made();
}
