namespace Oim.Content.Diagnostics;

public enum Severity { Error, Warning, Info }
