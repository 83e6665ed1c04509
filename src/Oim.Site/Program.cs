using Oim.Site;
using Oim.Site.Commands;

try
{
    return await CommandLine.RunAsync(args);
}
catch (Exception error) when (OperationalError.Explain(error) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return CommandLine.CouldNotRun;
}
