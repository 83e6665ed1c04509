using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Workplace.Forms;

/// <summary>The keys of a page as its form has them: what each page says, what helps to find it, what is seldom touched.</summary>
public sealed record FormSections(IReadOnlyList<FormField> Main, IReadOnlyList<FormField> Filing, IReadOnlyList<FormField> More)
{
    /// <summary>Keys of a kind that are shown without asking.</summary>
    private const int Shown = 8;

    private static readonly Key[] First = [CommonKeys.Title, CommonKeys.Summary];

    private static readonly Key[] ForFiling =
    [
        CommonKeys.Image, CommonKeys.ImageAlt, CommonKeys.ImageCaption, CommonKeys.ImageCredit, CommonKeys.Themes, CommonKeys.Countries,
        CommonKeys.Documents, CommonKeys.Contacts,
    ];

    /// <summary>Between files, or for whoever makes the site: shown where the page has them.</summary>
    private static readonly Key[] Technical =
    [
        CommonKeys.Kind, CommonKeys.Cascade, CommonKeys.Lists, CommonKeys.Permalink, CommonKeys.Sitemap, CommonKeys.Silence,
        CommonKeys.Translates, CommonKeys.TranslationKey, CommonKeys.Published, CommonKeys.Typography,
    ];

    /// <summary>What parts the name of a key from what is said of it.</summary>
    private const string Marks = ";:,؛،";

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public IEnumerable<FormField> All => [.. Main, .. Filing, .. More];

    public FormField? Draft { get; private init; }

    /// <param name="inherited">What the page's original says of a key.</param>
    public static FormSections Of(
        ContentKind kind,
        PageText page,
        FieldValues held,
        IStringLocalizer<Texts> texts,
        Func<Key, string?> inherited
    )
    {
        var fields = KeysOf(kind)
            .Select(key => FieldOf(kind, key, page, held, texts) with { Inherited = page.Find(key) is null ? inherited(key) : null })
            .ToList();
        var used = fields
            .Where(field => field.Key != CommonKeys.Draft)
            .Where(field => !Technical.Contains(field.Key) || page.Find(field.Key) is not null)
            .ToList();
        Key[] own = [.. IsDated(kind) ? (Key[])[CommonKeys.Date] : [], .. kind.Keys];
        var main = used
            .Where(field => First.Contains(field.Key) || Array.IndexOf(own, field.Key) is >= 0 and var at && (at < Shown || !field.IsEmpty))
            .ToList();
        var filing = used.Where(field => ForFiling.Contains(field.Key)).ToList();
        return new(
            [.. main.OrderBy(field => Order(First, field.Key))],
            [.. filing.OrderBy(field => Order(ForFiling, field.Key))],
            [.. used.Except(main).Except(filing)]
        )
        {
            Draft = fields.Find(field => field.Key == CommonKeys.Draft),
        };
    }

    /// <summary>The same, with what was typed into fields that could not be written.</summary>
    public FormSections With(IReadOnlyDictionary<string, IReadOnlyList<string>> unwritten, string fault)
    {
        return new([.. Main.Select(Kept)], [.. Filing.Select(Kept)], [.. More.Select(Kept)]) { Draft = Draft };

        FormField Kept(FormField field) =>
            unwritten.TryGetValue(field.Key.Name, out var typed) ? field with { Values = typed, Fault = fault } : field;
    }

    /// <summary>The kind's own first, as completion proposes them.</summary>
    public static IReadOnlyList<Key> KeysOf(ContentKind kind) =>
        [.. kind.Keys.Concat(CommonKeys.All).DistinctBy(key => key.Name, StringComparer.OrdinalIgnoreCase)];

    private static FormField FieldOf(ContentKind kind, Key key, PageText page, FieldValues held, IStringLocalizer<Texts> texts)
    {
        var (control, values) = held.Of(key, page);
        if (KeyTexts.FieldOf(kind, key) is { } declared)
        {
            var (called, told) = (declared.Label.In(Language), declared.Help?.In(Language));
            return new(key, control, values, Capital.First(called), told == called ? null : told);
        }

        var description = KeyTexts.Of(key);
        var name = texts["Key-" + key.Name];
        var label = name.ResourceNotFound ? Capital.First(Short(description)) : name.Value;
        return new(key, control, values, label, HelpIn(description, label));
    }

    /// <summary>A new page of the kind begins with its day.</summary>
    private static bool IsDated(ContentKind kind) =>
        kind.Skeleton(new("", DateOnly.MinValue, DateOnly.MinValue)).Values.Any(value => value.Key == CommonKeys.Date);

    /// <summary>What a description says beyond what the key is called; null: nothing.</summary>
    private static string? HelpIn(string description, string label)
    {
        if (description.AsSpan().IndexOfAny(Marks) < 0) return null;
        if (!description.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return description;
        return description[label.Length..].TrimStart([' ', .. Marks]) is { Length: > 0 } more ? more : null;
    }

    /// <summary>What stands before the first mark.</summary>
    private static string Short(string description) =>
        description.Split([" : ", ": ", " ; ", "; ", "؛ ", ", ", "، "], 2, StringSplitOptions.None)[0] is { Length: > 3 } start
            ? start
            : description;

    private static int Order(Key[] order, Key key) => Array.IndexOf(order, key) is >= 0 and var at ? at : order.Length;
}
