namespace Oim.Content.Markup.Dialects;

/// <summary><c>[rapport](mon fichier.pdf)</c>: the spaces of an address are part of it.</summary>
internal static class SpacedAddresses
{
    public static bool MayBeIn(string text)
    {
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var space = text.AsSpan(at + 2).IndexOfAny(" \u00A0)\n");
            if (space >= 0 && text[at + 2 + space] is ' ' or '\u00A0') return true;
        }

        return false;
    }

    public static string Read(string line, int number, DialectHints hints, Func<int, bool> isCode)
    {
        for (var at = line.IndexOf("](", StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            var end = Close(line, start);
            if (end < 0) break;
            var written = line[start..end];
            var address = written.Trim();
            if (!IsSpacedAddress(address) || isCode(at)) continue;
            hints.Add(MarkupRules.SpacedAddress, number, address);
            line =
                $"{line[..start]}{address.Replace(" ", "%20", StringComparison.Ordinal).Replace("\u00A0", "%C2%A0", StringComparison.Ordinal)}{line[end..]}";
        }

        return line;
    }

    /// <summary>Spaces inside, no title after it, and the looks of a path or an address.</summary>
    private static bool IsSpacedAddress(string address) =>
        address.AsSpan().IndexOfAny(' ', '\u00A0') > 0
        && address[0] != '<'
        && address.AsSpan().IndexOfAny('"', '\'', '<') < 0
        && address.AsSpan().IndexOfAny('.', '/') >= 0;

    private static int Close(string line, int start)
    {
        var depth = 0;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '(') depth++;
            else if (line[i] == ')' && depth-- == 0) return i;
        }

        return -1;
    }
}
