using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>
/// Names of things that are given once for all, each checked by its own rule: ISBN (ISO 2108), ISSN (ISO 3297), DOI (ISO 26324). One that
/// is wrong is told, and shown as it was written.
/// </summary>
internal static partial class Identifiers
{
    // As schemas write the rules below: what is told apart by a sum only, they let pass.
    private const string Gap = @"[\s\u2010-\u2015-]*";
    private const string Named = @"^\s*(([eE]-?)?[iI][sS][bBsS][nN](-1[03])?\s*:?\s*)?" + Gap;
    public const string IsbnPattern = $"{Named}([0-9]{Gap}){{9}}(([0-9]{Gap}){{3}})?[0-9xX]{Gap}$";
    public const string IssnPattern = $"{Named}([0-9]{Gap}){{7}}[0-9xX]{Gap}$";

    public const string DoiPattern =
        @"^\s*([dD][oO][iI]\s*:\s*|[hH][tT][tT][pP][sS]?://([dD][xX]\.)?[dD][oO][iI]\.[oO][rR][gG]/)?"
        + @"10\.[0-9]{4,9}(\.[0-9]+)*/\S+\s*$";

    public static FieldValue? Reference(HeaderNode node, FieldReading at) =>
        node is HeaderScalar { Text: var text } && text.Trim() is { Length: > 0 } written ? new(written) { Code = written } : null;

    public static FieldValue? Isbn(HeaderNode node, FieldReading at) => Read(node, at, FieldTypes.Isbn, figures => figures.Length switch
            {
                13 => IsWhole(figures, i => i % 2 == 0 ? 1 : 3, 10),
                10 => IsWhole(figures, i => 10 - i, 11),
                _ => Wording.Phrase("il a 10 ou 13 chiffres", "it has 10 or 13 digits"),
            });

    public static FieldValue? Issn(HeaderNode node, FieldReading at) =>
        Read(node, at, FieldTypes.Issn, figures =>
            figures.Length == 8 ? IsWhole(figures, i => 8 - i, 11) : Wording.Phrase("il a 8 chiffres", "it has 8 digits")
        );

    public static FieldValue? Doi(HeaderNode node, FieldReading at)
    {
        if (Reference(node, at) is not { } written)
            return null;
        var doi = Resolver().Replace(written.Text, "");
        if (DoiForm().IsMatch(doi))
            return new(doi) { Code = doi, Target = $"https://doi.org/{doi}" };
        Report(node, at, FieldTypes.Doi, Wording.Phrase("il commence par 10 et contient une barre", "it starts with 10 and has a slash"));
        return written;
    }

    /// <param name="fault">What is wrong with these figures; null: nothing.</param>
    private static FieldValue? Read(HeaderNode node, FieldReading at, FieldType type, Func<string, string?> fault)
    {
        if (Reference(node, at) is not { } written)
            return null;
        var text = Prefix().Replace(written.Text, "");
        var figures = Separators().Replace(text, "").ToUpperInvariant();
        var found = figures.AsSpan().TrimStart("0123456789") is "" or "X"
            ? fault(figures)
            : Wording.Phrase("il n’a que des chiffres", "it has digits only");
        if (found is null)
            return new(text.Trim()) { Code = figures };
        Report(node, at, type, found);
        return written;
    }

    /// <summary>The weighted sum of the figures, the last of which checks the others; an X is ten.</summary>
    private static string? IsWhole(string figures, Func<int, int> weight, int modulus)
    {
        var sum = figures.Select((sign, i) => weight(i) * (sign == 'X' ? 10 : sign - '0')).Sum();
        return sum % modulus == 0 ? null : Wording.Phrase("un chiffre est faux ou déplacé", "a digit is wrong or out of place");
    }

    private static void Report(HeaderNode node, FieldReading at, FieldType type, string fault) =>
        at.Report(
            DeclarationRules.BadIdentifier,
            node,
            at.Field.Name,
            ((HeaderScalar)node).Text,
            type.Name.ToUpperInvariant(),
            fault,
            type.Example!
        );

    [GeneratedRegex(
        @"^\s*(?:e-?)?IS[BS]N(?:-1[03])?\s*:?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[\s\u2010-\u2015-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"^\s*(?:doi\s*:\s*|https?://(?:dx\.)?doi\.org/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Resolver();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+$", RegexOptions.NonBacktracking)]
    private static partial Regex DoiForm();
}
