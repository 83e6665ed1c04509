using Oim.Content.Diagnostics;
using Oim.Content.Sources;

namespace Oim.Content.FrontMatter.Editing;

/// <summary>Why the keys of a header cannot be changed one by one: the whole text can.</summary>
public enum HeaderObstacle
{
    /// <summary>It cannot be read, or holds no text.</summary>
    NoText,

    /// <summary>It is in another encoding than UTF-8: each of its lines would be another one.</summary>
    OtherEncoding,

    /// <summary>It has slips, or versions that were not merged: what its lines mean is guessed.</summary>
    Slips,

    /// <summary>Its header is TOML or JSON, stands between other lines than ours, or on one line.</summary>
    OtherForm,
}

internal static class HeaderObstacles
{
    /// <summary>What a reader mends, or chooses among.</summary>
    private static readonly DiagnosticRule[] Slips =
    [
        HeaderRules.Syntax, HeaderRules.Mended, HeaderRules.DuplicateKey, HeaderRules.Tab, HeaderRules.MergeMarker,
    ];

    public static HeaderObstacle? In(PageSource source)
    {
        if (!source.IsText || source.Text.Contains('\0', StringComparison.Ordinal)) return HeaderObstacle.NoText;
        if (source.Problems.Any(problem => problem.Rule == SourceRules.NotUtf8)) return HeaderObstacle.OtherEncoding;
        if (!source.IsFenced) return HeaderObstacle.OtherForm;
        if (source.Header is null || source.Problems.Any(problem => Slips.Contains(problem.Rule))) return HeaderObstacle.Slips;
        // A header that nothing closes may still be written.
        return source.BodyStart == 0 && source.HeaderRange is not null ? HeaderObstacle.OtherForm : null;
    }
}
