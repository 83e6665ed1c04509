using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>The address that a header gives its page, and the old ones that lead to it.</summary>
internal static partial class EntryAddress
{
    public static string Read(EntryReader page, ContentKind kind, string language, SectionContext section, string part)
    {
        var prefix = page.Settings.PrefixOf(language);
        if (
            page.Get(CommonKeys.Permalink) is { Length: > 1 } permalink
            && permalink.StartsWith('/')
            && !permalink.Contains("/:", StringComparison.Ordinal)
        )
        {
            var address = Normalize(permalink);
            return prefix.Length > 0 && (address == prefix || address.StartsWith(prefix + "/", StringComparison.Ordinal))
                ? address
                : prefix + address;
        }

        var slug = page.Get(CommonKeys.Slug);
        if (page.Path.Key.Length == 0) return prefix.Length == 0 ? "/" : prefix;
        var name = string.IsNullOrWhiteSpace(slug) ? part : Slug.Of(slug);
        var inFolder = $"{prefix}{section.Address}/{name}";
        if (kind.AddressBelow is not { } word) return inFolder;
        var ofTheSite = $"{prefix}/{Locales.Of(language).AddressWord(word)}/{name}";
        // Where it would be looked for, it leads on.
        if (ofTheSite != inFolder) page.Add(new Alias { Address = inFolder, Line = 1, Column = 1 });
        return ofTheSite;
    }

    public static void ReadOld(EntryReader page)
    {
        foreach (var alias in Paths(page.Get(CommonKeys.Aliases)).Where(alias => !string.IsNullOrWhiteSpace(alias.Text)))
            page.Add(new Alias { Address = NormalizeOld(alias.Text), Line = alias.At.Line, Column = alias.At.Column });
    }

    /// <summary>A list, or one text such as <c>/a, /b</c>.</summary>
    private static IEnumerable<HeaderScalar> Paths(HeaderNode? node) => node switch
    {
        HeaderScalar { IsNull: false } text => NextPath().Split(text.Text).Select(path => text with { Text = path.Trim(' ', '"', '\'') }),
        HeaderList list => list.Items.SelectMany(Paths),
        _ => [],
    };

    /// <summary>An address as it is looked up: decoded, from the root, without a last slash.</summary>
    private static string Normalize(string address)
    {
        // An old address may be written whole: only its path is ours.
        if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            address = whole.AbsolutePath;
        // Two slashes at its start, or a backslash, would lead to another host.
        return "/" + Uri.UnescapeDataString(address.Split('?', '#')[0]).Trim().Normal().TrimEnd('/').TrimStart('/', '\\');
    }

    /// <summary>An old address may have a query, which told the pages of one script apart.</summary>
    internal static string NormalizeOld(string address)
    {
        var written = address.Split('#')[0];
        var question = written.IndexOf('?', StringComparison.Ordinal);
        return Normalize(written) + (question < 0 ? "" : AddressQuery.Normalize(written[question..]));
    }

    [GeneratedRegex("""\s{0,9},\s{0,9}(?=["']?/)""")]
    private static partial Regex NextPath();
}
