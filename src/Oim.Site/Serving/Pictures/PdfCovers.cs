using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Oim.Content.Pictures;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving.Pictures;

/// <summary>The first page of a PDF file as a small picture.</summary>
public sealed record PdfCover(string Address, int Width, int Height);

/// <summary>
/// The first pages of PDF files, where the machine can draw them (<see cref="PdfDrawing"/>). They are kept in the data folder by the digest
/// of their files, and may be deleted at will; a file that cannot be drawn leaves an empty one, and is not tried again.
/// </summary>
public sealed class PdfCovers(ContentStore store, ContentFolder content, PageCache cache, IOptions<SiteOptions> options)
    : PdfReading(store, cache)
{
    public const string AddressFolder = "/assets/premieres-pages/";

    private readonly ContentStore store = store;
    private readonly ConcurrentDictionary<string, PdfCover?> known = new(StringComparer.Ordinal);

    private string Folder => Path.Combine(store.DataFolder, "premieres-pages");

    /// <summary>Null: there is none, or not yet.</summary>
    public PdfCover? Of(Asset file) => known.GetValueOrDefault(NameOf(file));

    /// <summary>The file of an address; null where there is none.</summary>
    public string? FileAt(string address)
    {
        var name = address[AddressFolder.Length..];
        return known.GetValueOrDefault(name) is null ? null : Path.Combine(Folder, name);
    }

    /// <summary>Removes those of files that are no longer there.</summary>
    public void Sweep(AddressTable addresses)
    {
        if (!Directory.Exists(Folder)) return;
        var names = addresses.FilePaths.Select(addresses.FileAt).OfType<Asset>().Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder))
            if (!names.Contains(Path.GetFileName(file))) File.Delete(file);
    }

    protected override bool IsKnown(Asset file) => !options.Value.PdfCovers || !PdfDrawing.IsInstalled || known.ContainsKey(NameOf(file));

    protected override async Task<bool> ReadAsync(Asset file, CancellationToken stopping)
    {
        var name = NameOf(file);
        var cover = await DrawAsync(file, Path.Combine(Folder, name), stopping);
        known[name] = cover;
        return cover is not null;
    }

    protected override void Remember()
    {
        if (!options.Value.PdfCovers || !Directory.Exists(Folder)) return;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*.jpg")) known[Path.GetFileName(file)] = Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The rest is drawn again.
        }
    }

    private static string NameOf(Asset file) => file.Hash[..AddressTable.DigestLength] + ".jpg";

    private async Task<PdfCover?> DrawAsync(Asset file, string target, CancellationToken stopping)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            // Whole or not at all: a start never finds half of it.
            var draft = target + ".part";
            await using (var original = content.Open(file.Path))
                await File.WriteAllBytesAsync(draft, await PdfDrawing.FirstPageAsync(original, stopping), stopping);
            File.Move(draft, target, overwrite: true);
            return Read(target);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever a file or its drawing does, the next is drawn: a fault here would end the site.
            return null;
        }
    }

    private static PdfCover? Read(string file)
    {
        using var stream = File.OpenRead(file);
        return PictureHeader.Read(stream) is { Format: PictureFormat.Jpeg, IsWhole: true } facts
            ? new(AddressFolder + Path.GetFileName(file), facts.Width, facts.Height)
            : null;
    }
}
