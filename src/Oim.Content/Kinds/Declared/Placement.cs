using System.Collections.Frozen;

namespace Oim.Content.Kinds.Declared;

/// <summary>Where a field is shown. There are no others: what needs more is a kind in code.</summary>
[Flags]
public enum Placement
{
    None = 0,

    /// <summary>Below the title.</summary>
    Head = 1,

    /// <summary>In the table beside the text.</summary>
    Facts = 2,

    /// <summary>A part of its own after the text.</summary>
    Aside = 4,

    /// <summary>On the line of a list.</summary>
    Line = 8,

    /// <summary>On a card.</summary>
    Card = 16,

    /// <summary>On the pages of the countries and themes that its page is about.</summary>
    Subject = 32,

    /// <summary>Before the date, below the title: « Dakar – 3 mars ».</summary>
    Dateline = 64,
}

public static class Placements
{
    /// <summary>The words that declarations write: those the guide teaches first.</summary>
    public static readonly FrozenDictionary<string, Placement> ByName = new Dictionary<string, Placement>(StringComparer.OrdinalIgnoreCase)
    {
        ["head"] = Placement.Head,
        ["dateline"] = Placement.Dateline,
        ["facts"] = Placement.Facts,
        ["aside"] = Placement.Aside,
        ["line"] = Placement.Line,
        ["card"] = Placement.Card,
        ["subject"] = Placement.Subject,
        ["tête"] = Placement.Head,
        ["avant-date"] = Placement.Dateline,
        ["faits"] = Placement.Facts,
        ["suite"] = Placement.Aside,
        ["ligne"] = Placement.Line,
        ["carte"] = Placement.Card,
        ["sujet"] = Placement.Subject,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Taught { get; } = ["head", "dateline", "facts", "aside", "line", "card", "subject"];
}
