using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Settings;

namespace Oim.Site.Features.Workplace.Forms;

/// <summary>Between the value of a key and what its controls hold.</summary>
/// <param name="countries">What the site calls countries: nobody knows codes by heart.</param>
/// <param name="language">The language of the form.</param>
public sealed class FieldValues(CountryWords countries, string language)
{
    /// <summary>The control of a key of a page, and what it holds: where no other does, its lines as they stand.</summary>
    public (FieldControl Control, IReadOnlyList<string> Values) Of(Key key, PageText page) =>
        Of(key, page.Find(key)) is { Control: not FieldControl.Locked } held ? held
        : page.Written(key) is { } lines && AreTyped([lines], mayBreak: true) ? (FieldControl.Yaml, [lines])
        : (FieldControl.Locked, []);

    /// <summary>The control of a key, and what it holds for this value.</summary>
    public (FieldControl Control, IReadOnlyList<string> Values) Of(Key key, HeaderNode? value)
    {
        var (control, values) = Typed(key, value);
        return AreTyped(values, mayBreak: control == FieldControl.Lines) ? (control, values) : (FieldControl.Locked, []);
    }

    /// <summary>A browser gives back what a control holds, but for line ends in a line and for signs that nobody types.</summary>
    private static bool AreTyped(IReadOnlyList<string> values, bool mayBreak) =>
        values.All(text => text.All(sign => !char.IsControl(sign) || sign == '\t' || sign == '\n' && mayBreak));

    private (FieldControl Control, IReadOnlyList<string> Values) Typed(Key key, HeaderNode? value)
    {
        if (value is HeaderScalar { IsNull: true }) value = null;
        var parts = PartsOf(key);
        if (parts.Count > 0)
            return Rows(value, parts) is { } rows ? (FieldControl.Records, rows) : (FieldControl.Locked, []);
        if (key.TakesList)
            return Items(value) is { } items ? (FieldControl.List, [.. items.Select(item => Shown(key, item))]) : (FieldControl.Locked, []);
        if (value is not (null or HeaderScalar)) return (FieldControl.Locked, []);
        var text = (value as HeaderScalar)?.Text ?? "";
        return (ControlOf(key, text), [key.Shape is KeyShape.Flag ? FlagIn(text) : Shown(key, text)]);
    }

    /// <summary>The value that the controls stand for; null: none.</summary>
    /// <param name="before">What was there: what no control shows of a record is kept.</param>
    public HeaderNode? Node(Key key, FieldControl control, IReadOnlyList<string> values, HeaderNode? before)
    {
        if (control == FieldControl.Records) return Records(PartsOf(key), values, before);
        var written = values.Select(value => Written(key, value)).Where(value => value.Length > 0).ToList();
        if (control == FieldControl.List) return written.Count == 0 ? null : new HeaderList([.. written.Select(Text)], Position.Start);
        if (written.Count == 0) return null;
        var isCode = key.Shape is KeyShape.Flag or KeyShape.Date or KeyShape.Number;
        return new HeaderScalar(written[0], IsPlain: isCode, Position.Start);
    }

    /// <summary>The keys that a record is typed by: none of those that hold others.</summary>
    public static IReadOnlyList<Key> PartsOf(Key key) =>
        key.Values == ValueSet.Documents ? [.. key.Parts.Where(part => part.Name is "title" or "file")]
        : key.Shape is KeyShape.Maps { IsList: true } ? [.. key.Parts.Where(part => part.Shape is KeyShape.Text)]
        : [];

    private static FieldControl ControlOf(Key key, string text) =>
        key switch
        {
            { Shape: KeyShape.Flag } => FieldControl.Flag,
            { Shape: KeyShape.Date } when text.Length == 0 || IsDay(text) => FieldControl.Day,
            { Values.Words.Count: > 0 } => FieldControl.Choice,
            { Role: KeyRole.Word, Name: not ("title" or "imageAlt"), Shape: KeyShape.Text } => FieldControl.Lines,
            _ => text.Contains('\n', StringComparison.Ordinal) ? FieldControl.Lines : FieldControl.Line,
        };

