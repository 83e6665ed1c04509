using System.Security.Cryptography;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Pictures;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Keeps the table of files that are served as they are.</summary>
internal static class AssetIntake
{
    public static void Apply(
        GenerationWriter writer,
        ChangeSet changes,
        SectionTree sections,
        bool addressesOfFolders,
        List<Diagnostic> problems
    )
    {
        var files = changes.Changed.Where(file => !file.IsMarkdown && !file.IsSettings).ToList();
        foreach (var (file, hash, picture, fault) in files.SelectInParallel(Hashed))
        {
            if (fault?.Rule == SourceRules.HtmlPage) writer.Files.Remove(file.Path);
            writer.Files.Put(file, hash);
            if (fault is null) Put(writer.Files.Source(file.Path)!, picture);
            else problems.Add(fault);
            problems.AddRange(PictureCheck.Check(file, picture));
        }

        if (!addressesOfFolders) return;
        foreach (var asset in writer.Files.Assets.Values.Where(asset => asset.Address != AddressOf(asset.Path)).ToList())
            writer.Files.Put(asset.At(AddressOf(asset.Path)));

        void Put(Source source, PictureFacts? picture) =>
            writer.Files.Put(
                new Asset
                {
                    Path = source.Path,
                    Address = AddressOf(source.Path),
                    Size = source.Size,
                    Modified = source.Modified,
                    Changed = source.Changed,
                    Hash = source.Hash,
                    Format = picture?.Format,
                    Width = picture?.Width ?? 0,
                    Height = picture?.Height ?? 0,
                }
            );

        string AddressOf(string path)
        {
            var section = sections.Of(ContentPath.ParentOf(path.Normal()), writer.Settings.Site.DefaultLanguage);
            return $"{section.Address}/{path[(path.LastIndexOf('/') + 1)..].Normal()}";
        }
    }

    /// <summary>A file's version is told by its bytes: two machines that have the same file agree.</summary>
    private static (SourceFile File, string Hash, PictureFacts? Picture, Diagnostic? Fault) Hashed(SourceFile file)
    {
        try
        {
            using var bytes = file.Open();
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var picture = PictureNames.IsPicture(file.Path) ? PictureHeader.Read(bytes) : null;
            return (file, hash, picture, IsHtmlPage(file) ? new(SourceRules.HtmlPage, file.Path, Position.Start) : null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (file, "", null, new(SourceRules.Unreadable, file.Path, Position.Start, SourceRules.ReasonOf(error)));
        }
        catch (Exception error)
        {
            return (file, "", null, new(SourceRules.Failed, file.Path, Position.Start, $"{error.GetType().Name}: {error.Message}"));
        }
    }

    /// <summary>
    /// A page of another tool, whose header says how it is to be shown: served as it is, the header would be its first line.
    /// </summary>
    private static bool IsHtmlPage(SourceFile file) =>
        Path.GetExtension(file.Path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml"
        && PageSource.Read(file, KnownKeys.None) is { HeaderRange: not null, Header: null or { Entries.Count: > 0 } };
}
