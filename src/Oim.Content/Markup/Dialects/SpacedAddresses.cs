namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>[rapport](mon fichier.pdf "Titre")</c>, <c>[rapport]: mon fichier.pdf</c>: the spaces of an address are part of it; those of a
/// telephone number go.
/// </summary>
internal static class SpacedAddresses
{
    private const int Longest = 2000;

    /// <summary>What a telephone is called by.</summary>
    private static readonly string[] Numbers = ["tel:", "sms:", "fax:", "callto:"];

    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            var length = Math.Min(text.Length - start, Longest);
            var space = text.AsSpan(start, length).IndexOfAny(" \u00A0)\n");
            if (space < 0 || text[start + space] is ')' or '\n') continue;
            var close = Close(text, start, start + length);
            if (close >= 0) Join(source, edits, start, close);
        }

        for (var at = text.IndexOf("]:", StringComparison.Ordinal); at >= 0; at = text.IndexOf("]:", at + 2, StringComparison.Ordinal))
        {
            var line = source.LineOf(at);
            if (source.Line(line).TrimStart(' ') is ['[', not '^', ..] && source.EndOf(line) - at < Longest)
                Join(source, edits, at + 2, source.EndOf(line));
        }
    }

    private static void Join(MarkdownSource source, SourceEdits edits, int start, int end)
    {
        var address = WithoutTitle(source.Text.AsSpan(start, end - start).TrimEnd());
        start += address.Length - address.TrimStart().Length;
        address = address.Trim();
        if (!IsSpaced(address) || source.IsCode(start)) return;
        var slip = new Slip(MarkupRules.SpacedAddress, start, address.ToString());
        var isNumber = IsNumber(address);
        for (var i = 0; i < address.Length; i++)
            if (address[i] is ' ' or '\u00A0')
                edits.Replace(start + i, start + i + 1, isNumber ? "" : address[i] == ' ' ? "%20" : "%C2%A0", slip);
    }

    /// <summary>What stands before a title in quotation marks at the end.</summary>
    private static ReadOnlySpan<char> WithoutTitle(ReadOnlySpan<char> written)
    {
        if (written is not [.., '"' or '\'']) return written;
        var quote = written[..^1].LastIndexOf(written[^1]);
        return quote > 0 && written[quote - 1] is ' ' or '\u00A0' ? written[..quote] : written;
    }

    /// <summary>Spaces inside, and the looks of a path, an address, an anchor or a telephone number.</summary>
    private static bool IsSpaced(ReadOnlySpan<char> address) =>
        address.IndexOfAny(' ', '\u00A0') > 0
        && address[0] != '<'
        && address.IndexOfAny('"', '<') < 0
        && address.IndexOf(" '", StringComparison.Ordinal) < 0 // a title that closes on another line
        && (address.IndexOfAny('.', '/') >= 0 || address[0] == '#' || IsNumber(address));

    private static bool IsNumber(ReadOnlySpan<char> address)
    {
        foreach (var scheme in Numbers)
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return true;
        return LinkSlips.IsNumber(address);
    }

    /// <summary>The parenthesis that closes an address on its line; those inside it come in pairs.</summary>
    private static int Close(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end && text[i] != '\n'; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && depth-- == 0) return i;
        }

        return -1;
    }
}
