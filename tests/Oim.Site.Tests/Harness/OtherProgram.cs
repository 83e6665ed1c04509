using System.Diagnostics;

namespace Oim.Site.Tests.Harness;

/// <summary>Asks Debian's interpreters, with their libraries, what they make of the site's formats: parsers nobody here wrote.</summary>
internal static class OtherProgram
{
    /// <returns>What the program prints.</returns>
    public static async Task<string> RunAsync(string file, string[] arguments, byte[] input)
    {
        using var process = Process.Start(
            new ProcessStartInfo(file, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(await errors);
    }
}
