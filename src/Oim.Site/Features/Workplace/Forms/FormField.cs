using Oim.Content.FrontMatter;

namespace Oim.Site.Features.Workplace.Forms;

/// <summary>How a value is typed.</summary>
public enum FieldControl
{
    /// <summary>On one line.</summary>
    Line,

    /// <summary>On several lines.</summary>
    Lines,

    Flag,

    Day,

    Choice,

    /// <summary>Several values, each on a line of its own.</summary>
    List,

    /// <summary>Several things of a few lines each: contacts, documents.</summary>
    Records,

    /// <summary>Nested as no other control is: its lines as the file has them.</summary>
    Yaml,

    /// <summary>Signs that nobody can type: the Markdown view alone can change it.</summary>
    Locked,
}

/// <summary>One key of a page, as its form shows it.</summary>
/// <param name="Values">What the controls hold; for records row by row.</param>
/// <param name="Label">What it is called, in the language of the page.</param>
/// <param name="Help">What its editor should know; null: the label says it all.</param>
public sealed record FormField(Key Key, FieldControl Control, IReadOnlyList<string> Values, string Label, string? Help)
{
    public string Name => NameOf(Key);

    public string Id => $"champ-{Key.Name}";

    /// <summary>What the page takes from its original where it says nothing.</summary>
    public string? Inherited { get; init; }

    /// <summary>What could not be written, in words for the editor.</summary>
    public string? Fault { get; init; }

    /// <summary>The keys of a record.</summary>
    public IReadOnlyList<Key> Parts => FieldValues.PartsOf(Key);

    public bool IsEmpty => Values.All(string.IsNullOrWhiteSpace) && Control != FieldControl.Locked;

    public static string NameOf(Key key) => $"k-{key.Name}";
}
