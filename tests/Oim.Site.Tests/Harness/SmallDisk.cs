using System.Diagnostics;

namespace Oim.Site.Tests.Harness;

/// <summary>A file system of its own in memory, which can be full or read-only as no folder can.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string fill;

    private SmallDisk(string root) => (Root, fill) = (root, Path.Combine(root, "plein"));

    public string Root { get; }

    /// <summary>Why there can be none here; null: there can.</summary>
    public static string? WhyNot { get; } = Try();

    /// <param name="options">Of mount: <c>size=24m</c>, <c>ro</c>.</param>
    public static SmallDisk Mount(string options)
    {
        var root = Directory.CreateTempSubdirectory("oim-disque-").FullName;
        Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", root);
        return new(root);
    }

    public void Fill()
    {
        using var file = new FileStream(fill, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;) file.Write(block);
        }
        catch (IOException)
        {
            // That was the last free block.
        }
    }

    public void Free() => File.Delete(fill);

    public void Dispose()
    {
        Run("umount", "--lazy", Root);
        Directory.Delete(Root);
    }

    private static string? Try()
    {
        try
        {
            Mount("size=1m").Dispose();
            return null;
        }
        catch (Exception error)
        {
            return $"no file system can be mounted here: {error.Message}";
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(error.Trim());
    }
}

/// <summary>A test that needs a disk of its own. Where nothing can be mounted it is skipped and says why.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyNot;
}
