using System.Text;
using Oim.Content.FrontMatter;
using Oim.Content.Sources;

namespace Oim.Content.Fixes;

/// <summary>
/// The cures of one file that cannot be wrong: what the reader already reads it as is written down. Quotes around values, spaces for tabs,
/// the
/// fences of the header, UTF-8. Nothing else of the file changes, its line ends and its byte order mark included.
/// </summary>
/// <param name="Encoding">What it was encoded in, where that was not UTF-8.</param>
/// <param name="Bytes">The file as it should be.</param>
public sealed record FileFix(IReadOnlyList<LineEdit> Edits, string? Encoding, byte[] Bytes)
{
    private static readonly Encoding Utf8 = System.Text.Encoding.UTF8;

    /// <summary>Null for a file that needs no cure, or none that is certain.</summary>
    public static FileFix? For(byte[] bytes, KnownKeys keys)
    {
        var source = PageSource.Of("", bytes, keys);
        var encoding = source.Problems.FirstOrDefault(problem => problem.Rule == SourceRules.NotUtf8)?.Arguments[0];
        return source.Cures.Count == 0 && encoding is null ? null : Of(bytes, encoding, source.Cures);
    }

    /// <summary>A file with these lines changed.</summary>
    internal static FileFix Of(byte[] bytes, string? otherEncoding, IReadOnlyList<LineEdit> edits) =>
        new(
            edits,
            otherEncoding,
            [
                .. bytes.AsSpan().StartsWith(Utf8.Preamble) ? Utf8.Preamble : default,
                .. Utf8.GetBytes(Apply(SourceText.Decode(bytes, keepLineEnds: true).Text, edits)),
            ]
        );

    private static string Apply(string text, IReadOnlyList<LineEdit> edits)
    {
        var lines = WrittenLines.Of(text);
        var end = WrittenLines.EndOf(lines);
        foreach (var edit in edits.OrderByDescending(edit => edit.Line).ThenBy(edit => edit.Before is null))
        {
            if (edit.Before is not null) lines[edit.Line - 1] = (edit.After, lines[edit.Line - 1].End);
            else if (edit.Line <= lines.Count) lines.Insert(edit.Line - 1, (edit.After, end));
            else Append(lines, edit.After, end);
        }

        return WrittenLines.Joined(lines);
    }

    /// <summary>A last line may have no end.</summary>
    private static void Append(List<(string Text, string End)> lines, string text, string end)
    {
        if (lines is [.., { End.Length: 0 } last]) lines[^1] = last with { End = end };
        lines.Add((text, end));
    }
}
