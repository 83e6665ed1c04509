using Oim.Content.FrontMatter;
using Oim.Content.Sources;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>What the key under the pointer means, and which country a code names.</summary>
internal sealed class KeyHover(HeaderKeys keys, TimeProvider clock)
{
    public Hover? At(OpenDocument document, TextPosition position)
    {
        if (HeaderZone.Of(document) is not { } zone || !zone.Contains(position.Line) || zone.KeyOn(position.Line) is not var (column, name))
            return null;
        if (HeaderKeys.Find(keys.Below(keys.Top(document, zone), zone.Above(position.Line)), name) is not { } key)
            return null;
        if (position.Character >= column && position.Character <= column + name.Length)
            return new(
                new(KeyHelp.Of(key, DateOnly.FromDateTime(clock.GetLocalNow().DateTime))),
                TextRange.OnLine(position.Line, column, column + name.Length)
            );
        return key.Values == ValueSet.Countries && position.Character > column ? Country(zone.Lines[position.Line], position) : null;
    }

    private static Hover? Country(string line, TextPosition position)
    {
        var (start, end) = (Math.Min(position.Character, line.Length), Math.Min(position.Character, line.Length));
        while (start > 0 && char.IsLetter(line[start - 1]))
            start--;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return Countries.Normalize(line[start..end]) is { } code
            ? new(new(Countries.Name(code, "fr")), TextRange.OnLine(position.Line, start, end))
            : null;
    }
}