    private static string FlagIn(string text) => Keys.FlagOf(text) switch { true => "true", false => "false", _ => "" };

    private static IReadOnlyList<string>? Items(HeaderNode? value) => value switch
    {
        null => [],
        HeaderScalar scalar => scalar.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        HeaderList list when list.Items.All(item => item is HeaderScalar) => [.. list.Items.Cast<HeaderScalar>().Select(item => item.Text)],
        _ => null,
    };

    private static IReadOnlyList<string>? Rows(HeaderNode? value, IReadOnlyList<Key> parts)
    {
        var cells = new List<string>();
        foreach (var item in RecordsIn(value))
        {
            if (item is HeaderMap map && !parts.Any(part => Find(map, part) is not null)) return null;
            foreach (var part in parts)
            {
                var cell = item is HeaderMap own ? Find(own, part)?.Value : part == Alone(parts) ? item : null;
                if (cell is not (null or HeaderScalar) || item is HeaderList) return null;
                cells.Add((cell as HeaderScalar)?.Text ?? "");
            }
        }

        return cells;
    }

    private static HeaderNode? Records(IReadOnlyList<Key> parts, IReadOnlyList<string> values, HeaderNode? before)
    {
        var old = RecordsIn(before);
        List<HeaderNode> records =
        [
            .. values.Chunk(parts.Count).Select((cells, i) => Record(parts, cells, i < old.Count ? old[i] : null)).OfType<HeaderNode>(),
        ];
        if (records.Count == 0) return null;
        return before is HeaderMap or HeaderScalar && records is [var one] ? one : new HeaderList(records, Position.Start);
    }

    private static HeaderNode? Record(IReadOnlyList<Key> parts, string[] cells, HeaderNode? before)
    {
        var map = before as HeaderMap;
        var own = parts.Zip(cells, (part, cell) => (Part: part, Text: cell.Trim())).Where(cell => cell.Text.Length > 0).ToList();
        List<HeaderEntry> others = [.. (map?.Entries ?? []).Where(entry => !parts.Any(part => part.Names.Contains(entry.Name)))];
        if (own.Count == 0 && (others.Count == 0 || map is null)) return null;
        if (own is [var one] && one.Part == Alone(parts) && map is null) return Text(one.Text);
        return new HeaderMap(
            [
                .. own.Select(cell => new HeaderEntry(NameIn(map, cell.Part), Position.Start, Text(cell.Text))),
                .. others,
            ],
            Position.Start
        );
    }

    /// <summary>As the page writes it already.</summary>
    private static string NameIn(HeaderMap? map, Key part) => (map is null ? null : Find(map, part))?.Name ?? part.Name;

    /// <summary>What a value alone stands for: the file of a document, the name of a contact.</summary>
    private static Key Alone(IReadOnlyList<Key> parts) => parts.First(part => part.Role == KeyRole.Fact);

    private static IReadOnlyList<HeaderNode> RecordsIn(HeaderNode? value) => value switch
    {
        null or HeaderScalar { IsNull: true } => [],
        HeaderList list => list.Items,
        _ => [value],
    };

    private static HeaderEntry? Find(HeaderMap map, Key key) => key.Names.Select(map.Find).FirstOrDefault(found => found is not null);

    private string Shown(Key key, string text) =>
        key.Values == ValueSet.Countries && Countries.Normalize(text) is { } code ? countries.Name(code, language) : text;

    private string Written(Key key, string text)
    {
        var typed = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return key.Values == ValueSet.Countries && typed.Length > 0
            ? Countries.Normalize(typed) ?? countries.Called(typed, Locales.All.Select(locale => locale.Code)) ?? typed
            : typed;
    }

    private static HeaderScalar Text(string text) => new(text, IsPlain: false, Position.Start);

    /// <summary>A day of the calendar: browsers empty the control of any other.</summary>
    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
