namespace Oim.Search.Analysis;

/// <summary>
/// Reads synonyms-fr.txt, which is part of the assembly: one group a line, ways of saying between commas, # before remarks.
/// </summary>
internal static class CommonSynonymList
{
    public static SynonymTable Read(string language)
    {
        using var stream = typeof(CommonSynonymList).Assembly.GetManifestResourceStream($"synonyms-{language}.txt");
        if (stream is null) return SynonymTable.Empty;
        using var reader = new StreamReader(stream);
        return new(
            reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
        );
    }
}
