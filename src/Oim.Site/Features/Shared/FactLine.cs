namespace Oim.Site.Features.Shared;

/// <summary>What is known of a person, a place or a file, in one line: « directrice, Organisation exemple, Sénégal ».</summary>
public static class FactLine
{
    public static string Of(params IEnumerable<string?> facts) => string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
}
