using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter;

/// <summary>The forms a key's value may have. Harmless other forms are read too: a number as text, one word as a list.</summary>
public static partial class Keys
{
    public static Key<string?> Text(string name, string description, params string[] aliases) =>
        new(name, new("un texte", "a text"), description, aliases, new KeyShape.Text(), (node, _) =>
            node is HeaderScalar scalar ? (true, scalar.Text.Trim()) : (false, null)
        );

    public static Key<bool?> Flag(string name, string description, params string[] aliases) =>
        new(name, new("true ou false", "true or false"), description, aliases, new KeyShape.Flag(), (node, _) =>
            node is HeaderScalar scalar && FlagOf(scalar.Text) is { } flag ? (true, flag) : (false, null)
        );

    public static Key<double?> Number(string name, string description, params string[] aliases) =>
        new(name, new("un nombre", "a number"), description, aliases, new KeyShape.Number(), (node, _) =>
            node is HeaderScalar scalar
            && double.TryParse(scalar.Text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? (true, number)
                : (false, null)
        );

    /// <summary>A date, with or without an hour. What is no date gets its own message, which names the date.</summary>
    public static Key<WrittenDate?> Date(string name, string description, params string[] aliases) =>
        new(name, new("une date", "a date"), description, aliases, new KeyShape.Date(), (node, reader) =>
        {
            if (node is not HeaderScalar scalar) return (false, null);
            var date = WrittenDate.Parse(scalar.Text);
            if (date is null) reader.Report(HeaderRules.UnreadableDate, node.At, name, scalar.Text);
            return (true, date);
        });

    /// <summary>A list of words: a YAML list, or one text with commas. Nulls and repeats are left out.</summary>
    public static Key<IReadOnlyList<string>?> Words(string name, string description, params string[] aliases) =>
        new(name, new("une liste", "a list"), description, aliases, new KeyShape.Words(), (node, _) =>
            WordsOf(node) is { } words ? (true, words) : (false, null)
        );

    /// <summary>People, by their names: a list, maps with a name, or one text such as « A, B et C ».</summary>
    public static Key<IReadOnlyList<AuthorName>?> People(string name, string description, params string[] aliases) =>
        new(name, new("une liste", "a list"), description, aliases, KeyShape.Any, (node, _) =>
            (
                true,
                [.. AuthorsIn(node).DistinctBy(author => author.Name, StringComparer.InvariantCultureIgnoreCase)]
            )
        )
        {
            IsProse = true,
            TakesList = true,
        };

    /// <summary>A list of maps, or one map alone.</summary>
    public static Key<IReadOnlyList<T>?> Records<T>(
        string name,
        string description,
        IReadOnlyList<Key> inside,
        Func<HeaderReader, T?> read,
        params string[] aliases
    )
        where T : class =>
        new(name, new("une liste", "a list"), description, aliases, new KeyShape.Maps(inside, IsList: true), (node, reader) => node switch
        {
            HeaderList list => (true, [.. list.Items.Select(item => read(reader.Inside(item))).OfType<T>()]),
            HeaderMap or HeaderScalar => (true, read(reader.Inside(node)) is { } one ? [one] : []),
            _ => (false, null),
        });

    /// <summary>A map of its own keys, read by <paramref name="read"/>.</summary>
    public static Key<T?> Map<T>(
        string name,
        string description,
        IReadOnlyList<Key> inside,
        Func<HeaderReader, T?> read,
        params string[] aliases
    )
        where T : class =>
        new(
            name,
            new("des clés en retrait", "indented keys"),
            description,
            aliases,
            new KeyShape.Maps(inside, IsList: false),
            (node, reader) => node is HeaderMap ? (true, read(reader.Inside(node))) : (false, null)
        );

    /// <summary>Any value, kept as it was written.</summary>
    public static Key<HeaderNode?> Any(string name, string description, params string[] aliases) =>
        new(name, new("une valeur", "a value"), description, aliases, KeyShape.Any, (node, _) => (true, node));

    private static readonly string[] Yes = ["TRUE", "YES", "ON", "Y", "OUI", "VRAI", "1"];
    private static readonly string[] No = ["FALSE", "NO", "OFF", "N", "NON", "FAUX", "0"];

    /// <summary>Every word that is read as a flag, in capitals.</summary>
    internal static IEnumerable<string> FlagWords => Yes.Concat(No);

    /// <summary>What a word says as a flag; null: nothing.</summary>
    public static bool? FlagOf(string text) =>
        text.Trim(' ', '“', '”', '«', '»').ToUpperInvariant() is var word && Yes.Contains(word) ? true
        : No.Contains(word) ? false
        : null;

    private static IReadOnlyList<string>? WordsOf(HeaderNode node)
    {
        var words = node switch
        {
            HeaderScalar scalar => scalar.Text.Split(',').Select(Unquoted),
            HeaderList list => list.Items.SelectMany(WordsIn),
            HeaderMap map => map
                .Entries.Where(entry => entry.Value is not HeaderScalar { Text: var text } || FlagOf(text) != false)
                .Select(entry => entry.Name),
            _ => null,
        };
        return words is null
            ? null
            : [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>« - Droit : civil » is a map to YAML, and two words with a colon to whoever wrote it.</summary>
    private static IEnumerable<string> WordsIn(HeaderNode item) => item switch
    {
        HeaderScalar { IsNull: false } scalar => [scalar.Text],
        HeaderMap { Entries: [{ Value: HeaderScalar value } entry] } => [$"{entry.Name} : {value.Text}"],
        HeaderList list => list.Items.SelectMany(WordsIn),
        _ => [],
    };

    /// <summary>Marks around one word of a text are not of the word: <c>retour, "accueil"</c>.</summary>
    private static string Unquoted(string word) =>
        word.Trim() is [('"' or '\'') and var first, .. var inside, var last] && last == first && !inside.Contains(first) ? inside : word;

    private static IEnumerable<AuthorName> AuthorsIn(HeaderNode node) =>
        node is HeaderList list
            ? list.Items.SelectMany(item => Inverted(item) is { } author ? [author] : AuthorsIn(item))
            : NamesIn(node).Select(AuthorName.Of);

    internal static IEnumerable<string> NamesIn(HeaderNode node) => node switch
    {
        HeaderScalar { IsNull: false } text =>
            Conjunction().Split(text.Text).Select(name => Unquoted(name).Trim()).Where(name => name.Length > 0),
        HeaderList list => list.Items.SelectMany(item => Inverted(item) is { } person ? [person.Name] : NamesIn(item)),
        HeaderMap map when (map.Find("name") ?? map.Find("nom"))?.Value is HeaderScalar { IsNull: false } name => [name.Text.Trim()],
        _ => [],
    };

    /// <summary>« McAuliffe, Marie » as an item of a list is one person, as people go by; null: it is not written so.</summary>
    private static AuthorName? Inverted(HeaderNode item)
    {
        if (item is not HeaderScalar { Text: var text } || text.Split(',') is not [var family, var given]) return null;
        (family, given) = (Unquoted(family).Trim(), Unquoted(given).Trim());
        var areTwo = family.Contains(' ', StringComparison.Ordinal) && given.Contains(' ', StringComparison.Ordinal);
        return IsName(family) && IsName(given) && !areTwo ? AuthorName.Inverted(family, given) : null;

        // « Awa Diop, directrice » is no name, « Awa Diop, Jean Martin » are two.
        static bool IsName(string words) => words.Length > 0 && words.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]));
    }

    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:et|and|&)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Conjunction();
}
