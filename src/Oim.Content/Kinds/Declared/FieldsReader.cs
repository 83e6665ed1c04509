using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using static Oim.Content.Kinds.Declared.DeclarationKeys;

namespace Oim.Content.Kinds.Declared;

/// <summary>Reads the fields of a declaration.</summary>
internal static class FieldsReader
{
    public static IReadOnlyList<DeclaredField> Read(HeaderReader declaration)
    {
        if (declaration.Get(Fields) is not HeaderMap map)
            return [];
        return [.. map.Entries.Select(entry => ReadOne(declaration, entry)).OfType<DeclaredField>()];
    }

    private static DeclaredField? ReadOne(HeaderReader declaration, HeaderEntry entry)
    {
        if (!PlainNames.IsField(entry.Name))
        {
            declaration.Report(DeclarationRules.BadName, entry.At, entry.Name, Slug.Of(entry.Name));
            return null;
        }

        var field = declaration.Inside(
            entry.Value is HeaderScalar bare ? new HeaderMap([new(FieldKeys.Type.Name, bare.At, bare)], bare.At) : entry.Value
        );
        var aliases = field.Get(FieldKeys.Aliases) ?? [];
        foreach (var taken in aliases.Prepend(entry.Name))
            if (CommonKeys.All.FirstOrDefault(key => key.Names.Contains(taken, StringComparer.OrdinalIgnoreCase)) is { } common)
            {
                declaration.Report(DeclarationRules.TakenName, entry.At, taken, common.Name);
                return null;
            }

        if (TypeOf(field) is not { } type)
            return null;
        var read = new DeclaredField(entry.Name, type, LocalText.Read(field.Get(FieldKeys.Label)) ?? LocalText.Of(Capital(entry.Name)))
        {
            Aliases = aliases,
            Help = LocalText.Read(field.Get(FieldKeys.Help)),
            IsRequired = field.Get(FieldKeys.Required) ?? false,
            IsMany = field.Get(FieldKeys.Many) ?? false,
            Default = field.Get(FieldKeys.Default),
            Place = PlaceOf(field, type),
            Unit = LocalText.Read(field.Get(FieldKeys.Unit)),
            Choices = ChoicesOf(field),
            OfKinds = type == FieldTypes.Page ? [.. (field.Get(FieldKeys.Of) ?? []).Select(kind => kind.ToLowerInvariant())] : [],
            OfKindsAt = field.PlaceOf(FieldKeys.Of),
        };
        if (type == FieldTypes.Choice && read.Choices.Count == 0)
        {
            declaration.Report(DeclarationRules.NoChoices, entry.At, entry.Name);
            return null;
        }

        field.ReportForeign(OfField);
        if (read.Default is not HeaderScalar given || IsDefault(given.Text, read)) return read;
        return read with { Default = Refused(given, field, read) };
    }

    /// <summary>A wrong value for pages that give none is told here, once, and not in each of them.</summary>
    private static bool IsDefault(string text, DeclaredField field) =>
        field.Type == FieldTypes.Number ? PlainValues.NumberIn(text) is not null
        : field.Type == FieldTypes.Flag ? Keys.FlagOf(text) is not null
        : field.Choices.Count == 0 || field.Choices.Any(choice => Slug.Of(choice.Word) == Slug.Of(text));

    private static HeaderNode? Refused(HeaderScalar given, HeaderReader reader, DeclaredField field)
    {
        var example = field.Choices is [var (word, _), ..] ? word : field.Type.Example ?? "";
        reader.Report(DeclarationRules.Unknown, given.At, FieldKeys.Default.Name, given.Text, field.Type.Form.Phrased, example);
        return null;
    }

    private static FieldType? TypeOf(HeaderReader field)
    {
        if (field.Get(FieldKeys.Type) is not { Length: > 0 } written)
            return FieldTypes.Text;
        if (FieldTypes.Find(written) is { } type)
            return type;
        DeclarationReader.OneAt(
            field,
            FieldKeys.Type.Name,
            written,
            field.PlaceOf(FieldKeys.Type),
            [.. FieldTypes.All.Select(known => known.Name)]
        );
        return null;
    }

    /// <summary>In the facts, or after the text where it is a text of several lines, unless it is said.</summary>
    private static Placement PlaceOf(HeaderReader field, FieldType type)
    {
        var usual = type == FieldTypes.Markdown || type == FieldTypes.Image ? Placement.Aside : Placement.Facts;
        if (field.Get(FieldKeys.Place) is not { } words)
            return usual;
        var places = Placement.None;
        foreach (var word in words)
        {
            if (Placements.ByName.TryGetValue(word, out var place))
                places |= place;
            else
                DeclarationReader.OneAt(field, FieldKeys.Place.Name, word, field.PlaceOf(FieldKeys.Place), Placements.Taught);
        }

        return places == Placement.None ? usual : places;
    }

    /// <summary>A list of words, or a label for each.</summary>
    private static List<(string, LocalText)> ChoicesOf(HeaderReader field) =>
        field.Get(FieldKeys.Choices) switch
        {
            HeaderList list => [.. list.Items.OfType<HeaderScalar>().Select(word => (word.Text, LocalText.Of(word.Text)))],
            HeaderScalar { IsNull: false } words =>
            [
                .. words
                    .Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => (word, LocalText.Of(word))),
            ],
            HeaderMap map => [.. map.Entries.Select(entry => (entry.Name, LocalText.Read(entry.Value) ?? LocalText.Of(entry.Name)))],
            _ => [],
        };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
