using System.Text;
using Oim.Content.Sources;

namespace Oim.Content.FrontMatter.Editing;

/// <summary>
/// A Markdown file that is changed one key at a time: only the lines of that key are other ones, all else is kept to the byte. Each change
/// is read again before it is given out, and given up where anything but its key reads otherwise.
/// </summary>
public sealed class PageText
{
    private readonly KnownKeys keys;
    private readonly string written;
    private readonly bool hasMark;
    private readonly byte[]? given;
    private readonly List<(string Text, string End)> lines;
    private readonly HeaderLayout? layout;

    private PageText(string written, bool hasMark, PageSource source, KnownKeys keys, byte[]? given = null)
    {
        (this.written, this.hasMark, this.keys, this.given, Source) = (written, hasMark, keys, given, source);
        lines = WrittenLines.Of(written);
        Obstacle = HeaderObstacles.In(source);
        if (Obstacle is not null) return;
        layout = HeaderLayout.Of([.. lines.Skip(HeaderFrom).Take(HeaderTo - HeaderFrom).Select(line => line.Text)]);
        if (layout is null || !layout.Places.Select(place => place.Name).SequenceEqual(Entries.Select(entry => entry.Name)))
            Obstacle = HeaderObstacle.OtherForm;
    }

    private PageText(string written, bool hasMark, KnownKeys keys)
        : this(written, hasMark, PageSource.Of("", Encoding.UTF8.GetBytes(written), keys), keys)
    {
    }

