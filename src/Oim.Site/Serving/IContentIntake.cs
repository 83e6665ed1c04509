namespace Oim.Site.Serving;

/// <summary>Shows what the site itself has written to the content folder: nobody waits for the system to tell of it.</summary>
public interface IContentIntake
{
    /// <summary>What cannot be published now is told in the log, and tried again with the next look at the folder.</summary>
    /// <param name="paths">From the content root.</param>
    void TakeIn(IReadOnlyCollection<string> paths);
}
