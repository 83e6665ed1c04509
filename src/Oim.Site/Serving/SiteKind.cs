using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>A kind of content with what the site, beyond the engine, may want of it.</summary>
public abstract class SiteKind : ContentKind, ISiteFeature
{
    /// <summary>Pages the kind adds to the site beside its entries: an index of people, a calendar.</summary>
    public virtual IReadOnlyList<SystemPage> SystemPages => [];

    /// <summary>
    /// What the translation of a text beside a page, such as an agenda, starts with; null: nothing is written.
    /// </summary>
    /// <param name="original">The page that the text stands beside.</param>
    public virtual string? TranslationOf(PageSource companion, Entry original, ContentDbContext content) => null;

    /// <summary>What the header of a page's translation may say beside the words of the original's header; null: nothing.</summary>
    public virtual HeaderEntry? HeaderOf(Entry original, ContentDbContext content) => null;

    /// <summary>Addresses the kind answers without a page.</summary>
    public virtual IReadOnlyList<SiteEndpoint> Endpoints => [];

    /// <summary>Registers the kind's queries and representations.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
    }
}
