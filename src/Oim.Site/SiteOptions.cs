using Oim.Site.SignIn;

namespace Oim.Site;

/// <summary>The <c>Content</c> section of the configuration.</summary>
public sealed class SiteOptions
{
    public const string Section = "Content";

    /// <summary>The folder of Markdown, relative to the working folder.</summary>
    public string Root { get; set; } = "content";

    /// <summary>Where the derived database lives; by default beside the application.</summary>
    public string Data { get; set; } = Path.Combine(AppContext.BaseDirectory, "App_Data");

    /// <summary>
    /// The connection string of a PostgreSQL server in which machines share the derived database; empty: a file in <see cref="Data"/>.
    /// </summary>
    public string Store { get; set; } = "";

    /// <summary>
    /// Among machines that share a database: <c>reader</c> never reads the folder of Markdown, whatever else may lead; empty: it may lead
    /// where it has the folder.
    /// </summary>
    public string Role { get; set; } = "";

    /// <summary>The path of its host that the site lives below (<c>/site</c>); empty: the whole host is its own.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>Where the administrator alone reads measures: <c>http://127.0.0.1:9464</c>. Empty: nowhere.</summary>
    public string Admin { get; set; } = "";

    /// <summary>
    /// Seconds for which caches before the site (nginx, Varnish, a CDN) may show a page without asking; 0: there is none, or it asks each
    /// time.
    /// </summary>
    public int SharedCache { get; set; }

    /// <summary>Addresses of caches that are told with PURGE which pages have changed: <c>http://127.0.0.1:6081/</c>.</summary>
    public IList<string> SharedCachePurge { get; } = [];

    /// <summary>How the log is written: <c>text</c> or <c>json</c>.</summary>
    public string Logs { get; set; } = "text";

    /// <summary>Megabytes of ready pages kept in memory, compressed copies counted; 0: each answer is made anew.</summary>
    public int PageCacheMegabytes { get; set; } = 256;

    /// <summary>Pictures are made smaller for their places; false: they are sent as they are.</summary>
    public bool Renditions { get; set; } = true;

    /// <summary>The first pages of PDF files are shown, where pdftoppm is installed.</summary>
    public bool PdfCovers { get; set; } = true;

    /// <summary>Connections at a time; fewer where the system allows fewer open files.</summary>
    public int MostConnections { get; set; } = 20_000;

    /// <summary>
    /// Networks of the proxies before the site (<c>10.0.0.0/8</c>): what only they say of the visitor's address and of https is believed.
    /// </summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>What one address may ask for in a minute.</summary>
    public RateLimitOptions RateLimits { get; } = new();

    /// <summary>
    /// Answers /redaction outside Development too. Whoever reaches the site then reads drafts' titles: it is for a machine of the editors'
    /// own.
    /// </summary>
    public bool Editors { get; set; }

    /// <summary>
    /// /redaction becomes a workplace: who has signed in writes, proposes and publishes there. Off: nothing can be written from outside.
    /// </summary>
    public bool Editing { get; set; }

    /// <summary>The branch that publications go to; empty: the one that the content folder shows.</summary>
    public string EditingBranch { get; set; } = "";

    /// <summary>
    /// The remote of the content's repository that each publication is sent to as well, by its name or address; empty: none.
    /// </summary>
    public string EditingPush { get; set; } = "";

    /// <summary>
    /// Where the workplace is, when it is another machine's: <c>https://redaction.exemple.org</c>. /redaction leads there.
    /// </summary>
    public string EditingAt { get; set; } = "";

    /// <summary>Who may come into the workplace.</summary>
    public SignInOptions SignIn { get; } = new();

    /// <summary>The provider that an organisation's own people sign in with.</summary>
    public OpenIdOptions OpenId { get; } = new();

    /// <summary>False, in an export: the search page says that there is none, and leads to the site map.</summary>
    public bool Search { get; set; } = true;

    /// <summary>
    /// What signs preview links, where several machines serve one site: 32 signs at least, a secret. Empty: a key of the data folder's own.
    /// </summary>
    public string PreviewKey { get; set; } = "";

    /// <summary>The link that opens a file in an editor's program, in Development.</summary>
    public string Editor { get; set; } = "vscode://file/{file}:{line}:{column}";
}

/// <summary>What costs more than ready bytes has a limit for each visitor's address. 0: no limit.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Searches, suggestions and answers of the API, together.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>Archives of documents.</summary>
    public int ArchivesPerMinute { get; set; } = 30;

    /// <summary>Networks without limits; by default this machine, where measurements come from.</summary>
    public IList<string> Exempt { get; } = [];
}
