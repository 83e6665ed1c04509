using Oim.Site.Commands;

namespace Oim.Site.Tests.Harness;

/// <summary>Runs a command as a terminal does, and keeps what it says.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (outBefore, errorBefore) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            return (await CommandLine.RunAsync(args), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(outBefore);
            Console.SetError(errorBefore);
        }
    }
}

/// <summary>The console is one: tests that listen to it run one after another.</summary>
[CollectionDefinition("Console", DisableParallelization = true)]
public sealed class ConsoleTests;
