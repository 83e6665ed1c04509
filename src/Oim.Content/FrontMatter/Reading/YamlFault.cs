using Oim.Content.Diagnostics;
using YamlDotNet.Core;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>Says, in the editor's words, what stands behind a YAML parser's complaint.</summary>
internal static class YamlFault
{
    public const string TooMuch = "nested too deep, or too many values";

    public static string Explain(YamlException error, string yaml)
    {
        var line = yaml.Split('\n').ElementAtOrDefault((int)error.Start.Line - 1) ?? "";
        if (error.Message == TooMuch)
            return Wording.Phrase("trop de valeurs, ou trop de niveaux", "too many values, or too many levels");
        if (error.Message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
            return Wording.Phrase(
                "« : » dans un texte sans guillemets, ou retrait inattendu",
                "“: ” in a text without quotes, or unexpected indentation"
            );
        if (error.Message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase))
            return Wording.Phrase(
                "une valeur commence par un signe réservé (@, ` ou %)",
                "a value starts with a reserved character (@, ` or %)"
            );
        if (error.Message.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) || line.Contains('"', StringComparison.Ordinal))
            return Wording.Phrase(
                "guillemet ouvert et jamais fermé, ou guillemet dans un texte entre guillemets",
                "quote opened and never closed, or quote inside a text in quotes"
            );
        if (line.Contains(": '", StringComparison.Ordinal))
            return Wording.Phrase("apostrophe dans un texte entre apostrophes", "apostrophe inside a text in single quotes");
        return Wording.Phrase("retrait, « : » ou « - » inattendu", "unexpected indentation, “:” or “-”");
    }
}
