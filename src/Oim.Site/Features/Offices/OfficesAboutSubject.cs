using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Offices;

/// <summary>The offices in a country, or that cover it: of one country with how to reach them, ahead of all else.</summary>
internal sealed class OfficesAboutSubject(OfficeQueries offices, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => OfficeKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var found = await offices.AboutAsync(subject);
        if (found.Count == 0) return null;
        if (subject is not { Taxonomy: Term.Country, Slugs: [var country] })
            return new("bureaux", texts["Kinds-office"], "/Features/Offices/_Cards.cshtml", found, found.Count);
        IReadOnlyList<(OfficeLine, string)> reached =
        [
            .. found
                .OrderByDescending(office => office.Detail.Coverage.Count)
                .Select(office => (office, texts[RoleIn(country, office.Detail)].Value)),
        ];
        return new("bureaux", texts["YourOffice"], "/Features/Offices/_Reached.cshtml", reached, found.Count) { IsFirst = true };
    }

    /// <summary>An office looks after a country, or only stands in it.</summary>
    private static string RoleIn(string country, OfficeDetail office) =>
        office.Coverage.Contains(country, StringComparer.OrdinalIgnoreCase) ? "CoveringOffice" : "OfficeInCountry";
}
