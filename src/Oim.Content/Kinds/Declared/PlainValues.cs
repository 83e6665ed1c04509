using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>Values that stand for themselves: a text, a number, yes or no, a word among some.</summary>
internal static class PlainValues
{
    public static FieldValue? Text(HeaderNode node, FieldReading at) =>
        node is HeaderScalar { Text: var text } && text.Trim() is { Length: > 0 } written ? new(at.Page.Typeset(written)!) : null;

    public static FieldValue? Markdown(HeaderNode node, FieldReading at)
    {
        if (node is not HeaderScalar { Text: { Length: > 0 } text })
            return null;
        var rendered = at.Page.Markdown(text, node.At.Line);
        return new(rendered.Text) { Html = rendered.Html };
    }

    /// <summary>« 384 », « 1,5 », « 702 973 ».</summary>
    public static FieldValue? Number(HeaderNode node, FieldReading at)
    {
        if (node is not HeaderScalar scalar)
            return at.Refuse(node);
        return NumberIn(scalar.Text) is { } number
            ? new(scalar.Text.Trim()) { Code = number.ToString("R", CultureInfo.InvariantCulture) }
            : at.Refuse(node);
    }

    public static double? NumberIn(string text)
    {
        var figures = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        return double.TryParse(figures, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    public static FieldValue? Flag(HeaderNode node, FieldReading at) =>
        node is HeaderScalar scalar && Keys.FlagOf(scalar.Text) is { } flag
            ? new(scalar.Text) { Code = flag ? "true" : "false" }
            : at.Refuse(node);

    /// <summary>By the word or by how it reads in any language. Another word is told, and shown as it was written.</summary>
    public static FieldValue? Choice(HeaderNode node, FieldReading at)
    {
        if (node is not HeaderScalar { Text: var text } || text.Trim() is not { Length: > 0 } written)
            return null;
        var slug = Slug.Of(written);
        foreach (var (word, label) in at.Field.Choices)
            if (Slug.Of(word) == slug || label.ByLanguage.Values.Any(said => Slug.Of(said) == slug))
                return new(word) { Code = word };
        var words = at.Field.Choices.Select(choice => choice.Word).ToList();
        var near = Nearest.To(slug, words) ?? words[0];
        at.Report(
            DeclarationRules.NotAChoice,
            node,
            at.Field.Name,
            written,
            string.Join(", ", words),
            near,
            $"{Sources.Declarations.Folder}{at.Page.Entry.Kind}.yml"
        );
        return new(at.Page.Typeset(written)!);
    }
}
