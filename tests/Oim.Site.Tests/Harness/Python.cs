using System.Diagnostics;

namespace Oim.Site.Tests.Harness;

/// <summary>Asks Debian's Python libraries what they make of the site's formats: parsers nobody here wrote.</summary>
public static class Python
{
    /// <returns>What the script prints.</returns>
    public static async Task<string> RunAsync(string script, byte[] input)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await python.StandardInput.BaseStream.WriteAsync(input);
        python.StandardInput.Close();
        var (output, errors) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? await output : throw new InvalidOperationException(await errors);
    }
}
