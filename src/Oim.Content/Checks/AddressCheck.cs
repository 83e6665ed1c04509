using Oim.Content.Diagnostics;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Two files that want one address: the loser is named, and kept out of lists until one of them moves.</summary>
internal static class AddressCheck
{
    public static void Apply(GenerationWriter writer, AddressTable addresses)
    {
        writer.Execute("DELETE FROM problem WHERE Code IN ($0, $1)", CheckRules.AddressTaken.Code, CheckRules.AliasTaken.Code);
        foreach (var conflict in addresses.Conflicts)
        {
            var (rule, at) = conflict.Alias is { } alias ? (CheckRules.AliasTaken, new Position(alias.Line, alias.Column)) : (CheckRules.AddressTaken, Position.Start);
            writer.AddProblem(new(rule, conflict.Loser, at, conflict.Address, conflict.Winner), fromReading: false);
        }

        writer.Execute("UPDATE entry SET Shadowed = 0 WHERE Shadowed = 1");
        foreach (var entryId in addresses.Shadowed) writer.Execute("UPDATE entry SET Shadowed = 1 WHERE Id = $0", entryId);
    }
}
