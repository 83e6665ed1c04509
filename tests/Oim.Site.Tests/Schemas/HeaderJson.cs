using System.Globalization;
using System.Text.Json;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Site.Tests.Schemas;

/// <summary>A header as a schema sees it: the values that YAML 1.2's core schema makes of what is written.</summary>
internal static class HeaderJson
{
    public static string OfFile(string text) => Write(PageSource.Of("", text, KnownKeys.None).Header ?? HeaderMap.Empty);

    public static string Of(string yaml) => Write(YamlReader.Read(yaml, 1, KnownKeys.None, (_, _, _) => { }) ?? HeaderMap.Empty);

    private static string Write(HeaderNode node) =>
        node switch
        {
            HeaderMap map =>
                $"{{{string.Join(',', map.Entries.Select(entry => $"{JsonSerializer.Serialize(entry.Name)}:{Write(entry.Value)}"))}}}",
            HeaderList list => $"[{string.Join(',', list.Items.Select(Write))}]",
            HeaderScalar { IsNull: true } => "null",
            HeaderScalar { IsPlain: true, Text: "true" or "True" or "TRUE" } => "true",
            HeaderScalar { IsPlain: true, Text: "false" or "False" or "FALSE" } => "false",
            HeaderScalar { IsPlain: true, Text: var text }
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                number.ToString("R", CultureInfo.InvariantCulture),
            HeaderScalar scalar => JsonSerializer.Serialize(scalar.Text),
            _ => "null",
        };
}
