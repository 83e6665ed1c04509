namespace Oim.Content.Languages;

/// <summary>« heure de Bangkok », « heure d’Athènes », « heure du Caire »; cities have their French names.</summary>
internal sealed class FrenchTimeZones() : TimeZoneForms(universal: "temps universel")
{
    protected override string OfCity(string city)
    {
        var name = ZoneNames.French.GetValueOrDefault(city) ?? city.Replace('_', ' ');
        if (name.StartsWith("Le ", StringComparison.Ordinal)) return "heure du " + name[3..];
        var elides = "AEIOUYH".Contains(char.ToUpperInvariant(Slug.Fold(name)[0]), StringComparison.Ordinal);
        return (elides ? "heure d’" : "heure de ") + name;
    }
}
