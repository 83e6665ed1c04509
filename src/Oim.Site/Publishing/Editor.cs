namespace Oim.Site.Publishing;

/// <summary>What somebody may do: propose, or publish too.</summary>
public enum Role { Proposes, Publishes }

/// <summary>Who writes, as commits name them.</summary>
public sealed record Editor(string Name, string Mail, Role Role);
