using System.Security.Cryptography;
using System.Text;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;
using Oim.Content.Sources;

namespace Oim.Content.FrontMatter;

/// <summary>
/// A Markdown file as everybody sees it: its header, its body, and what is wrong with how they are written. The reader of pages and of
/// sections,
/// the fixes, the public form of a page and the language server start here, so that none of them reads a file differently.
/// </summary>
public sealed class PageSource
{
    private PageSource(string text, IReadOnlyList<Diagnostic> problems) => (Text, Problems) = (text, problems);

    /// <summary>The whole text, lines ended by \n; "" where there is none.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the bytes; "" where they could not be read.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>False: the file could not be read, or holds no text.</summary>
    public bool IsText { get; private init; } = true;

    /// <summary>Empty where there is none, null where it cannot be read.</summary>
    public HeaderMap? Header { get; private init; }

    /// <summary>A short digest of the header as it is written: who has taken values from it asks whether they may be other ones.</summary>
    public string HeaderDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text[..BodyStart])).AsSpan(0, 8));

    /// <summary>The same for a page of which others take more than the header: any other text is another one.</summary>
    public string WholeDigest => $"*{Hash}";

    /// <summary>
    /// The lines of the header, from 1, without its fences and without the second number; null where there is none. One that nothing
    /// closes goes to the end.
    /// </summary>
    public (int First, int End)? HeaderRange { get; private init; }

    /// <summary>False: the header stands between other lines than ours, or is in another format.</summary>
    public bool IsFenced { get; private init; }

    /// <summary>The Markdown after the header.</summary>
    public string Body => Text[BodyStart..];

    /// <summary>Where <see cref="Body"/> starts in <see cref="Text"/>.</summary>
    public int BodyStart { get; private init; }

    /// <summary>The line of the file on which <see cref="Body"/> starts.</summary>
    public int BodyLine => SourceText.At(Text, BodyStart).Line;

    /// <summary>What is wrong with how the file is written, before a key of it is understood.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>The lines to write for the header to say what is read; none where that is not certain.</summary>
    public IReadOnlyList<LineEdit> Cures { get; private init; } = [];

    /// <param name="keys">The keys of the site: what some slips mean depends on them.</param>
    public static PageSource Read(SourceFile file, KnownKeys keys)
    {
        try
        {
            return Of(file.Path, file.Read(), keys);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unread("", SourceRules.Unread(file.Path, error));
        }
    }

    public static PageSource Of(string path, byte[] bytes, KnownKeys keys)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var source = SourceText.Decode(bytes);
        if (source.IsBinary) return Unread(hash, new(SourceRules.Binary, path, Position.Start));
        var problems = new List<Diagnostic>();
        if (source.OtherEncoding is { } encoding) problems.Add(new(SourceRules.NotUtf8, path, Position.Start, encoding));
        if (string.IsNullOrWhiteSpace(source.Text)) problems.Add(new(SourceRules.Empty, path, Position.Start));
        return Split(path, source.Text, keys, problems, hash);
    }

    /// <param name="text">With lines ended by \n.</param>
    public static PageSource Of(string path, string text, KnownKeys keys) => Split(path, text, keys, [], "");

    private static PageSource Unread(string hash, Diagnostic problem) => new("", [problem]) { Hash = hash, IsText = false };

    private static PageSource Split(string path, string text, KnownKeys keys, List<Diagnostic> problems, string hash)
    {
        var faults = new HeaderFaults(path);
        var block = HeaderBlock.Split(text, faults);
        var isFenced = faults.Problems.Count == 0;
        var lines = new HeaderLines(block.Yaml);
        var (header, isCertain) = YamlReader.Read(lines, block.FirstLine, keys, faults.Add);
        // A header in another format is for its author to rewrite.
        if (isCertain && !block.IsForeign) faults.Cures.AddRange(lines.Cures(block.FirstLine));
        return new(text, [.. problems, .. faults.Problems])
        {
            Hash = hash,
            Header = header,
            IsFenced = isFenced,
            BodyStart = block.BodyStart,
            HeaderRange =
                block.IsOpen ? (block.FirstLine, text.AsSpan().Count('\n') + 2)
                : block.BodyStart > 0 ? (block.FirstLine, block.FirstLine + block.Yaml.AsSpan().Count('\n'))
                : null,
            Cures = faults.Cures,
        };
    }
}
