namespace Oim.Site.Tests.Harness;

/// <summary>Runs Git on a content folder, as its editors do.</summary>
internal static class Git
{
    /// <summary>Commits all that the folder holds, at an instant; a folder without a repository gets one.</summary>
    public static Task CommitAsync(string folder, string instant, string options = "") =>
        RunAsync(
            folder,
            $"git init -q . && git add -A && GIT_COMMITTER_DATE={instant} git -c user.name=Essai -c user.email=essai@exemple.org "
                + $"-c commit.gpgsign=false commit -q --allow-empty -m essai {options}"
        );

    public static Task RunAsync(string folder, string command) =>
        OtherProgram.RunAsync("/bin/sh", ["-c", $"cd \"$1\" && {command}", "sh", folder], []);
}
