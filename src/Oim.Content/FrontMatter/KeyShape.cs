namespace Oim.Content.FrontMatter;

/// <summary>The YAML values a key takes, for the schemas that editors' programs complete and check headers by.</summary>
public abstract record KeyShape
{
    public static readonly KeyShape Any = new Anything();

    /// <param name="Inside">The keys it has where it is a map, or several.</param>
    public sealed record Anything(params IReadOnlyList<Key> Inside) : KeyShape;

    public sealed record Text : KeyShape
    {
        /// <summary>What it looks like, as schemas write it (ECMA-262), and never stricter than its reader; null: anything.</summary>
        public string? Pattern { get; init; }

        /// <summary>What alone it may say, however it is spelt; none: anything.</summary>
        public IReadOnlyList<string> Spellings { get; init; } = [];
    }

    public sealed record Flag : KeyShape;

    public sealed record Number : KeyShape;

    public sealed record Date : KeyShape;

    /// <summary>A list, or one text with commas.</summary>
    public sealed record Words : KeyShape
    {
        /// <summary>What each of them is.</summary>
        public Text Each { get; init; } = new();
    }

    /// <summary>Maps with keys of their own; where <paramref name="IsList"/>, several of them, or a text that stands for one.</summary>
    public sealed record Maps(IReadOnlyList<Key> Inside, bool IsList) : KeyShape;

    /// <summary>Maps with these keys, each under a name that the editor chooses.</summary>
    public sealed record Named(IReadOnlyList<Key> Inside) : KeyShape;
}
