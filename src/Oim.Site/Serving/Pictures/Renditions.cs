using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving.Pictures;

/// <summary>
/// Pictures made smaller, each at its first asking, and kept in the data folder by what they are made of: they may be deleted at will. Few
/// are made at a time, a request holds no thread, and whatever cannot be made leaves the picture as it is.
/// </summary>
public sealed class Renditions(ContentFolder content, ContentStore store, IOptions<SiteOptions> options, ILogger<Renditions> logger)
    : IDisposable
{
    private const string FolderName = "rendus";

    /// <summary>A visitor waits no longer: the picture itself is sent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim places = new(Math.Clamp(Environment.ProcessorCount / 2, 1, 4));
    private readonly ConcurrentDictionary<RenditionAddress, Lazy<Task<bool>>> making = new();
    private readonly Lazy<bool> isAvailable = new(() => options.Value.Renditions && IsLoaded(logger));

    /// <summary>Without libvips, or where the administrator says so, pictures are sent as they are.</summary>
    public bool IsAvailable => isAvailable.Value;

    private string Folder => Path.Combine(store.DataFolder, FolderName);

    /// <returns>Its file; null: it cannot be made, or not soon enough.</returns>
    public async Task<string?> FileAsync(RenditionAddress rendition, Asset picture)
    {
        var file = Path.Combine(Folder, rendition.FileName);
        if (File.Exists(file)) return file;
        if (!IsAvailable) return null;
        var made = making.GetOrAdd(rendition, _ => new(() => MakeAsync(rendition, picture, file)));
        try
        {
            // What cannot be read is not tried again before the next start; a disk may have room later.
            if (!await made.Value.WaitAsync(Patience)) return null;
        }
        catch (TimeoutException)
        {
            return null;
        }

        making.TryRemove(rendition, out _);
        return file;
    }

    /// <summary>Removes those of pictures that are no longer there.</summary>
    public void Sweep(AddressTable addresses)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder))
            if (addresses.PictureOf(Path.GetFileName(file).Split('-')[0]) is null)
                File.Delete(file);
    }

    public void Dispose() => places.Dispose();

    private async Task<bool> MakeAsync(RenditionAddress rendition, Asset picture, string file)
    {
        await places.WaitAsync();
        try
        {
            return await Task.Run(() => Make(rendition, picture, file));
        }
        catch (Exception error)
        {
            logger.LogRendition(picture.Path, error.Message);
            if (error is IOException) making.TryRemove(rendition, out _);
            return false;
        }
        finally
        {
            places.Release();
        }
    }

    private bool Make(RenditionAddress rendition, Asset picture, string file)
    {
        Directory.CreateDirectory(Folder);
        // Whole or not at all: a reader never sees half of it.
        var draft = Path.Combine(Folder, $"{rendition.Hash}-{Guid.NewGuid():N}");
        try
        {
            using (var original = content.Open(picture.Path))
            using (var target = File.Create(draft))
                PictureShrinking.Write(original, target, rendition.Width, rendition.Extension);
            File.Move(draft, file, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static bool IsLoaded(ILogger logger)
    {
        if (PictureShrinking.WhyNotLoaded() is not { } reason) return true;
        logger.LogNoRenditions(reason);
        return false;
    }
}
