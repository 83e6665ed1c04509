using Oim.Content.Diagnostics;
using Oim.Content.Fixes;
using Oim.Content.Sources;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Goes through a folder and makes, or only shows, the cures that cannot be wrong.</summary>
public sealed class FixRun(ContentFolder folder, string seenAs, bool dryRun, string language, TextWriter output)
{
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <param name="siteData">The site's data folder, whose database knows which pages have moved.</param>
    /// <param name="translationsAreCurrent">Somebody has read the translations that do not say what they translate.</param>
    /// <returns>How many files are, or would be, written.</returns>
    public int Run(string siteData, bool translationsAreCurrent = false)
    {
        foreach (
            var file in folder
                .Scan(new List<Diagnostic>())
                .Where(file => file.IsMarkdown && file.Size <= ContentFolder.LargestPage && new FileInfo(file.FullPath).LinkTarget is null)
        )
            if (FileFix.For(file.Read(), SiteKinds.All.Keys) is { } fix)
                Make(file.Path, fix);

        // Where links stand is known once the files are as they should be.
        using var content = new ScratchStore(folder, siteData);
        foreach (var (file, fix) in MoveFix.For(content.Store, folder.Root)) Make(file, fix);
        if (translationsAreCurrent)
            foreach (var (file, fix) in TranslationFix.For(content.Store, folder)) Make(file, fix);
        return written.Count;
    }

    private void Make(string path, FileFix fix)
    {
        FixDiff.Write(seenAs.Length == 0 ? path : $"{seenAs}/{path}", fix, output, language);
        if (!dryRun) Replace(Path.Combine(folder.Root, path), fix.Bytes);
        written.Add(path);
    }

    /// <summary>The new file takes the place of the old one at once: a crash leaves one or the other, whole.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        var draft = $"{path}.tmp";
        File.WriteAllBytes(draft, bytes);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
        File.Move(draft, path, overwrite: true);
    }
}
