namespace Oim.Typography.Rules;

/// <summary>Hides from the rules what another generator left in a text: <c>{% … %}</c>, <c>{{ … }}</c>, <c>{# … #}</c>.</summary>
internal static class TagMask
{
    /// <summary>Overwrites each tag with <see cref="Signs.Opaque"/>.</summary>
    public static void Hide(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOf('{') is var found and >= 0;)
        {
            var start = at + found;
            at = start + 1;
            var close = at == text.Length ? null : text[at] switch { '%' => "%}", '{' => "}}", '#' => "#}", _ => null };
            if (close is null) continue;
            var length = text[(at + 1)..].IndexOf(close);
            if (length < 0) return;
            text.Slice(start, length + 4).Fill(Signs.Opaque);
            at = start + length + 4;
        }
    }
}
