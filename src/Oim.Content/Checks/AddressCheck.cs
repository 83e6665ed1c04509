using Oim.Content.Diagnostics;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>
/// Two files that want one address: the loser is named, and kept out of lists until one of them moves. Old addresses that lead in a circle, into a living page
/// or nowhere are named at their line.
/// </summary>
internal static class AddressCheck
{
    private static readonly DiagnosticRule[] Rules =
    [
        CheckRules.AddressTaken,
        CheckRules.AliasTaken,
        CheckRules.AliasOfItself,
        CheckRules.AliasShared,
        CheckRules.AliasUnreachable,
    ];

    public static void Apply(GenerationWriter writer, AddressTable addresses, Func<string, bool> isSystemAddress)
    {
        foreach (var rule in Rules)
            writer.Problems.RemoveAll(rule);
        foreach (var conflict in addresses.Conflicts)
            writer.Problems.Add(
                new(RuleOf(conflict, addresses), conflict.Loser, PlaceOf(conflict.Alias), conflict.Address, conflict.Winner),
                fromReading: false
            );
        foreach (var alias in addresses.Aliases.Where(alias => addresses.File(alias.Address) is not null || isSystemAddress(alias.Address)))
            writer.Problems.Add(new(CheckRules.AliasUnreachable, alias.File, PlaceOf(alias), alias.Address), fromReading: false);

        writer.Pages.SetShadowed(addresses.Shadowed);
    }

    private static DiagnosticRule RuleOf(AddressConflict conflict, AddressTable addresses)
    {
        if (conflict.Alias is not { } alias) return CheckRules.AddressTaken;
        if (addresses.Page(conflict.Address) is not { } page) return CheckRules.AliasShared;
        return page.EntryId == alias.EntryId ? CheckRules.AliasOfItself : CheckRules.AliasTaken;
    }

    private static Position PlaceOf(OldAddress? alias) => alias is null ? Position.Start : new(alias.Line, alias.Column);
}
