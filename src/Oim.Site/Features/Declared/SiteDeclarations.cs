using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;

namespace Oim.Site.Features.Declared;

/// <summary>The kinds that a content folder declares, for the commands that need them before, or without, reading its pages.</summary>
internal static class SiteDeclarations
{
    /// <summary>These kinds and those of the folder, as far as they can be read: « check » tells what is wrong with one.</summary>
    public static KindList In(string root, KindList kinds)
    {
        var folder = new ContentFolder(root);
        var files = Path.Combine(folder.Root, Declarations.Folder);
        if (!Directory.Exists(files)) return kinds;
        var declared = Directory
            .EnumerateFiles(files)
            .Order(StringComparer.Ordinal)
            .Select(file => folder.Find(file, []))
            .OfType<SourceFile>()
            .Select(file => kinds.Declare(file.Path, SourceText.Decode(file.Read()).Text, []));
        return kinds.With([.. declared.OfType<KindDeclaration>().DistinctBy(kind => kind.Name, StringComparer.Ordinal)]);
    }
}
