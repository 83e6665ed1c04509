namespace Oim.Search;

/// <summary>Something documents are filed under: a theme, a country, a year… There is one object for each, so that equal is same.</summary>
public sealed class Label
{
    internal Label(int index, string dimension, string value, string text) =>
        (Index, Dimension, Value, Text) = (index, dimension, value, text);

    /// <summary>Its place in the index's table of labels.</summary>
    public int Index { get; }

    /// <summary>See <see cref="DocumentLabel.Dimension"/>.</summary>
    public string Dimension { get; }

    /// <summary>As filters name it: a slug, an ISO code, a year.</summary>
    public string Value { get; }

    /// <summary>As it is shown.</summary>
    public string Text { get; }
}
