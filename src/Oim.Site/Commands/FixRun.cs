using Oim.Content.Diagnostics;
using Oim.Content.Fixes;
using Oim.Content.Sources;

namespace Oim.Site.Commands;

/// <summary>Goes through a folder and makes, or only shows, the cures that cannot be wrong.</summary>
internal static class FixRun
{
    /// <returns>How many files are, or would be, written.</returns>
    public static int Run(ContentFolder folder, string seenAs, bool dryRun, string language, TextWriter output)
    {
        var count = 0;
        foreach (var file in folder.Scan(new List<Diagnostic>()).Where(file => file.IsMarkdown && file.Size <= ContentFolder.LargestPage && new FileInfo(file.FullPath).LinkTarget is null))
        {
            if (FileFix.For(File.ReadAllBytes(file.FullPath)) is not { } fix) continue;
            FixDiff.Write(seenAs.Length == 0 ? file.Path : $"{seenAs}/{file.Path}", fix, output, language);
            if (!dryRun) Replace(file.FullPath, fix.Bytes);
            count++;
        }

        return count;
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
