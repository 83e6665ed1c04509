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
        Touched touched
    )
    {
        foreach (var file in changes.Changed.Where(file => !file.IsMarkdown && !file.IsSettings))
        {
            writer.Files.Put(file);
            Put(new() { Path = file.Path, Address = AddressOf(file.Path), Size = file.Size, Modified = file.Modified });
        }

        if (!addressesOfFolders) return;
        foreach (var asset in writer.Files.Assets.Values.Where(asset => asset.Address != AddressOf(asset.Path)).ToList())
            Put(new() { Path = asset.Path, Address = AddressOf(asset.Path), Size = asset.Size, Modified = asset.Modified });

        void Put(Asset asset)
        {
            writer.Files.Put(asset);
            touched.Targets.Add(asset.Path.Normal());
        }

        string AddressOf(string path) =>
            $"{sections.Of(ContentPath.ParentOf(path.Normal()), writer.Settings.Site.DefaultLanguage).Address}/{path[(path.LastIndexOf('/') + 1)..].Normal()}";
    }
}
