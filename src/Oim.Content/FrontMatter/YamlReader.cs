using Oim.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter;

/// <summary>Reads YAML into <see cref="HeaderNode"/>s whose positions are those of the file.</summary>
public sealed class YamlReader
{
    /// <summary>No page needs more, and the stack is finite.</summary>
    private const int Deepest = 100;

    /// <summary>Values in a header, those that an alias repeats counted each time: twelve lines of aliases could stand for billions.</summary>
    private const int Most = 20_000;

    private readonly YamlEvents parser;
    private readonly int lineOffset;
    private readonly Action<DiagnosticRule, Position, string[]> report;
    private readonly Dictionary<string, (HeaderNode Node, int Size)> anchors = new(StringComparer.Ordinal);
    private int depth;
    private int size;

    private YamlReader(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        parser = new YamlEvents(yaml);
        lineOffset = firstLine - 1;
        this.report = report;
    }

    /// <param name="firstLine">The line of the file on which the YAML starts.</param>
    /// <returns>The map at the top, empty when there is nothing, null when the YAML cannot be read (which is then reported).</returns>
    public static HeaderMap? Read(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        yaml = HeaderText.Clean(yaml, firstLine, report);
        var later = new List<(DiagnosticRule Rule, Position At, string[] Arguments)>();
        try
        {
            var map = new YamlReader(yaml, firstLine, (rule, at, arguments) => later.Add((rule, at, arguments))).ReadDocument();
            foreach (var (rule, at, arguments) in later) report(rule, at, arguments);
            return map;
        }
        catch (YamlException error)
        {
            return ReadMended(yaml, error, firstLine, report);
        }
    }

    /// <summary>What the header was meant to say; each line that had to be read otherwise than it is written is reported.</summary>
    private static HeaderMap? ReadMended(string yaml, YamlException error, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var (mendedYaml, mended, remaining) = error.Message == YamlFault.TooMuch ? (yaml, [], error) : HeaderRepair.Mend(yaml, error);
        foreach (var line in mended) report(HeaderRules.Mended, new(firstLine + line.Line - 1, 1), [line.Fault, line.Written]);
        try
        {
            if (remaining is null && mended.Count > 0) return new YamlReader(mendedYaml, firstLine, report).ReadDocument();
        }
        catch (YamlException tooMuch)
        {
            remaining = tooMuch;
        }

        remaining ??= error;
        report(
            HeaderRules.Syntax,
            new((int)Math.Min(remaining.Start.Line, yaml.Split('\n').Length) + firstLine - 1, Math.Max(1, (int)remaining.Start.Column)),
            [YamlFault.Explain(remaining, mendedYaml)]
        );
        return null;
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
