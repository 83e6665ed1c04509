using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Oim.Site.Commands;

/// <summary>The help of the command line with the words in French that the library leaves in English.</summary>
internal sealed class FrenchHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const string OfTheOption = "Montre cette aide";

    /// <summary>Puts it in the place of the library's.</summary>
    public static void In(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = OfTheOption;
        option.Action = new FrenchHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var written = new StringWriter();
        configuration.Output = written;
        var result = help.Invoke(parseResult);
        configuration.Output = output;
        output.Write(
            written.ToString()
                .Replace("Description:", "Description :", StringComparison.Ordinal)
                .Replace("[default: ", "[par défaut : ", StringComparison.Ordinal)
        );
        return result;
    }
}
