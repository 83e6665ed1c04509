using System.ComponentModel;
using System.Diagnostics;
using NetVips;
using Oim.Site.Serving.Pictures;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// Photographs of twelve million pixels made 720 pixels wide, one after the other: by the site, and by libvips' own program where it is
/// installed (Debian's <c>libvips-tools</c>). Each is decoded anew; the program starts anew as well, which is a part of what it costs.
/// </summary>
internal static class PictureComparison
{
    private const int Width = 720;

    public static void Run(int count)
    {
        if (PictureShrinking.WhyNotLoaded() is { } reason) throw new InvalidOperationException(reason);
        var folder = Directory.CreateTempSubdirectory("oim-images-").FullName;
        try
        {
            var photograph = Path.Combine(folder, "photo.jpg");
            using (var noise = Image.Gaussnoise(4000, 3000, sigma: 40, mean: 128).Gaussblur(3))
                noise.Bandjoin(noise.Rot90().Rot270(), noise).Cast(Enums.BandFormat.Uchar).Jpegsave(photograph, q: 90);
            Console.WriteLine($"{new FileInfo(photograph).Length / 1000} kB");
            foreach (var form in (string[])["webp", "jpg"])
            {
                Console.WriteLine($"{form}: {Rate(count, () => Ours(photograph, form)):0.0} a second");
                var target = Path.Combine(folder, "petite." + form);
                if (Theirs(photograph, target) is { } said)
                    Console.WriteLine($"{form}, vipsthumbnail: {Rate(count, () => Theirs(photograph, target)):0.0} a second; {said}");
            }

            Console.WriteLine($"memory of libvips at its highest: {Stats.MemHighwater / 1_000_000} MB; of the process: {PeakOfProcess()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Rate(int count, Action make)
    {
        make();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) make();
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Ours(string photograph, string form)
    {
        using var original = File.OpenRead(photograph);
        using var target = new MemoryStream();
        PictureShrinking.Write(original, target, Width, form);
    }

    /// <summary>What the program says of its memory; null: it is not installed.</summary>
    private static string? Theirs(string photograph, string target)
    {
        try
        {
            using var program = Process.Start(
                new ProcessStartInfo("vipsthumbnail", ["--vips-leak", "--vips-concurrency=1", "-s", $"{Width}x", photograph, "-o", target])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var said = program.StandardError.ReadToEnd() + program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            return said.Split('\n').FirstOrDefault(line => line.Contains("high-water", StringComparison.Ordinal))?.Trim() ?? "";
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string PeakOfProcess() =>
        File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))[6..].Trim()
            : $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB";
}
