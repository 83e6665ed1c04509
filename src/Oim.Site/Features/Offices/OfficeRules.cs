using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Site.Features.Offices;

/// <summary>What can be wrong with an office.</summary>
public static class OfficeRules
{
    public static readonly DiagnosticRule BadCoordinates = Error(
        "OIM2301",
        new(
            "coordonnées « {0} » : attendu [latitude, longitude] en degrés",
            "coordinates “{0}”: expected [latitude, longitude] in degrees"
        ),
        new(
            "écrivez par exemple « coordinates: [13.75, 100.50] » pour Bangkok",
            "write for example “coordinates: [13.75, 100.50]” for Bangkok"
        )
    );
}
