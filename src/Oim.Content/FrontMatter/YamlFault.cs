using YamlDotNet.Core;

namespace Oim.Content.FrontMatter;

/// <summary>Says in French what stands behind a YAML parser's complaint.</summary>
internal static class YamlFault
{
    public static string Explain(YamlException error, string yaml)
    {
        var line = yaml.Split('\n').ElementAtOrDefault((int)error.Start.Line - 1) ?? "";
        if (line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t') || line.StartsWith('\t')) return "tabulation en début de ligne, attendu des espaces";
        if (error.Message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase)) return "« : » dans un texte sans guillemets, ou retrait inattendu";
        if (line.Contains('\'', StringComparison.Ordinal)) return "apostrophe dans un texte entre apostrophes";
        if (line.Contains('"', StringComparison.Ordinal)) return "guillemet ouvert et jamais fermé, ou guillemet dans un texte entre guillemets";
        if (error.Message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase)) return "une valeur commence par un signe réservé (@, ` ou %)";
        return "retrait, « : » ou « - » inattendu";
    }
}
