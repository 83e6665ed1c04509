namespace Oim.Benchmarks.Comparison;

/// <summary>What two nodes over one PostgreSQL take at some size: seconds, milliseconds, megabytes.</summary>
internal sealed record SharedFigures(int Pages)
{
    /// <summary>The node that leads, from nothing to its first answer.</summary>
    public required Work Read { get; init; }

    /// <summary>The node that follows, its first start: it copies all.</summary>
    public required Work Copy { get; init; }

    /// <summary>The same, its next start.</summary>
    public required Work Start { get; init; }

    public required double Database { get; init; }

    public required double CopiedFile { get; init; }

    /// <summary>Saved to shown on the node that leads, on the one that follows.</summary>
    public required (List<double> Leads, List<double> Follows) Edits { get; init; }

    /// <summary>Seconds of processor for an edit, polls included, of the node that leads, of the one that follows.</summary>
    public required (double Leads, double Follows) EditWork { get; init; }

    public required List<double> Searches { get; init; }

    /// <summary>Of the node that follows, started again and used.</summary>
    public required double Memory { get; init; }

    public static string Table(IReadOnlyList<SharedFigures> all)
    {
        var table = new FigureTable<SharedFigures>(all, one => one.Pages);
        table.Row("first reading by the node that leads, s", one => one.Read.Seconds);
        table.Row("— of the processors", one => one.Read.ProcessorTime);
        table.Row("— at its highest, MB", one => one.Read.Memory);
        table.Row("the node that follows, first start, s", one => one.Copy.Seconds);
        table.Row("— of the processors", one => one.Copy.ProcessorTime);
        table.Row("— at its highest, MB", one => one.Copy.Memory);
        table.Row("its next start, s", one => one.Start.Seconds);
        table.Row("— of the processors", one => one.Start.ProcessorTime);
        table.Row("— memory, started and used, MB", one => one.Memory);
        table.Row("its file, MB", one => one.CopiedFile);
        table.Row("the database, MB", one => one.Database);
        table.Row("saved to shown, leads, median, ms", one => SiteUse.At(one.Edits.Leads, 0.5));
        table.Row("— p95", one => SiteUse.At(one.Edits.Leads, 0.95));
        table.Row("— of its processors, ms", one => one.EditWork.Leads * 1000);
        table.Row("saved to shown, follows, median, ms", one => SiteUse.At(one.Edits.Follows, 0.5));
        table.Row("— p95", one => SiteUse.At(one.Edits.Follows, 0.95));
        table.Row("— of its processors, ms", one => one.EditWork.Follows * 1000);
        table.Row("a search, median, ms", one => SiteUse.At(one.Searches, 0.5));
        table.Row("— p95", one => SiteUse.At(one.Searches, 0.95));
        return table.ToString();
    }

    public static IEnumerable<(string Name, string Title, (string Label, IReadOnlyList<double?> Values)[] Curves)> Drawings(
        IReadOnlyList<SharedFigures> all
    )
    {
        yield return (
            "starts",
            "seconds",
            [
                Curve("first reading, leads", one => one.Read.Seconds),
                Curve("first start, follows", one => one.Copy.Seconds),
                Curve("next start, follows", one => one.Start.Seconds),
            ]
        );
        yield return (
            "answers",
            "milliseconds",
            [
                Curve("saved to shown, leads", one => SiteUse.At(one.Edits.Leads, 0.5)),
                Curve("saved to shown, follows", one => SiteUse.At(one.Edits.Follows, 0.5)),
                Curve("a search, 95 of 100", one => SiteUse.At(one.Searches, 0.95)),
            ]
        );
        yield return (
            "memory",
            "megabytes",
            [
                Curve("leads, highest", one => one.Read.Memory),
                Curve("follows, first start", one => one.Copy.Memory),
                Curve("follows, used", one => one.Memory),
            ]
        );

        (string Label, IReadOnlyList<double?> Values) Curve(string label, Func<SharedFigures, double?> figure) =>
            (label, [.. all.Select(figure)]);
    }
}
