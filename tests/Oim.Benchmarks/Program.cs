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

if (args is ["relevance", .. var sets])
{
    RelevanceRun.Run(sets);
    return;
}

if (args is ["languages", .. var texts])
{
    LanguageRun.Run(texts);
    return;
}

if (args is ["language-cost", .. var many])
{
    await LanguageCost.RunAsync(many is [var some] ? int.Parse(some, CultureInfo.InvariantCulture) : 10_000);
    return;
}

if (args is ["pictures", .. var count])
{
    PictureComparison.Run(count is [var times] ? int.Parse(times, CultureInfo.InvariantCulture) : 40);
    return;
}

if (args is ["serve", .. var size])
{
    var pages = size is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 10_000;
    using var comparison = new ServeComparison(pages, rounds: 5, seconds: 8);
    await comparison.RunAsync();
    return;
}

// In this process: what is measured is a site with its content loaded, not the start of a program.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Median, StatisticColumn.P95);
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args, config);
