using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>A piece of raw HTML in a page's Markdown.</summary>
/// <param name="Starts">Where each of its lines starts in the text that was parsed.</param>
internal sealed record HtmlPiece(string Source, IReadOnlyList<int> Starts)
{
    public bool IsComment => Source.StartsWith("<!--", StringComparison.Ordinal);

    public Position PlaceOf(int index, MarkupContext context)
    {
        var before = Source.AsSpan(0, index);
        return context.PlaceOf(Starts[before.Count('\n')] + index - (before.LastIndexOf('\n') + 1));
    }
}

/// <summary>
/// The raw HTML of a page and where its addresses stand: HTML is cleaned as a whole, when its parts no longer know their places.
/// </summary>
internal sealed class HtmlPieces
{
    private readonly MarkupContext context;
    private readonly Lazy<Dictionary<string, Queue<(HtmlPiece Piece, int At)>>> addresses;

    public HtmlPieces(IReadOnlyList<MarkdownObject> nodes, MarkupContext context)
    {
        this.context = context;
        All = [.. nodes.Select(Of).OfType<HtmlPiece>()];
        addresses = new(Addresses);
    }

    public IReadOnlyList<HtmlPiece> All { get; }

    /// <summary>
    /// The place of an address: that of its next use, as long as there is one. The start of the text for one that is not written as it
    /// reads.
    /// </summary>
    public Position PlaceOf(string address)
    {
        if (!addresses.Value.TryGetValue(address, out var uses)) return context.StartOf(0);
        var (piece, at) = uses.Count > 1 ? uses.Dequeue() : uses.Peek();
        return piece.PlaceOf(at, context);
    }

    private static HtmlPiece? Of(MarkdownObject node) => node switch
    {
        HtmlBlock { Lines: var lines } => new(
            lines.ToString(),
            [.. lines.Lines.Take(lines.Count).Select(line => line.Position + line.Column)]
        ),
        HtmlInline inline => new(inline.Tag, [.. Enumerable.Repeat(inline.Span.Start, inline.Tag.AsSpan().Count('\n') + 1)]),
        _ => null,
    };

    private Dictionary<string, Queue<(HtmlPiece Piece, int At)>> Addresses()
    {
        var found = new Dictionary<string, Queue<(HtmlPiece Piece, int At)>>(StringComparer.Ordinal);
        foreach (var piece in All)
            foreach (Match attribute in Address.Matches(piece.Source))
            {
                var url = attribute.Groups["url"];
                var address = WebUtility.HtmlDecode(url.Value);
                if (!found.TryGetValue(address, out var uses)) found[address] = uses = [];
                uses.Enqueue((piece, url.Index));
            }

        return found;
    }

    private static readonly Regex Address = new(
        @"\b(?:href|src|cite|data)\s*=\s*(?:""(?<url>[^""]*)""|'(?<url>[^']*)'|(?<url>[^\s""'<>]+))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );
}
