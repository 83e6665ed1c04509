using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Mending;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>From the events of a YAML parser to <see cref="HeaderNode"/>s whose positions are those of the file.</summary>
internal sealed partial class YamlNodes(string yaml, int firstLine, KnownKeys keys, Action<DiagnosticRule, Position, string[]> report)
{
    /// <summary>No page needs more, and the stack is finite.</summary>
    private const int Deepest = 100;

    /// <summary>
    /// Values in a header, those that an alias repeats counted each time: twelve lines of aliases could stand for billions.
    /// </summary>
    private const int Most = 20_000;

    private static readonly System.Buffers.SearchValues<char> TagEnds = System.Buffers.SearchValues.Create(" \t\n,]}");

    private readonly YamlEvents parser = new(yaml);
    private readonly int lineOffset = firstLine - 1;
    private readonly Dictionary<string, (HeaderNode Node, int Size)> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> aliases = new(StringComparer.Ordinal);
    private readonly List<(string Name, LostText Text)> named = [];
    private readonly List<LostText> cut = [];
    private string key = "";
    private int flowDepth;
    private int depth;
    private int size;

    /// <summary>Pieces of values that the parser has dropped, in the order of the text.</summary>
    public IReadOnlyList<LostText> Lost =>
        [.. named.Where(text => !aliases.Contains(text.Name)).Select(text => text.Text).Concat(cut).DistinctBy(text => text.Start.Line)];

    /// <returns>The map at the top, empty when there is nothing, null when there is something else (which is then reported).</returns>
    /// <exception cref="YamlException">This is no YAML, or too much of it.</exception>
    public HeaderMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return HeaderMap.Empty;
        parser.Consume<DocumentStart>();
        var node = ReadNode();
        parser.Consume<DocumentEnd>();
        switch (node)
        {
            case HeaderMap map: return map;
            case HeaderScalar { IsNull: true }: return HeaderMap.Empty;
            default:
                report(HeaderRules.Syntax, node.At, [Wording.Phrase("attendu des lignes « clé: valeur »", "expected lines “key: value”")]);
                return null;
        }
    }

    private HeaderNode ReadNode()
    {
        if (++depth > Deepest || ++size > Most) throw new YamlException(parser.Current!.Start, parser.Current.End, YamlFault.TooMuch);
        try
        {
            return ReadOne();
        }
        finally
        {
            depth--;
        }
    }

    private HeaderNode ReadOne()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            aliases.Add(alias.Value.Value);
            if (!anchors.TryGetValue(alias.Value.Value, out var known))
                return new HeaderScalar("*" + alias.Value.Value, IsPlain: true, At(alias.Start)); // « *note » is a text
            size += known.Size;
            return known.Node;
        }

        var (before, anchor) = (size, (parser.Current as NodeEvent)?.Anchor);
        HeaderNode node = parser.Current switch
        {
            MappingStart => ReadMap(),
            SequenceStart => ReadList(),
            _ => ReadScalar(),
        };
        if (anchor is { IsEmpty: false } name) anchors[name.Value] = (node, size - before + 1);
        return node;
    }

    private HeaderScalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        if (scalar.IsKey) return new(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && scalar.Anchor is { IsEmpty: false } name) named.Add((name.Value, LostText.WithName(scalar)));
        else if (flowDepth == 0 && keys.IsProse(key) && LostText.AfterHash(yaml, scalar) is { } lost) cut.Add(lost);
        // « !Important » is a tag to YAML, and a word to whoever wrote it.
        var text = isPlain && scalar.Tag is { IsEmpty: false } tag && !Tag().IsMatch(tag.Value) ? WithTag(scalar) : scalar.Value;
        return new(text, isPlain, At(scalar.Start));
    }

    private string WithTag(Scalar scalar)
    {
        var written = yaml.AsSpan((int)scalar.Start.Index);
        var end = written.IndexOfAny(TagEnds);
        return $"{(end < 0 ? written : written[..end])} {scalar.Value}".Trim();
    }

    private HeaderList ReadList()
    {
        var start = parser.Consume<SequenceStart>();
        var flow = start.Style == SequenceStyle.Flow ? 1 : 0;
        flowDepth += flow;
        var items = new List<HeaderNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode());
        flowDepth -= flow;
        return new(items, At(start.Start));
    }

    private HeaderMap ReadMap()
    {
        var start = parser.Consume<MappingStart>();
        var flow = start.Style == MappingStyle.Flow ? 1 : 0;
        flowDepth += flow;
        var above = key;
        var entries = new List<HeaderEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var written = ReadNode();
            var name = written is HeaderScalar scalar ? scalar.Text : "";
            var before = entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (before >= 0)
            {
                report(HeaderRules.DuplicateKey, written.At, [name, $"{entries[before].At.Line}"]);
                entries.RemoveAt(before);
            }

            // « - Droit : civil » is a map to YAML, and a theme to whoever wrote it.
            key = keys.Contains(name) ? name : above;
            entries.Add(new(name, written.At, ReadNode()));
        }

        key = above;
        flowDepth -= flow;

        return new(entries, At(start.Start));
    }

    /// <summary>The tags of YAML's own types.</summary>
    [GeneratedRegex("^(?:!!|tag:yaml.org,2002:)(?:str|int|float|bool|null|seq|map|binary|timestamp|omap|set|merge|value)$")]
    private static partial Regex Tag();

    private Position At(Mark mark) => new((int)mark.Line + lineOffset, (int)mark.Column);
}
