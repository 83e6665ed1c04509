using System.Text.RegularExpressions;
using Oim.Content.FrontMatter.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter.Editing;

/// <summary>Which lines of a header belong to which of its keys.</summary>
internal sealed partial class HeaderLayout
{
    private HeaderLayout(IReadOnlyList<Place> places) => Places = places;

    public IReadOnlyList<Place> Places { get; }

    /// <param name="First">The line of the key, from 0.</param>
    /// <param name="End">The line after the last of its value: blank lines and comments that follow are not its own.</param>
    /// <param name="Written">The key as it is written, its colon included.</param>
    /// <param name="Comment">What stands after the value on the line of the key, blanks before it included.</param>
    /// <param name="Indent">Of the items of a list below the key; null where there is none.</param>
    public sealed record Place(string Name, int First, int End, string Written, string Comment, int? Indent);

    /// <returns>Null where the header is written in a way in which one line may belong to several keys.</returns>
    public static HeaderLayout? Of(string[] lines)
    {
        try
        {
            var parser = new YamlEvents(string.Join('\n', lines));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new([]);
            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out var top) || top.Style == MappingStyle.Flow) return null;
            var values = new List<Value>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var name) || name.Start.Column != 1) return null;
                values.Add(Value.Read(name, parser));
            }

            var places = values.Select((value, i) => value.In(lines, i + 1 < values.Count ? values[i + 1].Line : lines.Length)).ToList();
            return places.Contains(null) ? null : new(places!);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>A key and its value, by the places of the signs they are made of.</summary>
    private sealed partial record Value(Scalar Name, ParsingEvent First, Mark Last, bool EndsInBlock)
    {
        /// <summary>From 0.</summary>
        public int Line => (int)Name.Start.Line - 1;

        public static Value Read(Scalar name, IParser parser)
        {
            var (first, last, endsInBlock, depth) = (parser.Current!, parser.Current!.Start, false, 0);
            do
            {
                var part = parser.Consume<ParsingEvent>();
                depth += part.NestingIncrease;
                if (part is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }) endsInBlock = true;
                else if (part is Scalar or AnchorAlias) (last, endsInBlock) = (part.End, false);
            }
            while (depth > 0);
            return new(name, first, last, endsInBlock);
        }

        public Place? In(string[] lines, int next)
        {
            var end = next;
            while (end > Line + 1 && IsBetween(lines[end - 1])) end--;
            if (!EndsInBlock) end = Math.Max(end, Math.Min((int)Last.Line, next));
            var line = lines[Line];
            var colon = line.IndexOf(':', (int)Name.End.Column - 1);
            if (colon < 0 || Name.Start.Line != Name.End.Line) return null;
            var isBelow = First.Start.Line > Name.Start.Line || First is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };
            var rest = isBelow || Last.Line - 1 != Line
                ? CommentBelow(line[(colon + 1)..])
                : line[Math.Min((int)Last.Column - 1, line.Length)..];
            // Marks that close a list come after its last item.
            if (First is not Scalar) rest = rest.TrimStart('[', '{', ' ', ',', ']', '}') is ['#', ..] comment ? $" {comment}" : "";
            return new(Name.Value, Line, end, line[..(colon + 1)], Comment().IsMatch(rest) ? rest.TrimEnd() : "", IndentOf(lines));
        }

        private bool IsBetween(string line) =>
            string.IsNullOrWhiteSpace(line) || (EndsInBlock ? line[0] == '#' : line.TrimStart().StartsWith('#'));

        /// <summary>What stands before it says how the value is written: <c>|-</c>.</summary>
        private static string CommentBelow(string rest) =>
            rest.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var at ? rest[at..] : "";

        [GeneratedRegex("^[ \\t]+#", RegexOptions.NonBacktracking)]
        private static partial Regex Comment();

        private int? IndentOf(string[] lines) =>
            First is SequenceStart { Style: SequenceStyle.Block }
                && lines.Skip(Line + 1).FirstOrDefault(line => line.TrimStart().StartsWith('-')) is { } item
                ? item.Length - item.TrimStart().Length
                : null;
    }
}
