using Oim.Content.Diagnostics;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;

namespace Oim.Site.Features.Declared;

/// <summary>
/// The kinds that come with the product, declared as a site would: in <c>Shipped</c>, embedded. A site may declare any of them anew.
/// </summary>
public static class ShippedKinds
{
    /// <summary>The names of the resources, which are those a site's own files would have.</summary>
    private static IEnumerable<string> Files =>
        typeof(ShippedKinds).Assembly.GetManifestResourceNames().Where(Declarations.IsFile).Order(StringComparer.Ordinal);

    public static IReadOnlyList<DeclaredKind> All { get; } = [.. Files.Select(file => new DeclaredKind(Read(file, [])!))];

    public static DeclaredKind News { get; } = All.Single(kind => kind.Name == "news");

    /// <summary>All but the news, which the site lists first.</summary>
    public static IEnumerable<DeclaredKind> Others => All.Where(kind => kind != News);

    /// <summary>What is wrong with them: nothing, as a test holds.</summary>
    public static IReadOnlyList<Diagnostic> Problems()
    {
        var problems = new List<Diagnostic>();
        foreach (var file in Files)
            Read(file, problems);
        return problems;
    }

    private static KindDeclaration? Read(string file, List<Diagnostic> problems)
    {
        using var text = new StreamReader(typeof(ShippedKinds).Assembly.GetManifestResourceStream(file)!);
        return DeclarationReader.Read(file, text.ReadToEnd(), problems);
    }
}
