using System.Globalization;
using System.Xml;

namespace Oim.Content.Pictures;

/// <summary>The size of a drawing (SVG 2, 8.2), and whether it holds a script, which never runs.</summary>
internal static class SvgHeader
{
    /// <summary>Bytes; larger ones are no drawings for a page.</summary>
    private const long Largest = 4 * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = Largest,
    };

    public static PictureFacts? Read(Stream file)
    {
        file.Position = 0;
        if (file.Length > Largest) return null;
        try
        {
            using var xml = XmlReader.Create(file, Safe);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg") return null;
            var (width, height) = SizeOf(xml);
            return new(PictureFormat.Svg, width, height, HasScript: HoldsScript(xml));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>What it says in pixels, else the proportions of its view.</summary>
    private static (int Width, int Height) SizeOf(XmlReader svg)
    {
        if (PixelsOf(svg.GetAttribute("width")) is { } width && PixelsOf(svg.GetAttribute("height")) is { } height) return (width, height);
        var view = (svg.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return view.Length == 4 && PixelsOf(view[2]) is { } across && PixelsOf(view[3]) is { } down ? (across, down) : (300, 150);
    }

    private static int? PixelsOf(string? length)
    {
        var bare = (length ?? "").Replace("px", "", StringComparison.Ordinal);
        return double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000
            ? Math.Max(1, (int)Math.Round(number))
            : null;
    }

    private static bool HoldsScript(XmlReader svg)
    {
        do
        {
            if (svg.NodeType != XmlNodeType.Element) continue;
            if (svg.LocalName == "script") return true;
            while (svg.MoveToNextAttribute())
                if (
                    svg.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || svg.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                )
                    return true;
        } while (svg.Read());

        return false;
    }
}
