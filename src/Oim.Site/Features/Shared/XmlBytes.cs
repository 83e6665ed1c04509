using System.Text;
using System.Xml;

namespace Oim.Site.Features.Shared;

/// <summary>Writes XML as feeds want it: UTF-8 without a mark, and no character that XML 1.0 has no place for.</summary>
internal static class XmlBytes
{
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                stream,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
            write(xml);
        return stream.ToArray();
    }

    public static void Element(this XmlWriter xml, string name, string? text, string? ns = null)
    {
        if (!string.IsNullOrEmpty(text)) xml.WriteElementString(name, ns, Allowed(text));
    }

    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Allowed(text));

    public static string Allowed(string text)
    {
        if (
            !text.AsSpan().ContainsAnyInRange('\0', '\u001F')
            && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')
            && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        )
            return text;
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)) allowed.Append(rune);
        return allowed.ToString();
    }
}
