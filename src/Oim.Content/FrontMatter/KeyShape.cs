namespace Oim.Content.FrontMatter;

/// <summary>The YAML values a key takes, for the schemas that editors' programs complete and check headers by.</summary>
public abstract record KeyShape
{
    public static readonly KeyShape Any = new Anything();

    public sealed record Anything : KeyShape;

    public sealed record Text : KeyShape;

    public sealed record Flag : KeyShape;

    public sealed record Number : KeyShape;

    public sealed record Date : KeyShape;

    /// <summary>A list, or one text with commas.</summary>
    public sealed record Words : KeyShape;

    /// <summary>Maps with keys of their own; where <paramref name="IsList"/>, several of them, or a text that stands for one.</summary>
    public sealed record Maps(IReadOnlyList<Key> Inside, bool IsList) : KeyShape;

    /// <summary>Maps with these keys, each under a name that the editor chooses.</summary>
    public sealed record Named(IReadOnlyList<Key> Inside) : KeyShape;
}
