using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Keeps the table of files that are served as they are.</summary>
internal static class AssetIntake
{
    public static void Apply(
        GenerationWriter writer,
        KnownContent known,
        ChangeSet changes,
        SectionTree sections,
        bool addressesOfFolders,
        Touched touched
    )
    {
        foreach (var path in changes.Gone.Where(known.Assets.ContainsKey))
        {
            known.RemoveAsset(path);
            writer.Execute("DELETE FROM asset WHERE Path = $0", path);
            touched.Targets.Add(path);
        }

        foreach (var file in changes.Changed.Where(file => !file.IsMarkdown && !file.IsSettings))
        {
            var source = new Source { Path = file.Path, Size = file.Size, Modified = file.Modified, Hash = "" };
            known.Sources[file.Path] = source;
            writer.Insert(source);
            Put(new() { Path = file.Path, Address = AddressOf(file.Path), Size = file.Size, Modified = file.Modified });
        }

        if (!addressesOfFolders) return;
        foreach (var asset in known.Assets.Values.Where(asset => asset.Address != AddressOf(asset.Path)).ToList())
            Put(new() { Path = asset.Path, Address = AddressOf(asset.Path), Size = asset.Size, Modified = asset.Modified });

        void Put(Asset asset)
        {
            known.Put(asset);
            writer.Insert(asset);
            touched.Targets.Add(asset.Path.Normal());
        }

        string AddressOf(string path) =>
            $"{sections.Of(ContentPath.ParentOf(path.Normal()), known.Settings.DefaultLanguage).Address}/{path[(path.LastIndexOf('/') + 1)..].Normal()}";
    }
}
