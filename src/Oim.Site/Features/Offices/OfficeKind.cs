using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;
using Forms = Oim.Content.FrontMatter.Keys;

namespace Oim.Site.Features.Offices;

/// <summary>An office of the organisation: where it is, the region and countries it looks after.</summary>
public sealed class OfficeKind : SiteKind
{
    public const string KindName = "office";

    private static readonly Key<string?> City = PlaceKeys.City;
    private static readonly Key<string?> Country = PlaceKeys.Country;
    private static readonly Key<string?> Region = Forms.Text("region", "Région que le bureau appuie").Like("Afrique de l’Ouest");
    private static readonly Key<string?> Parent = Forms
        .Text("parent", "Bureau régional dont il dépend : le chemin de sa page", "regionalOffice", "bureau_regional")
        .Among(ValueSet.PagesOf([KindName]))
        .Like("/ou-travaillons-nous/bureaux-regionaux/dakar")
        .AsCode();
    private static readonly Key<IReadOnlyList<string>?> Coverage = Forms
        .Words("coverage", "Pays couverts, par leur nom ou leur code ISO")
        .Among(ValueSet.Countries)
        .Like("[SN, ML]")
        .AsCode();
    private static readonly Key<string?> CoverageNote = Forms
        .Text("coverageNote", "D’où vient la liste des pays couverts, ou ce qui y manque", "note-couverture")
        .Like("Pays de la région selon la liste M49 des Nations Unies.")
        .AsWords();
    private static readonly Key<IReadOnlyList<string>?> Coordinates = Forms
        .Words("coordinates", "[latitude, longitude] en degrés", "coordonnees")
        .Like("[14.69, -17.45]")
        .AsCode();
    private static readonly Key<string?> Address = Forms.Text("address", "Adresse postale", "adresse").Like("12 rue de l’Exemple, Dakar");
    private static readonly Key<string?> Phone = Forms.Text("phone", "Téléphone", "tel", "telephone").Like("+221 33 123 45 67");
    private static readonly Key<string?> Email = Forms
        .Text("email", "Adresse électronique", "mail", "courriel")
        .Like("contact@exemple.org")
        .AsCode();
    private static readonly Key<string?> Hours = Forms
        .Text("hours", "Heures d’ouverture", "horaires")
        .Like("Du lundi au jeudi, de 8 h à 16 h 30 (heure de Dakar)")
        .AsWords();
    private static readonly Key<IReadOnlyList<string>?> Languages = Forms
        .Words("languages", "Langues dans lesquelles le bureau répond", "langues", "spokenLanguages")
        .Like("[français, anglais]");

    private static readonly Key<string?> Website = Forms
        .Text("website", "Site du bureau : son adresse", "site", "site_web")
        .Like("https://dakar.exemple.org")
        .AsCode();
    private static readonly Key<string?> Head = Forms
        .Text("head", "Qui dirige le bureau", "headOfMission", "head_of_mission", "responsable")
        .Like("Awa Diop");
    private static readonly Key<string?> HeadRole = Forms
        .Text("headRole", "Fonction de qui dirige le bureau", "chief", "head_role")
        .Like("Cheffe de mission")
        .AsWords();

    public override string Name => KindName;

    public override IReadOnlyList<string> SpokenNames => ["bureau"];

    public override string ItemPage => "/Offices/Item";

    public override string ListPage => "/Offices/List";

    public override IReadOnlyList<Key> Keys =>
    [
        City, Country, Region, Parent, Coverage, CoverageNote, Coordinates, Address, Phone, Email, Website, Hours, Languages,
        Head, HeadRole,
    ];

    public override IReadOnlyList<Key> PublicKeys => Keys;

    public override IReadOnlyList<Type> Rules => [typeof(OfficeRules)];

    public override Skeleton Skeleton(NewPage asked) =>
        new()
        {
            Hints = Keys,
            Body = "Écrivez ici ce que fait le bureau.\n",
        };

    public override void Map(ModelBuilder model) =>
        model.Entity<OfficeDetail>(office =>
        {
            office.ToTable("office");
            office.Property(o => o.Coverage).HasConversion(new JsonConverter<IReadOnlyList<string>>());
            office.Property(o => o.Languages).HasConversion(new JsonConverter<IReadOnlyList<string>>());
        });

    public override void AddServices(IServiceCollection services) =>
        services
            .AddScoped<OfficeQueries>()
            .AddScoped<ISubjectPart, OfficesAboutSubject>()
            .AddScoped<IAnswerSource, OfficeAnswers>()
            .AddScoped<IResultLine, OfficeResultLine>()
            .AddSingleton<IApiResource, OfficeResource>()
            .AddSingleton<IRepresentation, OfficeCard>();

    public override void Read(EntryReader page)
    {
        var coverage = page.Header.PlaceOf(Coverage);
        var office = new OfficeDetail
        {
            City = page.GetText(City),
            Country = page.Get(Country) is { } country ? page.Country(country, page.Header.PlaceOf(Country)) : null,
            Region = page.GetText(Region),
            Parent = page.Get(Parent) is { } parent ? page.ReferToPage(parent, page.Header.PlaceOf(Parent), Parent.Name) : null,
            Coverage = [.. (page.Get(Coverage) ?? []).Select(code => page.Country(code, coverage)).OfType<string>()],
            PostalAddress = page.Typeset(page.Header.GetPostalAddress(Address)),
            Phone = page.Header.GetPhone(Phone),
            Email = page.Header.GetEmail(Email),
            CoverageNote = page.GetText(CoverageNote),
            Hours = page.GetText(Hours),
            Website = page.Get(Website) is { Length: > 0 } website
                ? page.Refer(ReferenceUse.Link, website, website, page.Header.PlaceOf(Website)) is { Length: > 0 } address ? address : null
                : null,
            Head = page.GetText(Head),
            HeadRole = page.GetText(HeadRole),
            Languages = [.. (page.Get(Languages) ?? []).Select(language => page.Typeset(language)!)],
        };
        ReadCoordinates(page, office);
        page.Add(office);
        foreach (var code in office.Countries)
            page.File(Term.Country, code);
        page.FindBy([
            office.City,
            office.Region,
            office.Head,
            office.Country is null ? null : page.Settings.Countries.Name(office.Country, page.Entry.Language),
            .. office.Coverage.Select(code => page.Settings.Countries.Name(code, page.Entry.Language)),
        ]);
    }

    private static void ReadCoordinates(EntryReader page, OfficeDetail office)
    {
        if (page.Get(Coordinates) is not { Count: > 0 } written)
            return;
        if (written.Count == 2 && Degrees(written[0], 90) is { } latitude && Degrees(written[1], 180) is { } longitude)
            (office.Latitude, office.Longitude) = (latitude, longitude);
        else
            page.Report(OfficeRules.BadCoordinates, page.Header.PlaceOf(Coordinates), string.Join(", ", written));
    }

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? degrees
            : null;
}
