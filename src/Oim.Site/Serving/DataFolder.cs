using Microsoft.Extensions.Options;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>
/// Where the derived database goes: the folder that was asked for or, when nothing can be written there, a temporary one; beside the
/// database of another process that serves the same content, a folder of its own.
/// </summary>
internal static class DataFolder
{
    /// <summary>Bytes that must be free on the disk: with fewer, a database could not be begun.</summary>
    private const long Room = 16 * 1024 * 1024;

    /// <summary>More than anybody means to start on one folder.</summary>
    private const int MostProcesses = 32;

    public static ContentStore OpenStore(IServiceProvider services)
    {
        var logger = services.GetRequiredService<ILogger<ContentStore>>();
        var options = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var wanted = Path.GetFullPath(options.Data);
        var folder = wanted;
        if (WhyNotWritable(wanted) is { } reason)
        {
            // A name nobody can foresee, and for this user alone: another could have laid a database there, or read this one.
            folder = Directory.CreateTempSubdirectory("oim-site-").FullName;
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(() => RemoveQuietly(folder));
            logger.LogFallback(wanted, reason, folder);
        }

        var (kinds, root) = (services.GetRequiredService<KindList>(), services.GetRequiredService<ContentFolder>().Root);
        var store = new ContentStore(kinds, folder, root, options.Store);
        for (var n = 2; !store.TryOwn() && n <= MostProcesses; n++)
        {
            store.Dispose();
            store = new(kinds, Path.Combine(folder, $"autre-{n}"), root);
        }

        if (store.DataFolder != folder) logger.LogShared(folder, store.DataFolder);
        return store;
    }

    private static void RemoveQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The system empties its temporary folder in its own time.
        }
    }

    private static string? WhyNotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".essai-{Environment.ProcessId}"),
                new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            );
            return new DriveInfo(folder).AvailableFreeSpace < Room ? "le disque est plein" : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
