using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Oim.Benchmarks;
using Oim.Benchmarks.Relevance;

if (args is ["relevance", .. var sets])
{
    RelevanceRun.Run(sets);
    return;
}

// In this process: what is measured is a site with its content loaded, not the start of a program.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Median, StatisticColumn.P95);
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args, config);
