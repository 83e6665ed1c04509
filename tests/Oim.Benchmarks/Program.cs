using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Oim.Benchmarks;
using Oim.Benchmarks.Comparison;
using Oim.Benchmarks.Languages;
using Oim.Benchmarks.Relevance;

switch (args)
{
    case ["relevance", .. var sets]:
        RelevanceRun.Run(sets);
        break;
    case ["languages", .. var texts]:
        LanguageRun.Run(texts);
        break;
    case ["language-cost", .. var size]:
        await LanguageCost.RunAsync(Number(size, 10_000));
        break;
    case ["pictures", .. var count]:
        PictureComparison.Run(Number(count, 40));
        break;
    case ["serve", .. var size]:
        await ServeAsync(Number(size, 10_000));
        break;
    case ["scale", var folder, .. var sizes]:
        await ScaleRun.RunAsync(folder, [.. sizes.Select(size => Number([size], 0))]);
        break;
    case ["shared", var folder, var store, .. var sizes]:
        await SharedRun.RunAsync(folder, store, [.. sizes.Select(size => Number([size], 0))]);
        break;
    case ["all", var folder, .. var sizes]:
        await ServeAsync(10_000);
        await ScaleRun.RunAsync(folder, [.. sizes.Select(size => Number([size], 0))]);
        PictureComparison.Run(40);
        await LanguageCost.RunAsync(10_000);
        Measure("--filter", "*");
        break;
    // What the site is compared with, each in a process of its own.
    case ["kestrel", var port, var files, .. var headers]:
        await BareKestrel.RunAsync(Number([port], 0), files, headers.FirstOrDefault());
        break;
    case ["floor", var root, var database]:
        Floor.Run(root, database);
        break;
    default:
        Measure(args);
        break;
}

static int Number(string[] given, int otherwise) => given is [var one] ? int.Parse(one, CultureInfo.InvariantCulture) : otherwise;

static async Task ServeAsync(int pages)
{
    using var comparison = new ServeComparison(pages, rounds: 5, seconds: 8);
    await comparison.RunAsync();
}

// In this process: what is measured is a site with its content loaded, not the start of a program.
static void Measure(params string[] filters) =>
    BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly)
        .Run(
            filters,
            DefaultConfig.Instance
                .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
                .AddColumn(StatisticColumn.Median, StatisticColumn.P95)
        );
