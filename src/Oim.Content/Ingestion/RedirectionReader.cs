using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>
/// Reads redirections.csv: an old address and where it leads on each line, parted by a comma, a semicolon or a tabulation, quoted or not
/// (RFC 4180). A first line of titles, empty lines and lines that begin with « # » are none.
/// </summary>
internal static class RedirectionReader
{
    private static readonly char[] Separators = [';', '\t', ','];

    public static IReadOnlyList<RedirectionLine> Read(string csv, ICollection<Diagnostic> problems)
    {
        var read = new List<RedirectionLine>();
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, line) in csv.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var cells = Cells(line.Trim());
            // A « * » stands for what follows: inside, it would fit nothing.
            if (cells is [var from, var to, ..] && IsAddress(from) && IsAddress(to) && !from[..^1].Contains('*', StringComparison.Ordinal))
            {
                var redirection = new RedirectionLine(EntryAddress.NormalizeOld(from), EntryAddress.NormalizeOld(to), index + 1)
                {
                    // A list that another program wrote may name the old host on both sides.
                    Origin = to.StartsWith('/') || OriginOf(to) == OriginOf(from) ? null : OriginOf(to),
                };
                read.Add(redirection);
                if (redirection.IsPattern && !patterns.Add(redirection.From))
                    problems.Add(new(CheckRules.AliasShared, SourceFile.Redirections, new(index + 1, 1), from, SourceFile.Redirections));
            }
            else if (index > 0 || IsAddress(cells[0]))
                problems.Add(new(CheckRules.UnreadRedirection, SourceFile.Redirections, new(index + 1, 1), line.Trim()));
        }

        return read;
    }

    private static string[] Cells(string line)
    {
        var separator = Array.Find(Separators, line.Contains);
        return [.. (separator == default ? [line] : line.Split(separator)).Select(cell => cell.Trim().Trim('"').Trim())];
    }

    private static string OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.GetLeftPart(UriPartial.Authority) : address;

    private static bool IsAddress(string cell) =>
        cell.StartsWith('/') || cell.StartsWith("http://", StringComparison.Ordinal)
            || cell.StartsWith("https://", StringComparison.Ordinal);
}
