using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Site.Serving;

namespace Oim.Site.Operation.Doctor;

/// <summary>What the system allows the site, and whether its clock is right.</summary>
internal static class MachineChecks
{
    private const long EnoughFiles = 4096;

    private static readonly Wording Files = new("fichiers ouverts (nofile)", "open files (nofile)");
    private static readonly Wording Watches = new("surveillance des fichiers (inotify)", "watching of files (inotify)");
    private static readonly Wording Clock = new("horloge", "clock");

    public static IEnumerable<Finding> Look(SiteOptions options, DateTimeOffset now)
    {
        if (ConnectionLimit.OpenFiles() is { } most) yield return FilesOf(most, options);
        var folder = new ContentFolder(options.Root);
        if (!folder.Exists) yield break;
        if (Limit("max_user_watches") is { } watches && Limit("max_user_instances") is { } instances)
            yield return WatchesOf(folder.Root, watches, instances);
        yield return ClockOf(folder.Root, now);
    }

    public static Finding FilesOf(long most, SiteOptions options)
    {
        var connections = ConnectionLimit.For(most, options.MostConnections);
        var state = new Wording(
            $"{most}, soit {connections} connexions à la fois",
            $"{most}, that is {connections} connections at a time"
        );
        return most >= EnoughFiles
            ? new(Verdict.Good, Files, state)
            : new(
                Verdict.Warning,
                Files,
                state,
                new(
                    "« ulimit -n 65536 », ou LimitNOFILE=65536 dans l’unité systemd",
                    "“ulimit -n 65536”, or LimitNOFILE=65536 in the systemd unit"
                )
            );
    }

    private static Finding WatchesOf(string root, long watches, long instances)
    {
        var folders = 1 + Directory.EnumerateDirectories(root, "*", new EnumerationOptions { RecurseSubdirectories = true }).Count();
        var state = new Wording(
            $"{folders} dossiers à surveiller, {watches} permis à l’utilisateur",
            $"{folders} folders to watch, {watches} allowed to the user"
        );
        var command = $"sysctl fs.inotify.max_user_watches={Math.Max(65_536, folders * 4)} fs.inotify.max_user_instances=512";
        // Other programs of the same user take of the same number.
        return folders * 2 <= watches && instances >= 16
            ? new(Verdict.Good, Watches, state)
            : new(
                Verdict.Warning,
                Watches,
                state,
                new(
                    $"{command} ; sans cela, un changement peut n’être vu qu’après {ContentService.BetweenLooks.TotalSeconds} s",
                    $"{command}; without, a change may be seen only after {ContentService.BetweenLooks.TotalSeconds} s"
                )
            );
    }

    /// <summary>Nothing was written after now: pages that come out at an instant depend on it.</summary>
    private static Finding ClockOf(string root, DateTimeOffset now)
    {
        var latest = Directory
            .EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(File.GetLastWriteTimeUtc)
            .Append(File.GetLastWriteTimeUtc(typeof(MachineChecks).Assembly.Location))
            .Max();
        var time = now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return latest <= now.UtcDateTime.AddMinutes(5)
            ? new(Verdict.Good, Clock, new($"{time} UTC", $"{time} UTC"))
            : new(
                Verdict.Error,
                Clock,
                new(
                    $"{time} UTC, mais un fichier est daté du {latest:yyyy-MM-dd HH:mm}",
                    $"{time} UTC, but a file is dated {latest:yyyy-MM-dd HH:mm}"
                ),
                new("mettez l’horloge à l’heure : timedatectl set-ntp true", "put the clock right: timedatectl set-ntp true")
            );
    }

    private static long? Limit(string name) =>
        File.Exists($"/proc/sys/fs/inotify/{name}")
        && long.TryParse(File.ReadAllText($"/proc/sys/fs/inotify/{name}"), CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;
}
