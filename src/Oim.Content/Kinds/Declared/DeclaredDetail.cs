using Oim.Content.Storage;

namespace Oim.Content.Kinds.Declared;

/// <summary>What a page of a declared kind has beyond other pages. One table serves them all: a declaration changes no schema.</summary>
public sealed class DeclaredDetail : EntryRow
{
    /// <summary>By the field's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FieldValue>> Values { get; set; } = Nothing;

    public DateTimeOffset? OpensAt { get; set; }

    /// <summary>The first instant at which it is closed.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    private static readonly Dictionary<string, IReadOnlyList<FieldValue>> Nothing = [];

    public IReadOnlyList<FieldValue> Of(string field) => Values.GetValueOrDefault(field) ?? [];

    public OpenState StateAt(DateTimeOffset now) =>
        OpensAt > now ? OpenState.Upcoming
        : ClosesAt <= now ? OpenState.Closed
        : OpenState.Open;
}

public enum OpenState { Open, Upcoming, Closed }
