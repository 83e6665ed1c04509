namespace Oim.Content.Storage;

/// <summary>Another machine writes the shared database, or has written since this one last looked: nothing was written.</summary>
public sealed class OvertakenException(string database) : IOException($"un autre nœud écrit la base {database}");
