using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Oim.Site.Serving.Pictures;

/// <summary>
/// The first page of a PDF file, drawn by <c>pdftoppm</c> (Poppler): a process of its own, whose memory and processor time the system
/// bounds and which is ended after a while. What such a file may do there, it does to that process.
/// </summary>
public static class PdfDrawing
{
    /// <summary>Pixels of the longer side, whatever the page says of itself.</summary>
    private const int Side = 320;

    private const int MostBytes = 256 * 1024;

    /// <summary>Of memory in kibibytes, then of processor time in seconds.</summary>
    private const string Limits = "ulimit -v 524288 && ulimit -t 5";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string Command = string.Create(
        CultureInfo.InvariantCulture,
        $"{Limits} && exec pdftoppm -jpeg -jpegopt quality=70 -f 1 -l 1 -singlefile -scale-to {Side} - 2>/dev/null"
    );

    private static readonly Lazy<bool> Installed = new(() =>
        OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftoppm")))
    );

    public static bool IsInstalled => Installed.Value;

    /// <returns>A JPEG picture; nothing where the page cannot be drawn, or not within the limits.</returns>
    public static async Task<byte[]> FirstPageAsync(Stream file, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Longest);
        using var process = Start();
        if (process is null) return [];
        try
        {
            var drawn = ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await SendAsync(file, process.StandardInput.BaseStream, limit.Token);
            var picture = await drawn;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? picture : [];
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return [];
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process? Start()
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", Command])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            );
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task SendAsync(Stream file, Stream target, CancellationToken limit)
    {
        try
        {
            await using (target) await file.CopyToAsync(target, limit);
        }
        catch (IOException)
        {
            // It has seen enough and ended.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream drawn, CancellationToken limit)
    {
        var picture = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await drawn.ReadAsync(buffer, limit) is > 0 and var count)
        {
            if (picture.Length + count > MostBytes) throw new OperationCanceledException();
            picture.Write(buffer, 0, count);
        }

        return picture.ToArray();
    }
}
