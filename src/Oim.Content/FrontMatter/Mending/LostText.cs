using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>
/// A piece of a value that YAML drops without a word, because it takes it for a comment (<c>Atelier #12</c>) or for the name of the value
/// (<c>&amp;copy; Essai</c>): the text is read as it stands.
/// </summary>
/// <param name="Start">The first character of the text, as YAML counts: from 1.</param>
/// <param name="EndLine">The last line of the text.</param>
/// <param name="End">The column after its last character on that line.</param>
/// <param name="Fault">What was wrong, in both languages.</param>
internal sealed partial record LostText(Mark Start, int EndLine, int End, string Fault)
{
    private static readonly string Hash = Wording.Phrase(
        "« # » collé à un mot, que YAML prend pour un commentaire",
        "“#” stuck to a word, which YAML takes for a comment"
    );

    private static readonly string Name = Wording.Phrase(
        "une valeur commence par un signe réservé de YAML",
        "a value starts with a character reserved by YAML"
    );

    /// <summary>What a comment stuck to a word takes from a value without quotes.</summary>
    public static LostText? AfterHash(string yaml, Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain) return null;
        var (at, to) = ((int)scalar.End.Index, LineEnd(yaml, (int)scalar.End.Index));
        if (at >= to || !StuckHash().Match(yaml, at, to - at).Success) return null;
        var rest = yaml[at..to];
        var text = rest[..(Comment().Match(rest) is { Success: true } comment ? comment.Index : rest.Length)].TrimEnd();
        var start = scalar.Value.Length > 0 ? scalar.Start : After(scalar.End, rest.Length - rest.TrimStart().Length);
        return new(start, (int)scalar.End.Line, (int)scalar.End.Column + text.Length, Hash);
    }

    /// <summary>A value without quotes that starts with a name nothing refers to.</summary>
    public static LostText WithName(Scalar scalar) =>
        scalar.Value.Length > 0
            ? new(scalar.Start, (int)scalar.End.Line, (int)scalar.End.Column, Name)
            // The value ends where the next one starts.
            : new(scalar.Start, (int)scalar.Start.Line, (int)scalar.Start.Column + 1 + scalar.Anchor.Value.Length, Name);

    /// <summary>Puts the text between quotes.</summary>
    /// <returns>Its first line as it is to be written.</returns>
    public static string Mend(HeaderLines lines, LostText lost)
    {
        var (first, last) = ((int)lost.Start.Line - 1, lost.EndLine - 1);
        var (from, to) = ((int)lost.Start.Column - 1, lost.End - 1);
        if (first == last)
        {
            var line = lines.Read[first];
            lines.Mend(first, line[..from] + Quoting.Quoted(line[from..to]) + line[to..]);
        }
        else
        {
            for (var i = first; i <= last; i++)
            {
                var line = lines.Read[i];
                var (start, end) = (i == first ? from : 0, i == last ? to : line.Length);
                var escaped = Quoting.Escaped(line[start..end]);
                lines.Mend(i, line[..start] + (i == first ? "\"" : "") + escaped + (i == last ? "\"" : "") + line[end..]);
            }
        }

        return lines.Read[first];
    }

    private static Mark After(Mark mark, int characters) => new(mark.Index + characters, mark.Line, mark.Column + characters);

    private static int LineEnd(string yaml, int from) => yaml.IndexOf('\n', from) is >= 0 and var end ? end : yaml.Length;

    [GeneratedRegex(@"\G[ \t]{1,99}#[\p{L}\p{N}]")]
    private static partial Regex StuckHash();

    [GeneratedRegex(@"[ \t]#(?![\p{L}\p{N}])")]
    private static partial Regex Comment();
}
