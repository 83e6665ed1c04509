using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Content.Kinds.Declared;

/// <summary>A kind that a file declares. All declared kinds are this one: what they differ by, the declaration says.</summary>
public sealed class DeclaredKind(KindDeclaration declaration) : ContentKind
{
    private readonly IReadOnlyList<Key> required =
    [
        .. CommonKeys.All.Where(key => declaration.Required.Contains(key.Name, StringComparer.OrdinalIgnoreCase)),
    ];

    public KindDeclaration Declaration => declaration;

    public override string Name => declaration.Name;

    public override IReadOnlyList<string> SpokenNames =>
        [.. declaration.Names.ByLanguage.Values.SelectMany(name => (string[])[name.Singular, name.Plural, .. name.Synonyms])];

    public override string ItemPage => "/Declared/Item";

    public override string ListPage => "/Declared/List";

    public override string? AddressBelow => declaration.IsPerson ? KindDeclaration.PeopleAddress : null;

    public override bool IsTimely => declaration.IsTimely;

    public override IReadOnlyList<Key> Keys { get; } =
    [
        .. declaration.Fields.Select(field => field.Key),
        .. declaration.Fields.Any(field => field.Type == FieldTypes.Moment) ? (Key[])[PlaceKeys.TimeZone] : [],
    ];

    public override IReadOnlyList<Key> PublicKeys => Keys;

    public override Skeleton Skeleton(NewPage asked)
    {
        // What the page cannot do without is written; the rest is recalled.
        var isDated = required.Contains(CommonKeys.Date);
        return new()
        {
            Values =
            [
                .. isDated ? ((Key, string)[])[(CommonKeys.Date, $"{asked.First:yyyy-MM-dd}")] : [],
                .. declaration.Fields.Where(field => field.IsRequired).Select(field => ((Key)field.Key, FirstValue(field, asked))),
            ],
            Hints =
            [
                .. Keys.Where(key => declaration.Field(key.Name) is not { IsRequired: true }),
                .. isDated ? [] : (Key[])[CommonKeys.Date],
                .. Common(ListOrder.Theme, CommonKeys.Themes),
                .. Common(ListOrder.Country, CommonKeys.Countries),
            ],
            Body = declaration.Skeleton is { } body ? body.TrimEnd() + "\n" : "Écrivez ici le texte de la page.\n",
            Shelf = isDated ? $"{asked.First.Year:0000}" : null,
        };
    }

    /// <summary>A key of every page that lists of the kind are narrowed by.</summary>
    private IEnumerable<Key> Common(string filter, Key key) =>
        declaration.List.Filters.Contains(filter) && declaration.Field(filter) is null ? [key] : [];

    /// <summary>A value of the right form, for its editor to replace.</summary>
    private static string FirstValue(DeclaredField field, NewPage asked) =>
        field.Type.IsDate ? $"{asked.Last:yyyy-MM-dd}"
        : field.Choices is [var first, ..] ? first.Word
        : field.Type.Example ?? "à compléter";

    public override void Read(EntryReader page)
    {
        foreach (var key in required)
            if (key == CommonKeys.Date)
                RequireDate(page);
            else if (!page.Header.Has(key))
                page.Report(HeaderRules.Required, Diagnostics.Position.Start, key.Name, key.Description);
        if (declaration.IsPerson)
            Present(page);
        var zone = ZoneOf(page);
        var values = new Dictionary<string, IReadOnlyList<FieldValue>>(StringComparer.Ordinal);
        foreach (var field in declaration.Fields)
        {
            var read = Read(page, field, zone);
            if (read.Count == 0)
                continue;
            values[field.Name] = read;
            page.FindBy(read.Select(value => field.WordsOf(value, page.Language)));
        }

        var detail = new DeclaredDetail { Values = values };
        if (declaration.State is { } state)
        {
            detail.OpensAt = Bound(page, detail, state.Opens, value => DatedValues.Start(value, page.Settings.Zone));
            detail.ClosesAt = Bound(page, detail, state.Closes, value => DatedValues.End(value, page.Settings.Zone));
        }

        page.Add(detail);
        // News of tomorrow wait for tomorrow, whatever they are called.
        if (declaration.IsTimely)
            page.Entry.PublishAt ??= page.Entry.Date;
        if (declaration.OldSince(page.Entry) is { } old)
            page.ChangesAt(old);
    }

    /// <summary>The name of its file may say the date; one that is written must be one.</summary>
    private static void RequireDate(EntryReader page)
    {
        if (page.Entry.Date is null || page.Header.Has(CommonKeys.Date))
            page.Require(CommonKeys.Date);
    }

    /// <summary>The person is found by the name the page has, and by the one its address has.</summary>
    private static void Present(EntryReader page)
    {
        page.File(Term.Person, page.Entry.Address[(page.Entry.Address.LastIndexOf('/') + 1)..]);
        if (page.Entry.Title.Length > 0)
            page.File(Term.Person, page.Entry.Title);
    }

    private static List<FieldValue> Read(EntryReader page, DeclaredField field, TimeZoneInfo zone)
    {
        var node = page.Get(field.Key) is { } written ? written : field.Default;
        if (node is null)
        {
            if (field.IsRequired)
                page.Require(field.Key);
            return [];
        }

        var reading = new FieldReading(page, field, zone);
        var read = new List<FieldValue>();
        foreach (var item in field.ItemsOf(node))
            if (field.Type.Read(item, reading) is { } value)
                read.Add(value);
        return read;
    }

    private static DateTimeOffset? Bound(
        EntryReader page,
        DeclaredDetail detail,
        string? field,
        Func<FieldValue, DateTimeOffset?> instantOf
    )
    {
        if (field is null || detail.Of(field) is not [{ Code: not null } value, ..] || instantOf(value) is not { } at)
            return null;
        page.ChangesAt(at);
        return at;
    }

    private static TimeZoneInfo ZoneOf(EntryReader page)
    {
        if (page.Get(PlaceKeys.TimeZone) is not { Length: > 0 } name)
            return page.Settings.Zone;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        page.Report(HeaderRules.UnknownTimeZone, page.Header.PlaceOf(PlaceKeys.TimeZone), name);
        return page.Settings.Zone;
    }
}
