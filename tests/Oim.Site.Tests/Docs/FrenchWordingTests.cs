using System.Text.RegularExpressions;

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

    [GeneratedRegex("(^|/)(bin|obj|wwwroot)/")]
    private static partial Regex Made();
}
