using System.Text.Json.Serialization;

namespace Oim.Agenda;

/// <summary>Something in its place in a day or in a slot.</summary>
[JsonDerivedType(typeof(AgendaSlot), "slot")]
[JsonDerivedType(typeof(RoleBlock), "role")]
[JsonDerivedType(typeof(Intervention), "intervention")]
[JsonDerivedType(typeof(MarkdownBlock), "markdown")]
public abstract record AgendaItem
{
    private protected AgendaItem() { }
}

/// <summary>Text that says nothing more than itself, kept as it was written.</summary>
/// <param name="Line">The line of the file on which <paramref name="Markdown"/> starts.</param>
/// <param name="Column">The column at which it starts; more than 1 where the indentation of a list, or what precedes, is taken
/// away.</param>
public sealed record MarkdownBlock(string Markdown, int Line, int Column) : AgendaItem
{
    /// <summary>
    /// Where each line of the Markdown starts in the file, from 1. Several start on the same line where HTML tags stood between them.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<(int Line, int Column)> LineStarts { get; init; } = [];

    /// <summary>The language it is in, where that is not the programme's.</summary>
    public string? Language { get; init; }

    /// <summary>The text once it is rendered: a stored programme has no Markdown left.</summary>
    public string? Html { get; init; }
}

/// <summary>People under a label: « Modératrice : … », « Orateurs : … ».</summary>
/// <param name="Label">The label as written, without its colon.</param>
/// <param name="Items">Interventions, and what among them names nobody (« à confirmer »), in order.</param>
public sealed record RoleBlock(
    RoleKind Kind,
    string Label,
    Gender Gender,
    bool Plural,
    IReadOnlyList<AgendaItem> Items,
    int Line,
    int Column
) : AgendaItem
{
    /// <summary>The language of the label, where that is not the programme's.</summary>
    public string? Language { get; init; }

    /// <summary>Everyone under the label.</summary>
    [JsonIgnore]
    public IEnumerable<Person> People => Items.OfType<Intervention>().SelectMany(intervention => intervention.People);
}

/// <summary>What one speaker says, or several together.</summary>
/// <param name="Title">Its own title, when it has one.</param>
/// <param name="People">More than one in a joint intervention; none when only its title is written.</param>
/// <param name="Files">Files of all its people (« Présentation commune »).</param>
/// <param name="Notes">What is written under it.</param>
public sealed record Intervention(
    AgendaTitle? Title,
    SlotTime? Time,
    IReadOnlyList<Person> People,
    IReadOnlyList<AgendaFile> Files,
    IReadOnlyList<MarkdownBlock> Notes,
    int Line,
    int Column
) : AgendaItem;

/// <summary>A title: the words for calendars and lists, and the Markdown (links, emphasis) when that says more.</summary>
public sealed record AgendaTitle(string Text, string? Markdown)
{
    /// <summary>The language it is in, where that is not the programme's.</summary>
    public string? Language { get; init; }

    /// <summary>The Markdown once it is rendered.</summary>
    public string? Html { get; init; }

    /// <summary>The links in it, where the title is shown as a link itself.</summary>
    public IReadOnlyList<AgendaFile> Links { get; init; } = [];
}
