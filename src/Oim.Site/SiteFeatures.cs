using Oim.Content.Kinds;
using Oim.Site.Features.Api;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Documents;
using Oim.Site.Features.Editors;
using Oim.Site.Features.Errors;
using Oim.Site.Features.Feeds;
using Oim.Site.Features.Health;
using Oim.Site.Features.History;
using Oim.Site.Features.Markdown;
using Oim.Site.Features.Press;
using Oim.Site.Features.Propositions;
using Oim.Site.Features.Search;
using Oim.Site.Features.SignIn;
using Oim.Site.Features.Sitemap;
using Oim.Site.Features.Subjects;
using Oim.Site.Features.Workplace;
using Oim.Site.Serving;
using Oim.Site.Serving.Pictures;

namespace Oim.Site;

/// <summary>
/// What the site is made of beside its layout: one line each. Their order is that of the sitemap, of a subject's parts, of the API's
/// collections.
/// </summary>
public static class SiteFeatures
{
    public static IReadOnlyList<ISiteFeature> With(KindList kinds) =>
        [
            new HealthFeature(),
            new SearchFeature(),
            new ErrorsFeature(),
            new RenditionsFeature(),
            new PdfCoversFeature(),
            new EditorsFeature(),
            new SignInFeature(),
            new WorkplaceFeature(),
            new HistoryFeature(),
            new PropositionsFeature(),
            new FeedsFeature(),
            new MarkdownFeature(),
            new ApiFeature(),
            new SitemapFeature(),
            .. kinds.OfType<SiteKind>(),
            new DeclaredFeature(),
            new DocumentsFeature(),
            new PressFeature(),
            new SubjectsFeature(),
        ];
}
