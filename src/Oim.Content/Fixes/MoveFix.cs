using Oim.Content.Checks;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Fixes;

/// <summary>Writes down what the database knows of pages that moved: their old addresses, and the links of other pages to them.</summary>
public static class MoveFix
{
    /// <summary>The files to write, by their paths.</summary>
    public static IEnumerable<(string File, FileFix Fix)> For(ContentStore store, string root)
    {
        using var content = store.Read();
        var generation = store.Current;
        var moves = MoveCheck.Unwritten(content, generation);
        if (moves.Count == 0) return [];
        var aliases = moves.GroupBy(move => move.File, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(move => move.Address).ToList(), StringComparer.Ordinal);
        var links = content.References.Where(reference => reference.Use == ReferenceUse.Link)
            .Join(content.Entries, reference => reference.EntryId, entry => entry.Id, (reference, entry) => new { reference.File, reference.Target, reference.Line, entry.Language }).AsEnumerable()
            .Select(link => (link.File, link.Line, Move: moves.FirstOrDefault(move => Means(move, link.Target.Split('?')[0].TrimEnd('/')) && move.Language == link.Language)))
            .Where(link => link.Move is not null).ToLookup(link => link.File, link => (link.Line, Move: link.Move!), StringComparer.Ordinal);

        var fixes = new List<(string, FileFix)>();
        foreach (var file in aliases.Keys.Union(links.Select(group => group.Key)).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(Path.Combine(root, file));
            var source = SourceText.Decode(bytes);
            if (source.IsBinary || source.OtherEncoding is not null) continue;
            var lines = source.Text.Split('\n');
            var edits = new List<LineEdit>();
            foreach (var (line, move) in links[file])
            {
                if (new LinkFix(FolderOf(file, generation)).Edit(lines, line, path => Means(move, path), Now(move, generation)) is not { } edit) continue;
                edits.RemoveAll(other => other.Line == edit.Line);
                edits.Add(edit with { Before = source.Text.Split('\n')[edit.Line - 1] });
                lines[edit.Line - 1] = edit.After;
            }

            if (aliases.TryGetValue(file, out var addresses)) edits.AddRange(AliasFix.Edits(source.Text, addresses));
            if (edits.Count > 0) fixes.Add((file, FileFix.Of(bytes, null, edits)));
        }

        return fixes;
    }

    private static bool Means(Move move, string path) => path == move.OldKey || "/" + path == move.Address;

    private static string FolderOf(string file, Generation generation) => ContentPath.Parse(file, generation.Settings.Languages, generation.Settings.DefaultLanguage).Folder is var folder && IsIndex(file, generation) ? KeyOf(file, generation) : folder;

    private static (string Key, string File) Now(Move move, Generation generation)
    {
        var key = KeyOf(move.File, generation);
        return (key, IsIndex(move.File, generation) ? $"{key}/index.md" : $"{key}.md");
    }

    private static string KeyOf(string file, Generation generation) => ContentPath.Parse(file, generation.Settings.Languages, generation.Settings.DefaultLanguage).Key;

    private static bool IsIndex(string file, Generation generation) => ContentPath.Parse(file, generation.Settings.Languages, generation.Settings.DefaultLanguage).IsIndex;
}
