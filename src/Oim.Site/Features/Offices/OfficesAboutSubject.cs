using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Offices;

/// <summary>The offices in a country, or that cover it: of one country with how to reach them, ahead of all else.</summary>
internal sealed class OfficesAboutSubject(OfficeQueries offices, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => OfficeKind.KindName;

    public async Task<SubjectPlan?> FindAsync(FiledPages found, int most)
    {
        var ids = found.Of(Kind);
        if (ids.Count == 0) return null;
        var about = (await offices.AllAsync()).Where(office => ids.Contains(office.Entry.Id)).ToList();
        if (found.Subject is not { Taxonomy: Term.Country, Slugs: [var country] })
            return SubjectPlan.Of(new("bureaux", texts["Kinds-office"], "/Features/Offices/_Cards.cshtml", about, about.Count));
        IReadOnlyList<(OfficeLine, string)> reached =
        [
            .. about
                .OrderByDescending(office => office.Detail.Coverage.Count)
                .Select(office => (office, texts[RoleIn(country, office.Detail)].Value)),
        ];
        const string view = "/Features/Offices/_Reached.cshtml";
        return SubjectPlan.Of(new("bureaux", texts["YourOffice"], view, reached, about.Count) { IsFirst = true });
    }

    /// <summary>An office looks after a country, or only stands in it.</summary>
    private static string RoleIn(string country, OfficeDetail office) =>
        office.Coverage.Contains(country, StringComparer.OrdinalIgnoreCase) ? "CoveringOffice" : "OfficeInCountry";
}
