using Microsoft.Extensions.Localization;
using Oim.Content.Diagnostics;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Resources;

namespace Oim.Site.Features.Workplace;

/// <summary>What « check » says of a text, and which control of its form it is about.</summary>
/// <param name="Severity">As styles and scripts know it: error, warning, info.</param>
/// <param name="Target">The id of a control.</param>
/// <param name="Line">The line of the text in that control; null where it is not a text.</param>
public sealed record PageMessage(string Severity, string Name, string Text, string Cure, string Target, string Where, int? Line)
{
    public const string Body = "corps";
    public const string Whole = "texte";

    public static IReadOnlyList<PageMessage> Of(
        IEnumerable<Diagnostic> found,
        EditedPage page,
        IReadOnlyList<FormField> fields,
        string language,
        IStringLocalizer<Texts> texts
    ) =>
        [
            .. found
                .Where(one => one.File == page.Path)
                .OrderBy(one => one.Rule.Severity)
                .ThenBy(one => one.At)
                .Select(one => Of(one, page, fields, language, texts)),
        ];

    /// <summary>What stands in a control and cannot be written: the file still says what it did.</summary>
    public static IEnumerable<PageMessage> OfUnwritten(
        EditedPage page,
        IReadOnlyList<FormField> fields,
        string language,
        IStringLocalizer<Texts> texts
    ) =>
        from field in fields
        where page.Unwritten.ContainsKey(field.Key.Name)
        select new PageMessage(
            NameOf(Content.Diagnostics.Severity.Error),
            Content.Diagnostics.Severity.Error.Name(language),
            texts["WorkCannotWrite"],
            texts["WorkUnwritten"],
            field.Id,
            field.Label,
            Line: null
        );

    private static string NameOf(Content.Diagnostics.Severity severity) => severity.ToString().ToLowerInvariant();

    private static PageMessage Of(
        Diagnostic found,
        EditedPage page,
        IReadOnlyList<FormField> fields,
        string language,
        IStringLocalizer<Texts> texts
    )
    {
        var (name, line) = page.IsWhole ? (null, found.At.Line) : page.PlaceOf(found.At);
        var field = fields.FirstOrDefault(one => name is not null && one.Key.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        var target = page.IsWhole ? Whole : field?.Id ?? Body;
        var where = line is { } number ? texts["WorkLine", number].Value : field?.Label ?? "";
        return new(
            NameOf(found.Rule.Severity),
            found.Rule.Severity.Name(language),
            found.Message(language),
            found.Cure(language),
            target,
            where,
            line
        );
    }
}
