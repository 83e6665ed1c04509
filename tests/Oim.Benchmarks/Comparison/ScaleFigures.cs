namespace Oim.Benchmarks.Comparison;

/// <summary>What a site of some size takes: seconds, milliseconds, megabytes.</summary>
internal sealed record ScaleFigures(int Pages)
{
    public Work? Hugo { get; init; }

    public required Work Floor { get; init; }

    /// <summary>From nothing to the first answer.</summary>
    public required Work Read { get; init; }

    /// <summary>With nothing changed, to the first answer.</summary>
    public required Work Start { get; init; }

    /// <summary>Saved to shown, median.</summary>
    public required double Edit { get; init; }

    /// <summary>A page of results over HTTP, 95 of 100.</summary>
    public required double Search { get; init; }

    /// <summary>Of a site that has been started with nothing changed, and used.</summary>
    public required double Memory { get; init; }

    public static string Table(IReadOnlyList<ScaleFigures> all)
    {
        var table = new FigureTable<ScaleFigures>(all, one => one.Pages);
        table.Row("first reading, s", one => one.Read.Seconds);
        table.Row("— of the processors", one => one.Read.ProcessorTime);
        table.Row("— × Hugo, clock", one => one.Read.Seconds / one.Hugo?.Seconds);
        table.Row("— × Hugo, processors", one => one.Read.ProcessorTime / one.Hugo?.ProcessorTime);
        table.Row("— × the floor, processors", one => one.Read.ProcessorTime / one.Floor.ProcessorTime);
        table.Row("— at its highest, MB", one => one.Read.Memory);
        table.Row("— Hugo; MB", one => one.Hugo?.Memory);
        table.Row("start with nothing changed, s", one => one.Start.Seconds);
        table.Row("— of the processors", one => one.Start.ProcessorTime);
        table.Row("saved to shown, median, ms", one => one.Edit);
        table.Row("a search, p95, ms", one => one.Search);
        table.Row("memory, started and used, MB", one => one.Memory);
        return table.ToString();
    }

    public static IEnumerable<(string Name, string Title, (string Label, IReadOnlyList<double?> Values)[] Curves)> Drawings(
        IReadOnlyList<ScaleFigures> all
    )
    {
        yield return (
            "reading",
            "seconds",
            [
                Curve("first reading", one => one.Read.Seconds),
                Curve("Hugo", one => one.Hugo?.Seconds),
                Curve("floor", one => one.Floor.Seconds),
            ]
        );
        yield return ("start", "seconds", [Curve("start, nothing changed", one => one.Start.Seconds)]);
        yield return (
            "answers",
            "milliseconds",
            [Curve("saved to shown", one => one.Edit), Curve("a search, 95 of 100", one => one.Search)]
        );
        yield return (
            "memory",
            "megabytes",
            [
                Curve("first reading, highest", one => one.Read.Memory),
                Curve("started and used", one => one.Memory),
                Curve("Hugo, highest", one => one.Hugo?.Memory),
            ]
        );

        (string Label, IReadOnlyList<double?> Values) Curve(string label, Func<ScaleFigures, double?> figure) =>
            (label, [.. all.Select(figure)]);
    }
}
