using System.Text.Json;
using Oim.Content.Kinds.Declared;
using Oim.Content.Settings;
using Oim.Search;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// What was read from site.yml, the navigation files, synonymes.yml and the declarations of kinds: the last good version of each.
/// </summary>
public sealed class SettingsTable
{
    private readonly Statements statements;
    private readonly LinkChanges changes;
    private readonly RowChanges rows;
    private readonly Dictionary<string, Navigation> navigations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> files = new(StringComparer.Ordinal);

    internal SettingsTable(Statements statements, LinkChanges changes, RowChanges rows) =>
        (this.statements, this.changes, this.rows) = (statements, changes, rows);

    public SiteSettings Site { get; private set; } = new();

    public SynonymTable Synonyms { get; private set; } = SynonymTable.Empty;

    /// <summary>The kinds that the site declares; another list whenever one of them changes.</summary>
    public IReadOnlyList<KindDeclaration> Declarations { get; private set; } = [];

    /// <summary>Where addresses of an older site lead; another list whenever the file changes, or what this site is called.</summary>
    public IReadOnlyList<RedirectionLine> Redirections { get; private set; } = [];

    /// <summary>Lines that lead to another site.</summary>
    public IReadOnlyList<RedirectionLine> ForeignRedirections { get; private set; } = [];

    internal bool AddressesChanged { get; set; }

    /// <summary>By file.</summary>
    public IReadOnlyDictionary<string, Navigation> Navigations => navigations;

    /// <summary>Whether a file was read as settings; what it said is in force.</summary>
    public bool Holds(string file) => files.ContainsKey(file);

    /// <summary>Whether it was so without errors.</summary>
    public bool HasGoodVersion(string file) => files.TryGetValue(file, out var flawed) && !flawed;

    public string LanguageOf(string navigationFile) => Navigation.LanguageOf(navigationFile) ?? Site.DefaultLanguage;

    /// <summary>
    /// The menu of each language; where two files are for one language (navigation.yml, navigation.fr.yml), the first by name.
    /// </summary>
    public Dictionary<string, Navigation> NavigationsByLanguage() =>
        navigations
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .DistinctBy(pair => LanguageOf(pair.Key), StringComparer.Ordinal)
            .ToDictionary(pair => LanguageOf(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <param name="content">
    /// <see cref="SiteSettings"/>, a <see cref="Navigation"/>, a <see cref="KindDeclaration"/>, groups of synonyms or redirections.
    /// </param>
    /// <param name="flawed">It is taken in although it has errors, there being no good version.</param>
    public void Put(string file, object content, bool flawed)
    {
        rows.Note(RowKind.Settings, file);
        statements.Insert(new StoredSettings { File = file, Json = Write(content), Flawed = flawed });
        Remember(file, content, flawed);
    }

    public void Remove(string file)
    {
        rows.Note(RowKind.Settings, file);
        statements.Execute("DELETE FROM settings WHERE File = @0", file);
        files.Remove(file);
        navigations.Remove(file);
        if (file == SiteSettings.File) Know(new SiteSettings());
        if (file == SynonymReader.File) Synonyms = SynonymTable.Empty;
        if (file == Sources.SourceFile.Redirections) Redirect([]);
        if (Sources.Declarations.IsFile(file)) Declarations = [.. Declarations.Where(kind => kind.File != file)];
    }

    internal void Load()
    {
        (Site, Synonyms, Declarations) = (new(), SynonymTable.Empty, []);
        Redirect([]);
        navigations.Clear();
        files.Clear();
        foreach (var row in statements.Query("SELECT File, Json, Flawed FROM settings"))
            Remember(row.GetString(0), Read(row.GetString(0), row.GetString(1)), row.GetBoolean(2));
    }

    private static string Write(object content) => content switch
    {
        SiteSettings site => JsonSerializer.Serialize(site, SettingsJson.Default.SiteSettings),
        Navigation navigation => JsonSerializer.Serialize(navigation, SettingsJson.Default.Navigation),
        // A declaration is read from its own text again.
        KindDeclaration kind => kind.Yaml,
        IEnumerable<RedirectionLine> lines => JsonSerializer.Serialize([.. lines], SettingsJson.Default.ListRedirectionLine),
        IEnumerable<IEnumerable<string>> groups =>
            JsonSerializer.Serialize([.. groups.Select(group => group.ToList())], SettingsJson.Default.ListListString),
        _ => throw new ArgumentException(content.GetType().Name, nameof(content)),
    };

    private static object Read(string file, string json) => file switch
    {
        SiteSettings.File => JsonSerializer.Deserialize(json, SettingsJson.Default.SiteSettings)!,
        SynonymReader.File => JsonSerializer.Deserialize(json, SettingsJson.Default.ListListString)!,
        Sources.SourceFile.Redirections => JsonSerializer.Deserialize(json, SettingsJson.Default.ListRedirectionLine)!,
        _ when Sources.Declarations.IsFile(file) => DeclarationReader.Read(file, json, [])!,
        _ => JsonSerializer.Deserialize(json, SettingsJson.Default.Navigation)!,
    };

    private void Remember(string file, object content, bool flawed)
    {
        files[file] = flawed;
        if (content is SiteSettings site) Know(site);
        else if (content is Navigation navigation) navigations[file] = navigation;
        else if (content is KindDeclaration kind) Declarations = [.. Declarations.Where(other => other.Name != kind.Name), kind];
        else if (content is IReadOnlyList<RedirectionLine> redirections) Redirect(redirections);
        else if (content is IReadOnlyList<IReadOnlyList<string>> synonyms) Synonyms = new(synonyms);
    }

    private void Know(SiteSettings site)
    {
        var isCalledOtherwise = site.BaseUrl != Site.BaseUrl;
        Site = site;
        if (isCalledOtherwise) Redirect([.. Redirections, .. ForeignRedirections]);
    }

    private void Redirect(IReadOnlyList<RedirectionLine> lines)
    {
        var byHost = lines.OrderBy(line => line.Line).ToLookup(line => line.Origin is null || IsOwn(line.Origin));
        (Redirections, ForeignRedirections, AddressesChanged) = ([.. byHost[true]], [.. byHost[false]], true);
        changes.NoteAll();
    }

    private bool IsOwn(string origin) =>
        // A site that does not say where it lives takes every host for its own.
        !Uri.TryCreate(Site.BaseUrl, UriKind.Absolute, out var own)
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out var named)
            && own.Authority.Equals(named.Authority, StringComparison.OrdinalIgnoreCase)
        );
}
