using Oim.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter;

/// <summary>Reads YAML into <see cref="HeaderNode"/>s whose positions are those of the file.</summary>
public sealed class YamlReader
{
    private readonly Parser parser;
    private readonly int lineOffset;
    private readonly Action<DiagnosticRule, Position, string[]> report;
    private readonly Dictionary<string, HeaderNode> anchors = new(StringComparer.Ordinal);

    private YamlReader(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        parser = new Parser(new StringReader(yaml));
        lineOffset = firstLine - 1;
        this.report = report;
    }

    /// <param name="firstLine">The line of the file on which the YAML starts.</param>
    /// <returns>The map at the top, empty when there is nothing, null when the YAML cannot be read (which is then reported).</returns>
    public static HeaderMap? Read(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var reader = new YamlReader(yaml, firstLine, report);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException error)
        {
            report(HeaderRules.Syntax, reader.At(error.Start), [YamlFault.Explain(error, yaml)]);
            return null;
        }
    }

    private HeaderMap? ReadDocument()
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
                report(HeaderRules.Syntax, node.At, ["attendu des lignes « clé: valeur »"]);
                return null;
        }
    }

    private HeaderNode ReadNode()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return anchors.GetValueOrDefault(alias.Value.Value) ?? new HeaderScalar("", IsPlain: true, At(alias.Start));
        return parser.Current switch
        {
            MappingStart => ReadMap(),
            SequenceStart => ReadList(),
            _ => ReadScalar(),
        };
    }

    private HeaderScalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return Remember(scalar, new HeaderScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start)));
    }

    private HeaderList ReadList()
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<HeaderNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode());
        return Remember(start, new HeaderList(items, At(start.Start)));
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

        return Remember(start, new HeaderMap(entries, At(start.Start)));
    }

    private T Remember<T>(NodeEvent source, T node)
        where T : HeaderNode
    {
        if (!source.Anchor.IsEmpty) anchors[source.Anchor.Value] = node;
        return node;
    }

    private Position At(Mark mark) => new((int)mark.Line + lineOffset, (int)mark.Column);
}