    public static PageText Of(byte[] bytes, KnownKeys keys)
    {
        var text = SourceText.Decode(bytes, keepLineEnds: true).Text;
        return new(text, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), PageSource.Of("", bytes, keys), keys, bytes);
    }

    /// <summary>The file as it is read.</summary>
    public PageSource Source { get; }

    /// <summary>Why its keys cannot be changed one by one; null where they can.</summary>
    public HeaderObstacle? Obstacle { get; }

    /// <summary>The whole file, in UTF-8 once it is changed.</summary>
    public byte[] Bytes => given ?? [.. hasMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(written)];

    /// <summary>The Markdown below the header and the blank lines after it, lines ended by \n.</summary>
    public string Body => Source.Body.TrimStart('\n');

    private IReadOnlyList<HeaderEntry> Entries => Source.Header?.Entries ?? [];

    private int HeaderFrom => (Source.HeaderRange?.First ?? 1) - 1;

    private int HeaderTo => (Source.HeaderRange?.End ?? 1) - 1;

    /// <summary>The value of a key, by whichever of its names it is written.</summary>
    public HeaderNode? Find(Key key) => EntryOf(key)?.Value;

    /// <summary>The file with another value of a key, or without the key.</summary>
    /// <returns>Null where that cannot be done without changing more; this file where it says so already.</returns>
    public PageText? With(Key key, HeaderNode? value)
    {
        if (Obstacle is not null) return null;
        var present = EntryOf(key);
        if (present is null ? value is null : value is not null && SameValue.Is(present.Value, value)) return this;
        var place = present is null ? null : layout!.Places.First(one => one.Name == present.Name);
        foreach (var escapesAll in (bool[])[false, true])
        {
            var changed = new PageText(WrittenLines.Joined(Changed(key, value, place, escapesAll)), hasMark, keys);
            if (SameValue.AreAllBut(present?.Name ?? key.Name, value, Source, changed.Source)) return changed;
        }

        return null;
    }

    /// <summary>The value of a key as its lines have it, without the key; null where that cannot be told apart.</summary>
    public string? Written(Key key) =>
        PartOf(key) is var (_, at, end) ? written[at..end].Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    /// <summary>The file with these lines for the value of a key, in the place of those there were or below the key.</summary>
    /// <returns>Null where the header would not be read, or something else in it otherwise.</returns>
    public PageText? WithWritten(Key key, string value)
    {
        if (string.IsNullOrWhiteSpace(value)) return With(key, null);
        if (PartOf(key) is not var (colon, at, end)) return null;
        var (name, lineEnd) = (EntryOf(key)!.Name, WrittenLines.EndOf(lines));
        var text = value.TrimEnd().Replace("\n", lineEnd, StringComparison.Ordinal);
        foreach (var before in (string[])[written[..at], written[..colon] + lineEnd, written[..colon] + " "])
        {
            var changed = new PageText(before + text + written[end..], hasMark, keys);
            if (changed.Obstacle is not null || changed.Find(key) is not { } read) continue;
            if (SameValue.AreAllBut(name, read, Source, changed.Source)) return changed;
        }

        return null;
    }

    /// <summary>The file with another text below its header; what is the same at its start and at its end stays as it is.</summary>
    public PageText WithBody(string body) => From(BodyAt, Body, body);

    /// <summary>The file with another text, header included.</summary>
    public PageText WithText(string text) => From(0, Source.Text, text);

    private PageText From(int at, string said, string typed)
    {
        var asked = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (asked == said) return this;
        var (before, wanted) = (WrittenLines.Of(written[at..]), WrittenLines.Of(asked));
        var (start, end) = (0, 0);
        while (start < before.Count && start < wanted.Count && Same(before[start], wanted[start])) start++;
        while (end < before.Count - start && end < wanted.Count - start && Same(before[^(end + 1)], wanted[^(end + 1)])) end++;
        var lineEnd = WrittenLines.EndOf(lines);
        var middle = wanted[start..^end].Select(line => (line.Text, line.End.Length == 0 ? "" : lineEnd));
        return new(
            written[..at] + WrittenLines.Joined([.. before[..start], .. middle, .. before[(before.Count - end)..]]),
            hasMark,
            keys
        );

        static bool Same((string Text, string End) a, (string Text, string End) b) =>
            a.Text == b.Text && a.End.Length > 0 == b.End.Length > 0;
    }

    /// <summary>Where a key ends, and where its value starts and ends: below it, or on its line and on.</summary>
    private (int Colon, int At, int End)? PartOf(Key key)
    {
        if (Obstacle is not null || EntryOf(key) is not { } present) return null;
        var place = layout!.Places.First(one => one.Name == present.Name);
        var (from, own) = (LengthOf(lines.Take(HeaderFrom + place.First)), lines[(HeaderFrom + place.First)..(HeaderFrom + place.End)]);
        var (colon, after) = (from + place.Written.Length, own[0].Text[place.Written.Length..]);
        var isBelow = own.Count > 1 && after.TrimStart() is "" or ['#', ..];
        var at = isBelow ? from + LengthOf(own.Take(1)) : colon + after.Length - after.TrimStart().Length;
        return (colon, at, from + LengthOf(own) - own[^1].End.Length);
    }

    private static int LengthOf(IEnumerable<(string Text, string End)> lines) => lines.Sum(line => line.Text.Length + line.End.Length);

    /// <summary>Where <see cref="Body"/> starts in what is written.</summary>
    private int BodyAt
    {
        get
        {
            var line = Source.BodyLine - 1 + Source.Body.Length - Body.Length;
            return LengthOf(lines.Take(line));
        }
    }

    private HeaderEntry? EntryOf(Key key) =>
        key.Names.Select(name => Source.Header?.Find(name)).FirstOrDefault(found => found is not null);

    private IEnumerable<(string Text, string End)> Changed(Key key, HeaderNode? value, HeaderLayout.Place? place, bool escapesAll)
    {
        var end = WrittenLines.EndOf(lines);
        var text = value is null ? [] : Written(key, value, place, new(escapesAll, place?.Indent));
        if (Source.BodyStart == 0)
        {
            var gap = Source.Text.StartsWith('\n') ? [] : (string[])[""];
            return [.. ((string[])["---", .. text, "---", .. gap]).Select(line => (line, end)), .. lines];
        }

        var (first, after) = place is null ? (PlaceOfNew(key), PlaceOfNew(key)) : (HeaderFrom + place.First, HeaderFrom + place.End);
        return [.. lines[..first], .. text.Select(line => (line, end)), .. lines[after..]];
    }

    private IEnumerable<string> Written(Key key, HeaderNode value, HeaderLayout.Place? place, ValueText text)
    {
        if (place is null) return text.Lines($"{key.Name}:", value, "");
        var own = lines[(HeaderFrom + place.First)..(HeaderFrom + place.End)].ConvertAll(line => line.Text);
        return (place.Indent, value, Find(key)) is (int indent, HeaderList after, HeaderList before)
            && ListLines.Changed(own, indent, before, after, items => text.Lines("", items, "").Skip(1)) is { } changed
            ? changed
            : text.Lines(place.Written, value, place.Comment);
    }

    /// <summary>Below the comment that recalls it, as « new » writes them; else at the end.</summary>
    private int PlaceOfNew(Key key)
    {
        var recalled = $"# {key.Name}:";
        var hint = lines.FindIndex(HeaderFrom, HeaderTo - HeaderFrom, line => line.Text.StartsWith(recalled, StringComparison.Ordinal));
        var isInside = layout!.Places.Any(place => HeaderFrom + place.First < hint && hint < HeaderFrom + place.End);
        return hint < 0 || isInside ? HeaderTo : hint + 1;
    }
}
