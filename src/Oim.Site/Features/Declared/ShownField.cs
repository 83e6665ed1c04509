using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Shared.Pictures;

namespace Oim.Site.Features.Declared;

/// <summary>A field as a page shows it.</summary>
public sealed record ShownField(DeclaredField Field, string Label, IReadOnlyList<ShownValue> Values)
{
    /// <summary>More than a line of words: figures, a button.</summary>
    public bool IsSetApart => Values.Count > 1 || Field.Type == FieldTypes.Link;
}

/// <summary>One value, in the language of the page.</summary>
public sealed record ShownValue(string Text)
{
    /// <summary>Where it leads; null: nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>Of Markdown, its links filled in.</summary>
    public string? Html { get; init; }

    /// <summary>A picture, of which <see cref="Text"/> is the alternative.</summary>
    public Picture? Image { get; init; }

    /// <summary>Under the picture.</summary>
    public string? Caption { get; init; }

    /// <summary>A day or an hour for machines (the <c>datetime</c> of HTML).</summary>
    public string? DateTime { get; init; }
}
