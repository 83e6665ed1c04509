using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>
/// Two files that want one address: the loser is named, and kept out of lists until one of them moves. Old addresses that lead in a circle,
/// into a living page or nowhere are named at their line.
/// </summary>
internal static class AddressCheck
{
    /// <param name="foreign">Lines of redirections.csv that lead to another site.</param>
    public static IEnumerable<Diagnostic> Check(
        AddressTable addresses,
        IEnumerable<RedirectionLine> foreign,
        Func<string, bool> isSystemAddress
    )
    {
        foreach (var conflict in addresses.Conflicts)
            yield return new(RuleOf(conflict, addresses), conflict.Loser, PlaceOf(conflict.Alias), conflict.Address, conflict.Winner);
        foreach (var alias in addresses.Aliases.Where(alias => addresses.File(alias.Address) is not null || isSystemAddress(alias.Address)))
            yield return new(CheckRules.AliasUnreachable, alias.File, PlaceOf(alias), alias.Address);
        foreach (var line in addresses.LostRedirections)
            yield return At(line, CheckRules.LostRedirection, line.To);
        foreach (var line in addresses.RedirectionsToDrafts)
            yield return At(line, CheckRules.DraftRedirection, line.To);
        foreach (var line in foreign)
            yield return At(line, CheckRules.ForeignRedirection, line.Origin!);
    }

    private static Diagnostic At(RedirectionLine line, DiagnosticRule rule, string to) =>
        new(rule, SourceFile.Redirections, new(line.Line, 1), line.From, to);

    private static DiagnosticRule RuleOf(AddressConflict conflict, AddressTable addresses)
    {
        if (conflict.Alias is not { } alias) return CheckRules.AddressTaken;
        if (addresses.Page(conflict.Address) is not { } page) return CheckRules.AliasShared;
        return page.EntryId == alias.EntryId ? CheckRules.AliasOfItself : CheckRules.AliasTaken;
    }

    private static Position PlaceOf(OldAddress? alias) => alias is null ? Position.Start : new(alias.Line, alias.Column);
}
