using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;

namespace Oim.Content.Checks;

/// <summary>Kinds that a declaration names, which another file may declare.</summary>
internal static class DeclarationCheck
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<KindDeclaration> declared, KindList kinds) =>
        from kind in declared
        from field in kind.Fields
        from name in field.OfKinds
        where kinds.Find(name) is null
        select new Diagnostic(
            DeclarationRules.Unknown,
            kind.File,
            field.OfKindsAt,
            "of",
            name,
            string.Join(", ", kinds.Select(known => known.Name)),
            $"of: {kinds.NameNear(name)}"
        );
}
