using System.Diagnostics;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>
/// Reads files side by side. One that takes too long is given up and named, so that the others are published meanwhile.
/// </summary>
/// <remarks>A thread cannot be stopped: the one that reads a file given up ends with it, and what it read is dropped.</remarks>
/// <param name="read">Reads one file; throws nothing.</param>
/// <param name="limit">How long one file may take.</param>
public sealed class ParallelReading(Func<SourceFile, PageReading> read, TimeSpan limit)
{
    private readonly object gate = new();
    private readonly List<Worker> workers = [];
    private readonly Dictionary<SourceFile, PageReading> readings = [];
    private Queue<SourceFile> waiting = [];

    /// <param name="files">Each is read once.</param>
    /// <param name="progress">Told now and then how many are read.</param>
    public IReadOnlyCollection<PageReading> Read(IReadOnlyCollection<SourceFile> files, Action<int>? progress = null)
    {
        waiting = new(files);
        lock (gate)
        {
            for (var i = 0; i < Math.Min(files.Count, Environment.ProcessorCount); i++) Start();
            while (readings.Count < files.Count)
            {
                Monitor.Wait(gate, Rest());
                foreach (var late in workers.Where(worker => worker.Rest(limit) <= TimeSpan.Zero).ToList()) GiveUp(late);
                progress?.Invoke(readings.Count);
            }
        }

        return readings.Values;
    }

    private TimeSpan Rest() => workers.Select(worker => worker.Rest(limit)).Append(limit).Min() is var rest && rest > TimeSpan.Zero
        ? rest + TimeSpan.FromMilliseconds(1)
        : TimeSpan.Zero;

    private void Start()
    {
        var worker = new Worker();
        workers.Add(worker);
        new Thread(() => Work(worker)) { IsBackground = true, Name = "Reading" }.Start();
    }

    private void GiveUp(Worker late)
    {
        workers.Remove(late);
        var reading = new PageReading(late.File!);
        reading.Problems.Add(new(SourceRules.TooSlow, late.File!.Path, Position.Start, $"{limit.TotalSeconds:0.#}"));
        readings[late.File] = reading;
        if (waiting.Count > 0) Start();
    }

    private void Work(Worker worker)
    {
        while (Next(worker) is { } file)
        {
            var reading = read(file);
            lock (gate)
            {
                if (!workers.Contains(worker)) return;
                worker.File = null;
                readings[file] = reading;
                Monitor.Pulse(gate);
            }
        }
    }

    private SourceFile? Next(Worker worker)
    {
        lock (gate)
        {
            if (!waiting.TryDequeue(out var file)) return null;
            (worker.File, worker.Since) = (file, Stopwatch.GetTimestamp());
            return file;
        }
    }

    private sealed class Worker
    {
        public SourceFile? File { get; set; }

        public long Since { get; set; }

        public TimeSpan Rest(TimeSpan limit) => File is null ? limit : limit - Stopwatch.GetElapsedTime(Since);
    }
}
