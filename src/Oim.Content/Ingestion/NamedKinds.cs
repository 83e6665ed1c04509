using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;

namespace Oim.Content.Ingestion;

/// <summary>Kinds, as headers name them.</summary>
internal static class NamedKinds
{
    /// <summary>The kind that a header says; the default one where it says none, or none that there is.</summary>
    public static ContentKind KindOf(HeaderMap header, KindList kinds, string file, List<Diagnostic> problems)
    {
        if (header.Find(CommonKeys.Kind.Name)?.Value is not HeaderScalar { IsNull: false } name)
            return kinds.Default;
        if (kinds.Find(name.Text) is { } kind)
            return kind;
        var known = string.Join(", ", kinds.Select(one => one.Name));
        problems.Add(new(HeaderRules.UnknownKind, file, name.At, name.Text, known, kinds.NameNear(name.Text)));
        return kinds.Default;
    }

    /// <summary>The kinds whose pages a section gathers.</summary>
    public static List<string> ListsOf(EntryReader page, KindList kinds)
    {
        var listed = new List<string>();
        foreach (var written in page.Get(CommonKeys.Lists) ?? [])
            if (kinds.Find(written) is { } kind)
                listed.Add(kind.Name);
            else
                page.Report(
                    DeclarationRules.Unknown,
                    page.Header.PlaceOf(CommonKeys.Lists),
                    CommonKeys.Lists.Name,
                    written,
                    string.Join(", ", kinds.Select(one => one.Name)),
                    $"{CommonKeys.Lists.Name}: [{kinds.NameNear(written)}]"
                );
        return listed;
    }
}
