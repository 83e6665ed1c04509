using Oim.Content.Ingestion;
using Oim.Content.Sources;

namespace Oim.Content.Tests.Ingestion;

public sealed class ParallelReadingTests
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(5);

    private static SourceFile File(int number) => new($"{number}.md", $"/{number}.md", 1, 1);

    private static List<SourceFile> Files(int count) => [.. Enumerable.Range(0, count).Select(File)];

    [Fact]
    public void Every_file_is_read_once()
    {
        var files = Files(200);

        var readings = new ParallelReading(file => new(file), Ample).Read(files);

        Assert.Equal(files, readings.Select(reading => reading.File));
    }

    [Fact]
    public void Readings_wait_for_whoever_takes_them()
    {
        var read = 0;
        var files = Files(2000);

        using var readings = new ParallelReading(Read, Ample).Read(files).GetEnumerator();
        for (var taken = 1; taken <= files.Count; taken++)
        {
            Assert.True(readings.MoveNext());
            Assert.InRange(Volatile.Read(ref read), taken, taken + 200);
        }

        PageReading Read(SourceFile file)
        {
            Interlocked.Increment(ref read);
            return new(file);
        }
    }

    [Fact]
    public void No_file_is_no_reading() => Assert.Empty(new ParallelReading(file => new(file), Ample).Read([]));

    [Fact]
    public void One_that_never_ends_is_named_and_the_others_are_read()
    {
        var never = new ManualResetEventSlim();
        var files = Files(20);

        var readings = new ParallelReading(Read, TimeSpan.FromMilliseconds(200)).Read(files).ToList();

        Assert.Equal(20, readings.Count);
        var late = Assert.Single(readings, reading => reading.HasErrors);
        Assert.Equal("3.md", late.File.Path);
        Assert.Equal(SourceRules.TooSlow, Assert.Single(late.Problems).Rule);
        never.Set();

        PageReading Read(SourceFile file)
        {
            if (file.Path == "3.md") never.Wait();
            return new(file);
        }
    }

    [Fact]
    public void As_many_as_there_are_processors_may_never_end()
    {
        var never = new ManualResetEventSlim();
        var files = Files(Environment.ProcessorCount + 1);

        var readings = new ParallelReading(Read, TimeSpan.FromMilliseconds(200)).Read(files).ToList();

        Assert.Equal($"{Environment.ProcessorCount}.md", Assert.Single(readings, reading => !reading.HasErrors).File.Path);
        never.Set();

        PageReading Read(SourceFile file)
        {
            if (file.Path != $"{Environment.ProcessorCount}.md") never.Wait();
            return new(file);
        }
    }
}
