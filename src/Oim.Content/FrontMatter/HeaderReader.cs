using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter;

/// <summary>Answers a header's keys one by one, reports what is wrong with them, and remembers which were asked for.</summary>
public sealed class HeaderReader(HeaderNode node, Action<DiagnosticRule, Position, string[]> report)
{
    private readonly HeaderMap map = node as HeaderMap ?? HeaderMap.Empty;
    private readonly HashSet<(string Code, Position At, string? Argument)> reported = [];
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value itself, for a list item that is a text rather than a map.</summary>
    public HeaderNode Node => node;

    public IEnumerable<HeaderEntry> Entries => map.Entries;

    /// <summary>Reports once: a key that is asked for twice is wrong once.</summary>
    public void Report(DiagnosticRule rule, Position at, params string[] arguments)
    {
        if (reported.Add((rule.Code, at, arguments.FirstOrDefault()))) report(rule, at, arguments);
    }

    /// <summary>The value of a key, or its default where it is absent, empty or of another form (which is then reported).</summary>
    public T? Get<T>(Key<T> key)
    {
        asked.Add(key.Name);
        foreach (var alias in key.Aliases) asked.Add(alias);
        if (Find(key) is not { } entry || entry.Value is HeaderScalar { IsNull: true }) return default;
        var (read, value) = key.Read(entry.Value, this);
        if (read) return value;
        Report(HeaderRules.WrongForm, entry.Value.At, entry.Name, key.Form.Phrased, Describe(entry.Value));
        return default;
    }

    /// <summary>The place of a key, or of the header where the key is absent.</summary>
    public Position PlaceOf(Key key) => Find(key)?.Value.At ?? map.At;

    public bool Has(Key key) => Find(key) is not null;

    /// <summary>The code of a country, by its code or its name; null, and reported, when there is no such country.</summary>
    /// <param name="language">The one in which a name that is nearly right is looked for.</param>
    public string? Country(string written, Position at, string language)
    {
        var called = Countries.Normalize(written) ?? Countries.Called(written, Locales.All.Select(locale => locale.Code));
        if (called is not null) return called;
        Report(HeaderRules.UnknownCountry, at, written, Countries.Nearest(written, language) is { } near
            ? Wording.Phrase($"écrivez {near} pour {Countries.Name(near, "fr")}", $"write {near} for {Countries.Name(near, "en")}")
            : Wording.Phrase("écrivez par exemple HN pour le Honduras", "write for example HN for Honduras"));
        return null;
    }

    /// <summary>A reader of a value inside this header.</summary>
    public HeaderReader Inside(HeaderNode inner) => new(inner, report);

    /// <summary>The entries nobody asked for.</summary>
    public IEnumerable<HeaderEntry> Rest() => map.Entries.Where(entry => !asked.Contains(entry.Name));

    /// <summary>Warns of keys nobody asked for that look like a misspelling of one of <paramref name="known"/>.</summary>
    /// <param name="other">Takes the keys that look like none of them.</param>
    public void ReportUnknown(IEnumerable<Key> known, Action<HeaderEntry>? other = null)
    {
        var keys = known.Where(key => !Has(key)).ToList();
        foreach (var entry in Rest().Where(entry => !ForeignKeys.Contains(entry.Name)))
        {
            // A slip keeps nearly every letter, leaves the right key out, and has a value of the right form.
            var near = Nearest
                .All(entry.Name, keys.SelectMany(key => key.Names), share: 4)
                .FirstOrDefault(name => keys.Exists(key => key.Names.Contains(name) && key.Accepts(entry.Value)));
            if (near is not null) Report(HeaderRules.UnknownKey, entry.At, entry.Name, near, "");
            else other?.Invoke(entry);
        }
    }

    /// <summary>The same where every key has its meaning here: one that looks like none is told with those there are.</summary>
    public void ReportForeign(IReadOnlyList<Key> known) =>
        ReportUnknown(known, entry =>
            Report(HeaderRules.UnknownSetting, entry.At, entry.Name, string.Join(", ", known.Select(key => key.Name))));

    private HeaderEntry? Find(Key key)
    {
        if (map.Find(key.Name) is { } entry) return entry;
        return key.Aliases.Select(map.Find).FirstOrDefault(found => found is not null);
    }

    private static string Describe(HeaderNode value) => value switch
    {
        HeaderScalar { IsNull: true } => Wording.Phrase("rien", "nothing"),
        HeaderScalar scalar => Wording.Phrase($"« {scalar.Text} »", $"“{scalar.Text}”"),
        HeaderList => Wording.Phrase("une liste", "a list"),
        _ => Wording.Phrase("des clés en retrait", "indented keys"),
    };
}
