using System.Buffers;
using System.Text;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Ingestion.Translations;

/// <summary>
/// The files that a translation key ties together, as they are once the changes are counted in. What a changed file says is looked up
/// before pages are read: a translation is read with the header of a file that another thread may read later.
/// </summary>
internal sealed class TranslationKeys
{
    /// <summary>Few files say one: only those in whose bytes a name of the key stands have their header read for it.</summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [.. CommonKeys.TranslationKey.Names.SelectMany(name => (string[])[$"\n{name}", $"\r{name}", $"\"{name}\""])],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly FilesTable? known;
    private readonly HashSet<string> superseded;
    private readonly Dictionary<string, string> keyOf;
    private readonly ILookup<string, string> changed;

    /// <param name="known">The files as they were; null in a first reading, which has none.</param>
    public TranslationKeys(ChangeSet changes, FilesTable? known, KnownKeys keys)
    {
        this.known = known;
        superseded = [.. changes.Changed.Select(file => file.Path), .. changes.Gone];
        var pages = changes.Changed.Where(file => file.IsMarkdown).ToList();
        keyOf = pages
            .SelectInParallel(file => (file.Path, Key: ReadIn(file, keys)))
            .Where(found => found.Key is not null)
            .ToDictionary(found => found.Path, found => found.Key!, StringComparer.Ordinal);
        changed = keyOf.ToLookup(found => found.Value, found => found.Key, StringComparer.Ordinal);
    }

    /// <summary>The key a header says.</summary>
    public static string? In(HeaderMap? header) =>
        header is not null
        && new HeaderReader(header, static (_, _, _) => { }).Get(CommonKeys.TranslationKey) is { Length: > 0 } key
            ? key.ToLowerInvariant()
            : null;

    /// <summary>The key of a file as it is.</summary>
    public string? Of(string file) =>
        superseded.Contains(file) ? keyOf.GetValueOrDefault(file) : known?.Source(file)?.TranslationKey;

    /// <summary>The paths of all files with a key, in order.</summary>
    public IEnumerable<string> FilesOf(string key) =>
        (known?.WithTranslationKey(key) ?? [])
            .Where(file => !superseded.Contains(file))
            .Concat(changed[key])
            .Order(StringComparer.Ordinal);

    private static string? ReadIn(SourceFile file, KnownKeys keys)
    {
        try
        {
            var bytes = file.Read();
            // A null byte: letters of two bytes.
            var mayHave = bytes.AsSpan().Contains((byte)0) || Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(Names);
            return mayHave ? In(PageSource.Of(file.Path, bytes, keys).Header) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // reading it will say why
        }
    }
}
