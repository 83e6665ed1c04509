namespace Oim.Typography.Rules;

/// <summary>A no-break space inside guillemets the author typed (Lexique de l'Imprimerie nationale).</summary>
internal static class Guillemets
{
    public static int Opening(ref Passage passage, int at)
    {
        passage.Quotes.Open('«');
        var end = passage.SpacesAfter(at + 1);
        if (end < passage.Text.Length) passage.Space(at + 1, end, Signs.NoBreakSpace);
        return at + 1;
    }

    public static int Closing(ref Passage passage, int at)
    {
        passage.Quotes.Close('«');
        var start = passage.SpacesBefore(at);
        if (start > 0) passage.Space(start, at, Signs.NoBreakSpace);
        return at + 1;
    }
}
