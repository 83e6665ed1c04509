using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Storage;

/// <summary>What redirections.csv says of the pages there are.</summary>
/// <param name="pageAt">The page of an address.</param>
internal sealed class RedirectionTable(IReadOnlyList<RedirectionLine> lines, Func<string, PageAddress?> pageAt)
{
    private readonly IReadOnlyList<RedirectionLine> patterns =
        [.. lines.Where(line => line.IsPattern).OrderByDescending(line => line.From.Length)];

    /// <summary>Lines without a pattern, as old addresses of the pages they lead to.</summary>
    public IEnumerable<OldAddress> Exact =>
        lines
            .Where(line => !line.IsPattern)
            .Select(line => PageAt(line.To) is { } page ? new OldAddress(line.From, page.EntryId, SourceFile.Redirections, line.Line, 1)
                : null)
            .OfType<OldAddress>();

    /// <summary>Lines that lead to no page.</summary>
    public IEnumerable<RedirectionLine> Lost => lines.Where(line => PageAt(line.To.TrimEnd('*')) is null);

    /// <summary>Lines that lead to a draft.</summary>
    public IEnumerable<RedirectionLine> ToDrafts =>
        lines.Where(line => !line.To.EndsWith('*') && PageAt(line.To) is { Visibility.Draft: true });

    /// <summary>The page that the longest pattern an address fits leads to.</summary>
    public PageAddress? Find(string address) =>
        patterns.Select(line => line.Target(address)).OfType<string>().Select(PageAt).FirstOrDefault();

    private PageAddress? PageAt(string address) => pageAt(address.Length > 1 ? address.TrimEnd('/') : "/");
}
