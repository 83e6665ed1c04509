using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Markup;

namespace Oim.Content.Ingestion;

/// <summary>
/// The forms in which editors write documents, brought to one: a list of items, each a map with a title and files, or a file alone.
/// <c>a.pdf, b.pdf</c>; <c>[Rapport](a.pdf)</c>; <c>{ fr: a.pdf, en: b.pdf }</c>; <c>{ Rapport: a.pdf }</c>; titles of groups over lists.
/// </summary>
public static partial class DocumentForms
{
    /// <param name="known">Every name of a key that a document or a group has.</param>
    internal static IEnumerable<HeaderNode> ItemsOf(HeaderNode? node, IReadOnlyCollection<string> known) =>
        node switch
        {
            HeaderList list => list.Items.SelectMany(item => ItemsOf(item, known)),
            HeaderScalar { IsNull: false } text => ItemsOf(text),
            HeaderMap map when map.Entries.Any(entry => known.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)) => [map],
            HeaderMap { Entries.Count: > 0 } map when map.Entries.All(IsVersion) => [map],
            HeaderMap map => map.Entries.Select(Titled),
            _ => [],
        };

    public static bool IsLanguage(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterLower);

    /// <summary>The language that a file's name says (« bio.en.pdf »); null: none of these.</summary>
    public static string? LanguageIn(string file, IReadOnlyList<string> languages) =>
        file.Split('/')[^1].Split('.') is [_, .., var language, _] && languages.Contains(language) ? language : null;

    private static bool IsVersion(HeaderEntry entry) => IsLanguage(entry.Name) && entry.Value is HeaderScalar;

    /// <summary>A title before a file, before a file for each language, or above a list.</summary>
    private static HeaderMap Titled(HeaderEntry entry)
    {
        var title = new HeaderScalar(entry.Name, IsPlain: true, entry.At);
        return entry.Value switch
        {
            HeaderList => new([new("group", entry.At, title), new("items", entry.At, entry.Value)], entry.At),
            HeaderMap files => new([new("title", entry.At, title), .. files.Entries], entry.At),
            _ => new([new("title", entry.At, title), new("file", entry.At, entry.Value)], entry.At),
        };
    }

    private static IEnumerable<HeaderNode> ItemsOf(HeaderScalar text)
    {
        if (Link().Match(text.Text.Trim()) is { Success: true } link)
            return [Titled(new(link.Groups["words"].Value, text.At, text with { Text = link.Groups["target"].Value }))];
        var parts = text.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return !ContentAddress.IsAbsolute(text.Text) && Array.TrueForAll(parts, Path.HasExtension)
            ? parts.Select(part => text with { Text = part })
            : [text];
    }

    [GeneratedRegex(@"^\[(?<words>[^\]]+)\]\((?<target>[^)]+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
