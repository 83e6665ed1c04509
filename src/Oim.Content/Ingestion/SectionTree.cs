using System.Text;
using System.Text.Json;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>What a folder passes on to the pages in it: the start of their address and the defaults of their header.</summary>
/// <param name="Address">The folder's address without the language's prefix; "" at the top.</param>
public sealed record SectionContext(string Address, HeaderMap Cascade)
{
    /// <summary>What pages in the folder are when they do not say.</summary>
    public ContentKind? KindBelow(KindList kinds) =>
        Cascade.Find(CommonKeys.Kind.Name)?.Value is HeaderScalar name ? kinds.Find(name.Text) : null;
}

/// <summary>
/// Answers what applies in a folder, from the index files above. Their headers are read when a page below needs them,
/// and remembered for as long as one ingestion lasts.
/// </summary>
/// <param name="indexOf">The file that is a folder's own page in a language, or null.</param>
/// <param name="names">What each name is in an address.</param>
/// <param name="passedOnBefore">What an index file passed on when it was last read without a fault (see <see cref="PassedOn"/>).</param>
internal sealed class SectionTree(
    string defaultLanguage,
    Func<string, string, SourceFile?> indexOf,
    AddressNames names,
    KnownKeys keys,
    Func<string, string?> passedOnBefore
)
{
    private readonly Dictionary<(string Folder, string Language), SectionContext> known = [];
    private readonly Lock gate = new();

    public SectionContext Of(string folder, string language)
    {
        lock (gate)
        {
            if (known.TryGetValue((folder, language), out var context)) return context;
            context = Read(folder, language);
            known[(folder, language)] = context;
            return context;
        }
    }

    /// <summary>What applies to a page where it stands; to a folder's own page, what applies to the folder.</summary>
    public SectionContext Of(ContentPath page, string language) =>
        Of(page.IsIndex ? ContentPath.ParentOf(page.Key) : page.Folder, language);

    /// <summary>The last part of the address of a page or folder whose name gives it.</summary>
    public string PartOf(string key) => names.PartOf(ContentPath.ParentOf(key), key[(key.LastIndexOf('/') + 1)..]);

    /// <summary>
    /// What a header passes on to the pages below, as YAML: kept with the file, so that a change of it is noticed and a fault does not
    /// undo it.
    /// </summary>
    public static string PassedOn(HeaderMap header)
    {
        var entries = ((Key[])[CommonKeys.Cascade, CommonKeys.Slug, CommonKeys.Kind])
            .Select(key => header.Find(key.Name))
            .OfType<HeaderEntry>()
            .ToList();
        if (entries.Count == 0)
            return "";
        var yaml = new StringBuilder();
        Append(yaml, new HeaderMap(entries, Position.Start));
        return yaml.ToString();
    }

    /// <summary>The kind of a folder's own page.</summary>
    /// <param name="original">The page it translates, which says the kind where it does not.</param>
    public ContentKind KindOf(SourceFile index, string folder, string language, Original? original, KindList kinds)
    {
        var said = HeaderOf(index).Find(CommonKeys.Kind.Name) ?? original?.Header?.Find(CommonKeys.Kind.Name);
        if (said?.Value is HeaderScalar name && kinds.Find(name.Text) is { } own) return own;
        return Above(folder, language)?.KindBelow(kinds)
            ?? (original is null ? null : Above(original.Path.Key, original.Language)?.KindBelow(kinds))
            ?? kinds.Default;
    }

    private SectionContext? Above(string folder, string language) =>
        folder.Length == 0 ? null : Of(ContentPath.ParentOf(folder), language);

    private SectionContext Read(string folder, string language)
    {
        var own = HeaderOf(indexOf(folder, language));
        var shared = language == defaultLanguage ? own : HeaderOf(indexOf(folder, defaultLanguage));
        var above = folder.Length == 0 ? new SectionContext("", HeaderMap.Empty) : Of(ContentPath.ParentOf(folder), language);
        var cascade = CascadeOf(own) ?? CascadeOf(shared);
        var merged = cascade is null ? above.Cascade : Merge(cascade, above.Cascade);
        if (folder.Length == 0) return new("", merged);
        var part = own.Find(CommonKeys.Slug.Name)?.Value is HeaderScalar { IsNull: false } slug ? Slug.Of(slug.Text) : PartOf(folder);
        return new($"{above.Address}/{part}", merged);
    }

    /// <summary>The first map, completed by the entries of the second that it has not.</summary>
    public static HeaderMap Merge(HeaderMap first, HeaderMap second) =>
        second.Entries.Count == 0
            ? first
            : first with
            {
                Entries = [.. first.Entries, .. second.Entries.Where(entry => first.Find(entry.Name) is null)],
            };

    private static HeaderMap? CascadeOf(HeaderMap header) => header.Find(CommonKeys.Cascade.Name)?.Value as HeaderMap;

    /// <summary>The header of a folder's own page; while it cannot be read, what it passed on before.</summary>
    private HeaderMap HeaderOf(SourceFile? index) =>
        index is null ? HeaderMap.Empty : PageSource.Read(index, keys).Header ?? HeaderIn(passedOnBefore(index.Path) ?? "");

    private static HeaderMap HeaderIn(string passedOn) =>
        YamlReader.Read(passedOn, 1, KnownKeys.None, static (_, _, _) => { }) ?? HeaderMap.Empty;

    /// <summary>Texts between double quotes are escaped in YAML as in JSON.</summary>
    private static void Append(StringBuilder yaml, HeaderNode node)
    {
        switch (node)
        {
            case HeaderScalar scalar:
                yaml.Append(scalar.IsNull ? "null" : JsonSerializer.Serialize(scalar.Text));
                break;
            case HeaderList list:
                yaml.Append('[');
                foreach (var item in list.Items) Append(yaml, item, ", ");
                yaml.Append(']');
                break;
            case HeaderMap map:
                yaml.Append('{');
                foreach (var entry in map.Entries)
                    Append(yaml.Append(JsonSerializer.Serialize(entry.Name)).Append(": "), entry.Value, ", ");
                yaml.Append('}');
                break;
        }
    }

    private static void Append(StringBuilder yaml, HeaderNode node, string after)
    {
        Append(yaml, node);
        yaml.Append(after);
    }
}
