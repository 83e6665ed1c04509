using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>A site whose content folder is a repository, and what editors do to it.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    public static readonly Editor Awa = new("Awa Diop", "awa@exemple.org", Role.Publishes);
    public static readonly Editor Luis = new("Luis Vega", "luis@exemple.org", Role.Proposes);

    private Workshop(TestSite site) => Site = site;

    public TestSite Site { get; }

    public string Root => Site.Folder.Root;

    public IPublications Publications => Site.Services.GetRequiredService<IPublications>();

    /// <param name="isRepository">Whether what the folder holds is committed before.</param>
    public static async Task<Workshop> OpenAsync(
        IReadOnlyList<(string, string)> files,
        bool isRepository = true,
        IReadOnlyList<string>? arguments = null
    )
    {
        var folder = new TemporaryFolder();
        folder.Write(files.Select(file => KeyValuePair.Create(file.Item1, file.Item2)));
        if (isRepository) await Git.CommitAsync(folder.Root, "2026-01-01T00:00:00Z");
        return new(
            await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true, Arguments = arguments ?? [] }, [])
        );
    }

    public async Task<Outcome> SaveAsync(string path, string? text, string? basedOn, string message = "Un essai", Editor? editor = null) =>
        await Publications.PublishAsync(
            new([new(path, text is null ? null : Encoding.UTF8.GetBytes(text), basedOn)], editor ?? Awa, message)
        );

    /// <summary>Opens a file, changes it and saves it.</summary>
    public async Task<Outcome> EditAsync(string path, Func<string, string> change)
    {
        var file = await Publications.ReadAsync(path);
        return await SaveAsync(path, change(file?.Text ?? ""), file?.Version);
    }

    public string Text(string path) => File.ReadAllText(Site.Folder.Full(path));

    /// <summary>What Git prints, run in the content folder by hand.</summary>
    public Task<string> GitAsync(string command) => OtherProgram.RunAsync("/bin/sh", ["-c", $"cd \"$1\" && git {command}", "sh", Root], []);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
