using System.CommandLine;

namespace Oim.Site.Commands;

/// <summary>Picks the verb; without one, the site is served.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => ServeCommand.RunAsync(args);
}
