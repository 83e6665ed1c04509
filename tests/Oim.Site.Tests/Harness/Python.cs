namespace Oim.Site.Tests.Harness;

/// <summary>Debian's Python with its libraries of formats.</summary>
public static class Python
{
    /// <returns>What the script prints.</returns>
    public static Task<string> RunAsync(string script, byte[] input) => OtherProgram.RunAsync("/usr/bin/python3", ["-c", script], input);
}
