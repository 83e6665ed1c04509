namespace Oim.Typography.Rules;

/// <summary>The quotation marks of a language, by depth.</summary>
/// <param name="Levels">Opening and closing mark of the first, second and deeper levels.</param>
/// <param name="SpacedOutside">The outermost marks hold a no-break space inside.</param>
/// <param name="SingleLevel">The level at which single marks begin.</param>
internal sealed record QuoteMarks((string Open, string Close)[] Levels, bool SpacedOutside, int SingleLevel)
{
    /// <summary>« … “ … ” … » (Lexique des règles typographiques en usage à l'Imprimerie nationale).</summary>
    public static readonly QuoteMarks French = new([("«\u00A0", "\u00A0»"), ("“", "”"), ("‘", "’")], SpacedOutside: true, SingleLevel: 0);

    /// <summary>“ … ‘ … ’ … ” (The Chicago Manual of Style).</summary>
    public static readonly QuoteMarks English = new([("“", "”"), ("‘", "’"), ("“", "”")], SpacedOutside: false, SingleLevel: 1);

    public (string Open, string Close) At(int level) => Levels[Math.Min(level, Levels.Length - 1)];

    /// <summary>The level a mark is set at, where so many quotations are open around it.</summary>
    public int LevelOf(char sign, int depth) => sign == '\'' ? Math.Max(depth, SingleLevel) : depth;

    public bool IsSpaced(int level) => SpacedOutside && level == 0;
}
