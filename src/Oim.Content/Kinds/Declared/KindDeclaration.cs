using Oim.Content.Storage;

namespace Oim.Content.Kinds.Declared;

/// <summary>What genres/name.yml says of a kind.</summary>
public sealed record KindDeclaration(string Name, KindNames Names)
{
    /// <summary>The file it stands in, seen from the content folder.</summary>
    public required string File { get; init; }

    /// <summary>The text it was read from.</summary>
    public required string Yaml { get; init; }

    public IReadOnlyList<DeclaredField> Fields { get; init; } = [];

    /// <summary>Keys of every page that pages of this kind cannot do without: « date ».</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    public ListOrder List { get; init; } = ListOrder.Plain;

    /// <summary>The field whose date opens and the one whose date closes; null: the kind has no state.</summary>
    public KindState? State { get; init; }

    public LinkedDataShape Schema { get; init; } = LinkedDataShape.Plain;

    /// <summary>Its newest pages are looked for most.</summary>
    public bool IsTimely { get; init; }

    /// <summary>Years after which a page says that it is old; null: its kind does not age.</summary>
    public int? OldAfter { get; init; }

    /// <summary>Its pages can be cited: they offer references for libraries.</summary>
    public bool IsCited { get; init; }

    /// <summary>Each of its pages presents a person: it stands at the person's address, with all that they said and wrote.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The French word of the address below which people stand.</summary>
    public const string PeopleAddress = "personnes";

    /// <summary>The text a new page starts with.</summary>
    public string? Skeleton { get; init; }

    /// <summary>The instant from which a page is old: its facts and contacts are those of another time.</summary>
    public DateTimeOffset? OldSince(Entry page) =>
        OldAfter is { } years and > 0 && page.Date is { } date && years < DateTimeOffset.MaxValue.Year - date.Year
            ? date.AddYears(years)
            : null;

    /// <summary>The kind a file declares: its name without folder and extension.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).ToLowerInvariant();

    public DeclaredField? Field(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How lists of a kind are sorted, grouped and narrowed.</summary>
/// <param name="Sort">A field, « date », « title » or « weight »; null: by weight and title.</param>
/// <param name="Group">« year », or a field that lists may be narrowed by.</param>
/// <param name="Filters">« year », « country », « theme », « state », and fields.</param>
public sealed record ListOrder(string? Sort, bool IsDescending, string? Group, IReadOnlyList<string> Filters)
{
    public static readonly ListOrder Plain = new(null, false, null, []);

    /// <summary>Whether lists must know what a page says in its own fields.</summary>
    public bool ReadsFields =>
        Sort is not (null or Date or Title or Weight)
        || Group is not (null or Year)
        || Filters.Any(filter => filter is not (Year or Country or Theme));

    /// <summary>The newest come first.</summary>
    public bool IsByDay => Sort == Date && IsDescending;

    public const string Date = "date";
    public const string Title = "title";
    public const string Weight = "weight";
    public const string Year = "year";
    public const string Country = "country";
    public const string Theme = "theme";
    public const string State = "state";
}

/// <param name="Opens">Null: open from the first.</param>
public sealed record KindState(string? Opens, string? Closes);

/// <summary>What a page is to search engines (schema.org).</summary>
/// <param name="Properties">A field for each property.</param>
public sealed record LinkedDataShape(string Type, IReadOnlyDictionary<string, string> Properties)
{
    public static readonly LinkedDataShape Plain = new("Article", new Dictionary<string, string>(StringComparer.Ordinal));
}
