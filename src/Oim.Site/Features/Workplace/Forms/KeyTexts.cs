using System.Collections.Frozen;
using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;

namespace Oim.Site.Features.Workplace.Forms;

/// <summary>
/// What keys mean, in the language of the page. Their description, which guides and schemas have too, is French: <c>keys.tsv</c> says it
/// in the others. The field of a declared kind says it itself.
/// </summary>
public static class KeyTexts
{
    private static readonly string[] Languages = ["en", "es", "ar"];

    private static readonly Lazy<FrozenDictionary<string, string[]>> Lines = new(Read);

    /// <summary>French descriptions that have a line.</summary>
    public static IEnumerable<string> Described => Lines.Value.Keys;

    /// <summary>What a key means; in French where nobody has said it in the language.</summary>
    public static string Of(Key key)
    {
        var at = Array.IndexOf(Languages, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return at >= 0 && Lines.Value.TryGetValue(key.Description, out var others) ? others[at] : key.Description;
    }

    /// <summary>The field that a key of a declared kind was made from.</summary>
    public static DeclaredField? FieldOf(ContentKind kind, Key key) =>
        (kind as DeclaredKind)?.Declaration.Fields.FirstOrDefault(field => field.Key == key);

    private static FrozenDictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(typeof(KeyTexts).Assembly.GetManifestResourceStream("workplace/keys.tsv")!);
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var french, .. var others]) lines.Add(french, others);
        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
