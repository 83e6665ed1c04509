using Oim.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>From the events of a YAML parser to <see cref="HeaderNode"/>s whose positions are those of the file.</summary>
internal sealed class YamlNodes(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
{
    /// <summary>No page needs more, and the stack is finite.</summary>
    private const int Deepest = 100;

    /// <summary>Values in a header, those that an alias repeats counted each time: twelve lines of aliases could stand for billions.</summary>
    private const int Most = 20_000;

    private readonly YamlEvents parser = new(yaml);
    private readonly int lineOffset = firstLine - 1;
    private readonly Dictionary<string, (HeaderNode Node, int Size)> anchors = new(StringComparer.Ordinal);
    private int depth;
    private int size;

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
        // « !Important » is a tag to YAML, and a word to whoever wrote it.
        var text =
            scalar.Tag is { IsEmpty: false, IsNonSpecific: false } tag
            && tag.Value.StartsWith('!')
            && !tag.Value.StartsWith("!!", StringComparison.Ordinal)
                ? $"{tag.Value} {scalar.Value}".Trim()
                : scalar.Value;
        return new(text, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
    }

    private HeaderList ReadList()
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<HeaderNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode());
        return new(items, At(start.Start));
    }

    private HeaderMap ReadMap()
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<HeaderEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var name = key is HeaderScalar scalar ? scalar.Text : "";
            var before = entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (before >= 0)
            {
                report(HeaderRules.DuplicateKey, key.At, [name, $"{entries[before].At.Line}"]);
                entries.RemoveAt(before);
            }

            entries.Add(new(name, key.At, ReadNode()));
        }

        return new(entries, At(start.Start));
    }

    private Position At(Mark mark) => new((int)mark.Line + lineOffset, (int)mark.Column);
}
