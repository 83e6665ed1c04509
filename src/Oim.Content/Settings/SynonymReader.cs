using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;
using Oim.Search;

namespace Oim.Content.Settings;

/// <summary>
/// Reads synonymes.yml: under « synonymes », a list of lists; or lines « PCR: processus consultatif régional » and « IDM: [a, b] ».
/// </summary>
public static class SynonymReader
{
    public const string File = "synonymes.yml";

    private static readonly Key<HeaderNode?> Groups = Keys.Any(
        "synonymes",
        "Listes de mots et d’expressions qui veulent dire la même chose",
        "synonyms"
    );

    public static SynonymTable Read(string yaml, ICollection<Diagnostic> problems) => new(ReadGroups(yaml, problems));

    /// <summary>Each a list of ways to say one thing.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ReadGroups(string yaml, ICollection<Diagnostic> problems)
    {
        void Report(DiagnosticRule rule, Position at, string[] arguments) => problems.Add(new(rule, File, at, arguments));
        var reader = new HeaderReader(YamlReader.Read(yaml, 1, KnownKeys.None, Report) ?? HeaderMap.Empty, Report);
        var groups = new List<IReadOnlyList<string>>();
        if (reader.Get(Groups) is { } node) ReadGroups(node, groups, reader);
        foreach (var entry in reader.Rest()) AddGroup(groups, [entry.Name, .. Texts(entry.Value, reader)]);
        return groups;
    }

    private static void ReadGroups(HeaderNode node, List<IReadOnlyList<string>> groups, HeaderReader reader)
    {
        if (node is HeaderMap map)
            foreach (var entry in map.Entries) AddGroup(groups, [entry.Name, .. Texts(entry.Value, reader)]);
        else if (node is HeaderList list)
            foreach (var item in list.Items) ReadItem(item, groups, reader);
        else reader.Report(HeaderRules.WrongForm, node.At, Groups.Name, "une liste", "un texte");
    }

    private static void ReadItem(HeaderNode item, List<IReadOnlyList<string>> groups, HeaderReader reader)
    {
        if (item is HeaderMap) ReadGroups(item, groups, reader);
        else AddGroup(groups, [.. Texts(item, reader)]);
    }

    private static void AddGroup(List<IReadOnlyList<string>> groups, IReadOnlyList<string> texts)
    {
        if (texts.Count > 1) groups.Add(texts);
    }

    /// <summary>A list, or one text with commas or equal signs.</summary>
    private static IEnumerable<string> Texts(HeaderNode node, HeaderReader reader)
    {
        switch (node)
        {
            case HeaderList list:
                return list.Items.SelectMany(item => item is HeaderScalar scalar ? [scalar.Text] : Wrong(item, reader));
            case HeaderScalar scalar:
                return scalar.Text.Split([',', '='], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            default:
                return Wrong(node, reader);
        }
    }

    private static IEnumerable<string> Wrong(HeaderNode node, HeaderReader reader)
    {
        reader.Report(HeaderRules.WrongForm, node.At, Groups.Name, "une liste de mots", "des clés");
        return [];
    }
}
