namespace Oim.Content.Search.Indexing;

/// <summary>Something documents are filed under: a theme, a country, a year… There is one object for each, so that equal is same.</summary>
public sealed class Label
{
    internal Label(int index, Dimension dimension, string value, string text) =>
        (Index, Dimension, Value, Text) = (index, dimension, value, text);

    /// <summary>Its place in the <see cref="LabelTable"/>.</summary>
    public int Index { get; }

    public Dimension Dimension { get; }

    /// <summary>As filters name it: a slug, an ISO code, a year.</summary>
    public string Value { get; }

    /// <summary>As it is shown.</summary>
    public string Text { get; }
}
