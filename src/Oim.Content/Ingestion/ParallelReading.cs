using System.Diagnostics;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>
/// Reads files side by side, a little ahead of whoever takes the readings, so that few are in memory at once. A file that takes too long is
/// given up and named, so that the others are published meanwhile.
/// </summary>
/// <remarks>A thread cannot be stopped: the one that reads a file given up ends with it, and what it read is dropped.</remarks>
/// <param name="read">Reads one file; throws nothing.</param>
/// <param name="limit">How long one file may take.</param>
public sealed class ParallelReading(Func<SourceFile, PageReading> read, TimeSpan limit)
{
    /// <summary>Enough for the other readers to go on while one has a long file.</summary>
    private const int Ahead = 128;

    private readonly object gate = new();
    private readonly List<Worker> workers = [];
    private readonly Dictionary<int, PageReading> readings = [];
    private IReadOnlyList<SourceFile> waiting = [];
    private int next;
    private int taken;

    /// <summary>The readings, in the order of their files; they go on while the caller uses one.</summary>
    /// <param name="files">Each is read once.</param>
    public IEnumerable<PageReading> Read(IReadOnlyList<SourceFile> files)
    {
        waiting = files;
        lock (gate)
        {
            for (var i = 0; i < Math.Min(files.Count, Environment.ProcessorCount); i++) Start();
        }

        try
        {
            while (taken < files.Count) yield return Take();
        }
        finally
        {
            // The caller may have had enough.
            lock (gate)
            {
                next = files.Count;
                Monitor.PulseAll(gate);
            }
        }
    }

    private PageReading Take()
    {
        lock (gate)
        {
            PageReading? reading;
            while (!readings.Remove(taken, out reading))
            {
                Monitor.Wait(gate, Rest());
                foreach (var late in workers.Where(worker => worker.Rest(limit) <= TimeSpan.Zero).ToList()) GiveUp(late);
            }

            taken++;
            // Readers that wait for room are woken when there is some for all.
            if (next == taken + Ahead / 2) Monitor.PulseAll(gate);
            return reading;
        }
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
        var file = waiting[late.File!.Value];
        var reading = new PageReading(file);
        reading.Problems.Add(new(SourceRules.TooSlow, file.Path, Position.Start, $"{limit.TotalSeconds:0.#}"));
        readings[late.File.Value] = reading;
        if (next < waiting.Count) Start();
    }

    private void Work(Worker worker)
    {
        while (Next(worker) is { } file)
        {
            var reading = read(waiting[file]);
            lock (gate)
            {
                if (!workers.Contains(worker)) return;
                worker.File = null;
                readings[file] = reading;
                if (file == taken) Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next file, once there is room for its reading.</summary>
    private int? Next(Worker worker)
    {
        lock (gate)
        {
            while (next < waiting.Count && next >= taken + Ahead) Monitor.Wait(gate);
            if (next >= waiting.Count) return null;
            (worker.File, worker.Since) = (next, Stopwatch.GetTimestamp());
            return next++;
        }
    }

    private sealed class Worker
    {
        /// <summary>The place of the file it reads.</summary>
        public int? File { get; set; }

        public long Since { get; set; }

        public TimeSpan Rest(TimeSpan limit) => File is null ? limit : limit - Stopwatch.GetElapsedTime(Since);
    }
}
