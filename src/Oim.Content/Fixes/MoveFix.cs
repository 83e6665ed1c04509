using Oim.Content.Checks;
using Oim.Content.FrontMatter;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Fixes;

/// <summary>
/// Writes down what the database knows of pages that moved: their old addresses, the links of other pages to them, and their own links to
/// what did not move along.
/// </summary>
public sealed class MoveFix
{
    private readonly Generation generation;
    private readonly List<Move> moves;
    private readonly ILookup<string, string> aliases;
    private readonly ILookup<string, (int Line, Move Move)> inbound;
    private readonly ILookup<string, Move> carried;
    private readonly ILookup<string, int> referenceLines;

    private MoveFix(ContentDbContext content, Generation generation)
    {
        this.generation = generation;
        moves = [.. content.Set<Move>()];
        var unwritten = MoveCheck.Unwritten(content, generation);
        aliases = unwritten.ToLookup(move => move.File, move => move.Address, StringComparer.Ordinal);
        var references = content
            .References.Join(
                content.Entries,
                reference => reference.EntryId,
                entry => entry.Id,
                (reference, entry) =>
                    new
                    {
                        reference.Use,
                        reference.File,
                        reference.Target,
                        reference.Line,
                        entry.Language,
                        Entry = entry.File,
                    }
            )
            .ToList();
        inbound = references
            .Where(reference => reference.Use == Markup.ReferenceUse.Link)
            .Select(link =>
                (
                    link.File,
                    link.Line,
                    Move: unwritten.FirstOrDefault(move =>
                        Means(move, link.Target.Split('?')[0].TrimEnd('/')) && move.Language == link.Language
                    )
                )
            )
            .Where(link => link.Move is not null)
            .ToLookup(link => link.File, link => (link.Line, Move: link.Move!), StringComparer.Ordinal);
        referenceLines = references.ToLookup(reference => reference.File, reference => reference.Line, StringComparer.Ordinal);
        // An agenda moves with the page it belongs to.
        carried = references
            .Select(reference => (reference.File, Entry: reference.Entry ?? ""))
            .Concat(moves.Select(move => (move.File, Entry: move.File)))
            .Distinct()
            .Join(moves, file => file.Entry, move => move.File, (file, move) => (file.File, Move: move))
            .ToLookup(pair => pair.File, pair => pair.Move, StringComparer.Ordinal);
    }

    /// <summary>The files to write, by their paths.</summary>
    public static IEnumerable<(string File, FileFix Fix)> For(ContentStore store, string root)
    {
        using var content = store.Read();
        var fix = new MoveFix(content, store.Current);
        var files = fix
            .aliases.Select(group => group.Key)
            .Concat(fix.inbound.Select(group => group.Key))
            .Concat(fix.carried.Select(group => group.Key));
        return
        [
            .. files
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, Fix: fix.Of(file, root)))
                .Where(pair => pair.Fix is not null)
                .Select(pair => (pair.file, pair.Fix!)),
        ];
    }

    private FileFix? Of(string file, string root)
    {
        if (!File.Exists(Path.Combine(root, file))) return null;
        var bytes = new ContentFolder(root).ReadAllBytes(file);
        var source = SourceText.Decode(bytes);
        if (source.IsBinary || source.OtherEncoding is not null) return null;
        var written = source.Text.Split('\n');
        var lines = written.ToArray();
        var folder = PathOf(file).Folder;
        foreach (var (line, move) in inbound[file])
            new LinkFix(folder).Apply(lines, line, path => Means(move, path), PlaceOf(move.File));
        var oldFolders = carried[file]
            .Select(move => PathOf(move.OldFile).Folder)
            .Where(old => old != folder)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (oldFolders.Count > 0)
            new CarriedLinkFix(folder, oldFolders, path => PlaceOf(path, carried[file].First().Language)).Apply(
                lines,
                [.. referenceLines[file]]
            );

        var edits = Enumerable
            .Range(0, lines.Length)
            .Where(i => lines[i] != written[i])
            .Select(i => new LineEdit(i + 1, written[i], lines[i]))
            .ToList();
        if (aliases.Contains(file))
            edits.AddRange(AliasFix.Edits(source.Text, [.. aliases[file]]));
        return edits.Count > 0 ? FileFix.Of(bytes, null, edits) : null;
    }

    private static bool Means(Move move, string path) => path == move.OldKey || "/" + path == move.Address;

    /// <summary>A file or a page that is there, or a page that has moved too.</summary>
    private LinkPlace? PlaceOf(string path, string language)
    {
        if (generation.Addresses.FileAt(path) is not null)
            return new(path, path);
        if (generation.Addresses.Written(path, language) is { } page)
            return page.File is { } file ? PlaceOf(file) : new(page.Key, page.Key);
        return moves.Find(move => move.Language == language && Means(move, path)) is { } moved ? PlaceOf(moved.File) : null;
    }

    private LinkPlace PlaceOf(string file) =>
        PathOf(file) is { IsIndex: true } index
            ? new(index.Key, $"{index.Key}/index.md".TrimStart('/'))
            : new(PathOf(file).Key, $"{PathOf(file).Key}.md");

    private ContentPath PathOf(string file) => ContentPath.Parse(file, generation.Settings.Languages, generation.Settings.DefaultLanguage);
}
