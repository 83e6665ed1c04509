using System.Text;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Settings;

namespace Oim.Site.Tests.Docs;

/// <summary>
/// The guide's tables of keys are those of the program. OIM_WRITE_DOCS=1 writes them anew into the guide.
/// </summary>
public sealed class KeyTablesTests
{
    private const string Guide = "docs/guide-du-redacteur.md";

    public static TheoryData<string> Tables => [.. KeysByTable.Keys];

    private static Dictionary<string, IReadOnlyList<Key>> KeysByTable
    {
        get
        {
            var tables = new Dictionary<string, IReadOnlyList<Key>>(StringComparer.Ordinal)
            {
                ["commun"] = CommonKeys.All,
                ["site"] = SiteSettingsReader.Known,
            };
            foreach (var kind in SiteKinds.All.Where(kind => kind.Keys.Count > 0))
                tables[kind.Name] = kind.Keys;
            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_guide_lists_the_keys_that_are_read(string name)
    {
        var table = TableOf(KeysByTable[name]);
        var text = Repository.Read(Guide);
        if (Environment.GetEnvironmentVariable("OIM_WRITE_DOCS") == "1")
        {
            text = Written(name).Replace(text, match => $"{match.Groups["open"].Value}\n{table}{match.Groups["close"].Value}");
            File.WriteAllText(Path.Combine(Repository.Root, Guide), text);
        }

        Assert.Equal(table, Written(name).Match(text).Groups["table"].Value);
    }

    private static string TableOf(IEnumerable<Key> keys)
    {
        var table = new StringBuilder("| clé | autres noms | valeur | sens |\n|---|---|---|---|\n");
        foreach (var key in keys)
            table.Append(
                $"| `{key.Name}` | {string.Join(", ", key.Aliases.Select(alias => $"`{alias}`"))} | {key.Form.French} "
                    + $"| {key.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            );
        return table.ToString();
    }

    private static Regex Written(string name) =>
        new(
            $@"(?<open><!-- clés : {name} -->)\n(?<table>(?:\|[^\n]*\n)*)(?<close><!-- fin -->)",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
}
