using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Translations;

/// <summary>
/// A piece of an original that a translator renders: a word of its header, or what stands between blank lines in its text. Its digest in
/// the translation (<c>translates</c>) tells later whether it is still what was translated.
/// </summary>
/// <param name="Line">The line of the file on which it starts.</param>
public sealed partial record SourceParagraph(int Line, string Text)
{
    /// <summary>Three bytes tell the paragraphs of one page apart, and an editor can read them.</summary>
    private const int DigestLength = 3;

    /// <summary>The first signs of the SHA-256 of its words; how lines are broken does not count.</summary>
    public string Digest =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Space().Replace(Text, " ").Trim())).AsSpan(0, DigestLength));

    /// <summary>All of a file, in order. Comments of its editors are none.</summary>
    public static IReadOnlyList<SourceParagraph> Of(PageSource source) => [.. OfHeader(source), .. OfBody(source)];

    /// <summary>What a translation of a file as it is says that it translates: « 3f9a1c, 07be42 ».</summary>
    public static string DigestsOf(PageSource original) =>
        string.Join(", ", Of(original).Select(paragraph => paragraph.Digest).Distinct(StringComparer.Ordinal));

    /// <summary>The words of the header.</summary>
    public static IEnumerable<SourceParagraph> OfHeader(PageSource source) =>
        CommonKeys
            .All.Where(key => key.Role == KeyRole.Word)
            .Select(key => key.Names.Select(name => source.Header?.Find(name)).FirstOrDefault(entry => entry is not null))
            .Select(entry => entry?.Value)
            .OfType<HeaderScalar>()
            .Where(value => !value.IsNull && !string.IsNullOrWhiteSpace(value.Text))
            .Select(value => new SourceParagraph(value.At.Line, value.Text));

    /// <summary>The paragraphs of the text, code between fences whole.</summary>
    public static IEnumerable<SourceParagraph> OfBody(PageSource source)
    {
        // Lines stay where they are.
        var body = Comment().Replace(source.Body, comment => new string('\n', comment.Value.Count(c => c == '\n')));
        var lines = body.Split('\n');
        var (from, fence) = (-1, "");
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i].TrimStart() : "";
            if (Fence().Match(line) is { Success: true } mark)
                fence = fence.Length == 0 ? mark.Value : line.StartsWith(fence, StringComparison.Ordinal) ? "" : fence;
            var isBlank = line.Length == 0 && (fence.Length == 0 || i == lines.Length);
            if (!isBlank && from < 0) from = i;
            if (!isBlank || from < 0) continue;
            yield return new(source.BodyLine + from, string.Join('\n', lines[from..i]));
            from = -1;
        }
    }

    /// <summary>
    /// The paragraphs of an original that a translation shows its editors in comments, and below which nothing has been written yet.
    /// </summary>
    public static IEnumerable<SourceParagraph> WaitingIn(PageSource translation)
    {
        var body = translation.Body;
        var comments = Comment().Matches(body);
        for (var i = 0; i < comments.Count; i++)
        {
            var (start, end) = (comments[i].Index, comments[i].Index + comments[i].Length);
            var next = i + 1 < comments.Count ? comments[i + 1].Index : body.Length;
            if (!body.AsSpan(end, next - end).IsWhiteSpace()) continue;
            var line = translation.BodyLine + body.AsSpan(0, start).Count('\n');
            yield return new(line, body[(start + "<!--".Length)..(end - "-->".Length)]);
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("^(?:`{3,}|~{3,})", RegexOptions.NonBacktracking)]
    private static partial Regex Fence();
}
