using System.Diagnostics;

namespace Oim.Site.Features.LanguageServer;

/// <summary>A server without its editor's program would stay for ever.</summary>
internal static class ParentProcess
{
    /// <param name="gone">Called when the process has ended; never for one that is not seen from here.</param>
    public static void Watch(int processId, Action gone)
    {
        try
        {
            var parent = Process.GetProcessById(processId);
            parent.EnableRaisingEvents = true;
            parent.Exited += (_, _) => gone();
            if (parent.HasExited) gone();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It runs in another container, or belongs to somebody else: the end of the input will tell.
        }
    }
}
