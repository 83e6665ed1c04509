using System.Text;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;
using Oim.Content.Sources;

namespace Oim.Content.Tests.FrontMatter.Editing;

/// <summary>Every page of this repository, and of the folders that OIM_CORPORA names (with « : » between them).</summary>
public sealed class KeptFileTests
{
    private static readonly KnownKeys Known = new(CommonKeys.All);

    private static readonly Key[] Changed =
        [CommonKeys.Title, CommonKeys.Summary, CommonKeys.Date, CommonKeys.Themes, CommonKeys.Countries];

    private static readonly string[] Others =
        (Environment.GetEnvironmentVariable("OIM_CORPORA") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_page_that_is_opened_and_saved_stays_the_same_to_the_byte() =>
        Assert.Empty(
            Pages()
                .Where(page => !page.Bytes.SequenceEqual(Saved(page.Text).Bytes))
                .Select(page => page.File)
        );

    [Fact]
    public void A_field_that_is_changed_changes_its_own_lines()
    {
        var faults = new List<string>();
        var (changed, left) = (0, 0);
        foreach (var (file, _, page) in Pages().Where(page => page.Text.Obstacle is null))
        {
            foreach (var key in Changed)
            {
                HeaderNode value = key == CommonKeys.Themes || key == CommonKeys.Countries
                    ? PageTextTests.List(PageTextTests.Text("Autre : « chose »"), PageTextTests.Text("SN"))
                    : PageTextTests.Text("Autre : « chose » # 1");
                if (page.With(key, value) is not { } other)
                {
                    left++;
                    continue;
                }

                changed++;
                var (before, after) = (LinesOf(page), LinesOf(other));
                var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
                var rest = before.Reverse().Zip(after.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
                var gone = before.Skip(same).Take(before.Length - same - rest).Except(after);
                var touched = gone.Where(line => IsOfAnother(line, key));
                faults.AddRange(touched.Select(line => $"{file} {key.Name}: {line}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(12)));
        Assert.True(left * 50 <= changed, $"{left} left of {changed + left}");
    }

    /// <summary>A line that starts another key, a fence, or says something of its own.</summary>
    private static bool IsOfAnother(string line, Key key) =>
        line.TrimEnd('\r') is { Length: > 0 } text
        && !char.IsWhiteSpace(text[0])
        && !text.StartsWith('-')
        && !key.Names.Contains(text.Split(':')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static PageText Saved(PageText page)
    {
        foreach (var key in CommonKeys.All.Where(key => page.Find(key) is not null)) page = page.With(key, page.Find(key)) ?? page;
        return page.WithBody(page.Body.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static string[] LinesOf(PageText page) => Encoding.UTF8.GetString(page.Bytes).Split('\n');

    private static IEnumerable<(string File, byte[] Bytes, PageText Text)> Pages() =>
        from folder in Others.Append(Content())
        from file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
        let bytes = File.ReadAllBytes(file)
        let page = PageText.Of(bytes, Known)
        where page.Source.IsText && page.Source.Problems.All(problem => problem.Rule != SourceRules.NotUtf8)
        select (file, bytes, page);

    private static string Content()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Oim.Site.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "content");
    }
}
