using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Offices;

/// <summary>The offices in a country, or that cover it.</summary>
internal sealed class OfficesAboutSubject(OfficeQueries offices, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => OfficeKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var found = await offices.AboutAsync(subject);
        return found.Count == 0 ? null : new("bureaux", texts["Offices"], "/Features/Offices/_Cards.cshtml", found, found.Count);
    }
}
