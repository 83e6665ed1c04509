using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds;

/// <summary>Where something is, and in which zone its hours are: keys that several kinds have, said once.</summary>
public static class PlaceKeys
{
    public static readonly Key<string?> City = Keys.Text("city", "Ville", "ville").Like("Dakar");

    public static readonly Key<string?> Country = Keys.Text("country", "Pays, par son nom ou son code ISO de deux lettres")
        .Among(ValueSet.Countries)
        .Like("SN")
        .AsCode();

    public static readonly Key<string?> TimeZone = Keys.Text(
            "timeZone",
            "Fuseau horaire des heures, comme Africa/Dakar ; à défaut celui du site",
            "fuseau"
        )
        .Among(ValueSet.TimeZones)
        .Like("Africa/Dakar")
        .AsCode();
}
