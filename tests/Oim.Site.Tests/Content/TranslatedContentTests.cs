using System.Text.RegularExpressions;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Content;

/// <summary>The site's own pages in two languages: the words differ, the facts do not.</summary>
public sealed partial class TranslatedContentTests
{
    public static TheoryData<string> Translations =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "content"), "*.en.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_says_no_number_that_its_original_does_not_know(string file)
    {
        var translation = Path.Combine(Repository.Root, file);

        Assert.Empty(NumbersOf(translation).Except(NumbersOf(translation.Replace(".en.md", ".md", StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_says_no_address_that_its_original_does_not_know(string file)
    {
        var translation = File.ReadAllText(Path.Combine(Repository.Root, file));
        var original = File.ReadAllText(Path.Combine(Repository.Root, file.Replace(".en.md", ".md", StringComparison.Ordinal)));

        Assert.Empty(
            Addresses()
                .Matches(translation)
                .Select(match => match.Value)
                .Where(address => !original.Contains(address, StringComparison.Ordinal))
        );
    }

    /// <summary>The numbers of words and dates, without those of addresses.</summary>
    private static HashSet<string> NumbersOf(string file) =>
        [.. Numbers().Matches(Addresses().Replace(File.ReadAllText(file), "")).Select(match => match.Value.TrimStart('0'))];

    [GeneratedRegex(@"(?<![\w/])\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"https?://[^\s)>]+|[\w.]+@[\w.]+")]
    private static partial Regex Addresses();
}
