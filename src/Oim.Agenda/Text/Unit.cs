namespace Oim.Agenda.Text;

internal enum UnitKind { Heading, Item, Line, Definition, Table, Opaque }

/// <summary>One thing an editor wrote: a heading, a list item, a line of a paragraph.</summary>
/// <param name="Level">The level of a heading, the indentation of anything else.</param>
/// <param name="Text">Without marker, number and attributes.</param>
/// <param name="Whole">All of it: full lines, unless a line is split between several units.</param>
internal sealed record Unit(UnitKind Kind, int Level, TextSpan Text, TextSpan Whole)
{
    /// <summary>The number of an item of a numbered list, as written.</summary>
    public string? Number { get; init; }

    /// <summary>The address an editor gave a heading: <c>{#ouverture}</c>.</summary>
    public string? Id { get; init; }

    /// <summary>How long a text may be that is looked into.</summary>
    public const int Longest = 1500;

    /// <summary>Too long to be anything but prose.</summary>
    public bool IsLong => Text.End - Text.Start > Longest;

    /// <summary>A blank line, or the top of the text, comes before.</summary>
    public bool AfterBlank { get; init; }
}
