using Oim.Content.Settings;
using Oim.Content.Storage;
using Oim.Site.Serving.Pictures;

namespace Oim.Site.Serving;

/// <summary>What a request is about: decided once, before anything is rendered.</summary>
public sealed class SiteRequest(SystemPageList systemPages, Renditions renditions)
{
    /// <summary>Pictures made smaller, where they can be.</summary>
    public Renditions Renditions => renditions;

    /// <summary>The state of the content this request is answered from, to its end.</summary>
    public Generation Generation { get; set; } = Generation.None;

    /// <summary>The texts that the answer is made from.</summary>
    public TextReads Reads { get; set; } = new();

    /// <summary>How whole addresses begin (<see cref="SiteOrigin"/>): <c>https://oim.example</c>; empty when nobody said.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The site's name in what needs one of its own: identifiers of events and feeds.</summary>
    public string HostName => Origin.Length > 0 ? new Uri(Origin).Host : "localhost";

    /// <summary>The instant the site is seen at.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>The instant an editor asked to see the site at; null: now.</summary>
    public AsOf? AsOf { get; set; }

    /// <summary>It is about the workplace: answered by a page of the site's own, for whoever asks, and kept nowhere.</summary>
    public bool IsWorkplace { get; set; }

    /// <summary>Editors at their own machine see drafts.</summary>
    public bool WithDrafts { get; set; }

    /// <summary>What may be shown.</summary>
    public Viewpoint Viewpoint => new(Now, WithDrafts);

    public string Language { get; set; } = Locales.All[0].Code;

    public Locale Locale => Locales.Of(Language);

    /// <summary>What the site calls itself where this request is answered.</summary>
    public SiteNames Names => Generation.Settings.NamesIn(Language);

    /// <summary>What the site calls countries.</summary>
    public CountryWords Countries => Generation.Settings.Countries;

    /// <summary>The address, without a query.</summary>
    public string Address { get; set; } = "/";

    /// <summary>The one address of what is shown of a list, with its query; null: it is no list, or there is nothing in it.</summary>
    public string? ListAddress { get; set; }

    /// <summary>The page the address belongs to, if any.</summary>
    public PageAddress? Page { get; set; }

    /// <summary>What is asked for below a system page: the person of /personnes/awa-diop.</summary>
    public string? Item { get; set; }

    /// <summary>The Razor page that answers.</summary>
    public string View { get; set; } = "";

    /// <summary>What answers where no page does.</summary>
    public SiteEndpoint? Endpoint { get; set; }

    /// <summary>The form of the page that was asked for, when it is not HTML.</summary>
    public IRepresentation? Representation { get; set; }

    /// <summary>The extension of the form the visitor prefers to HTML, where the page has it.</summary>
    public string? Preferred { get; set; }

    public bool IsSystemAddress(string address) => systemPages.IsAddress(address, Generation.Settings);

    public AddressTable Addresses => Generation.Addresses;

    /// <summary>The prefix of the current language's addresses.</summary>
    public string Prefix => PrefixOf(Language);

    public string PrefixOf(string language) => Generation.Settings.PrefixOf(language);

    /// <summary>The languages that stand for the current one, where a page is not in it.</summary>
    public IReadOnlyList<string> StandIns => Generation.Settings.Fallback.GetValueOrDefault(Language, []);

    /// <summary>
    /// Where a page would stand in a language that it is not in: its address, or that of another of its versions where a page of the
    /// site's own has it, with the other prefix.
    /// </summary>
    public string AddressIn(string language, PageAddress page)
    {
        var addresses = Addresses.VersionsOf(page, Viewpoint)
            .Select(one => PrefixOf(language) + one.Address[PrefixOf(one.Language).Length..]);
        return addresses.FirstOrDefault(address => !IsSystemAddress(address)) ?? addresses.First();
    }

    /// <summary>The other versions of a page that programs may be sent to.</summary>
    public IEnumerable<PageAddress> InOtherLanguages(PageAddress page) =>
        Addresses
            .VersionsOf(page, Viewpoint)
            .Where(version => version.Language != page.Language && !version.NoIndex)
            .OrderBy(version => version.Language, LanguageNames.UnitedNationsOrder);

    public IEnumerable<PageAddress> InOtherLanguages(string address) =>
        Addresses.Page(address) is { } page ? InOtherLanguages(page) : [];

    /// <summary>The languages visitors can choose: the site's own, and those that have a home page.</summary>
    public IReadOnlyCollection<string> HomeLanguages =>
        [
            .. Generation.Settings.Languages.Where(language =>
                language == Generation.Settings.DefaultLanguage || Addresses.Named("", language)?.Visibility.At(Viewpoint) == true
            ),
        ];

    /// <summary>A page of the site's own in each of these languages, in the order the site has them.</summary>
    public IReadOnlyList<(string Language, string Address)> InEach(IReadOnlyCollection<string> languages, Func<string, string> addressIn) =>
        [.. Generation.Settings.Languages.Where(languages.Contains).Select(language => (language, addressIn(language)))];

    /// <summary>The current instant where the site's editors are.</summary>
    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(Now, Generation.Settings.Zone);
}
