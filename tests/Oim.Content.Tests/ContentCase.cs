using System.Text;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Content.Tests;

/// <summary>A content folder of a few files, read once: what became of each.</summary>
public sealed class ContentCase : IDisposable
{
    private readonly string top = Directory.CreateTempSubdirectory("oim-case-").FullName;
    private readonly ContentStore store;
    private readonly ILookup<int, string> terms;
    private readonly ILookup<int, string> aliases;
    private readonly Dictionary<int, DeclaredDetail> fields;
    private readonly ILookup<int, Document> documents;
    private readonly ILookup<int, string?> contacts;

    public ContentCase(params (string Path, string Text)[] files)
        : this(files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text))))
    {
    }

    public ContentCase(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var root = Path.Combine(top, "content");
        Directory.CreateDirectory(root);
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }

        var kinds = new KindList(new PlainKind("page"), new PlainKind("news"), new PlainKind("faulty"));
        var data = Path.Combine(top, "data");
        store = new ContentStore(kinds, data, root, TestStore.For(data));
        Summary = new Ingester(new ContentFolder(root), store, TimeProvider.System, (_, _) => false).IngestAll();
        Diagnostics = DiagnosticList.Of(store);
        using var content = store.Read();
        Entries = [.. content.Entries];
        aliases = content.Set<Alias>().AsEnumerable().ToLookup(alias => alias.EntryId, alias => alias.Address);
        fields = content.Set<DeclaredDetail>().ToDictionary(detail => detail.EntryId);
        documents = content.Documents.OrderBy(document => document.Id).AsEnumerable().ToLookup(document => document.EntryId);
        contacts = content.Contacts.AsEnumerable().ToLookup(contact => contact.EntryId, contact => contact.Name);
        terms = content.Set<Term>().AsEnumerable().ToLookup(term => term.EntryId, term => term.Label);
    }

    public IngestSummary Summary { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>« file:line CODE » of each diagnostic.</summary>
    public IEnumerable<string> Codes => Diagnostics.Select(diagnostic => $"{diagnostic.File}:{diagnostic.At.Line} {diagnostic.Rule.Code}");

    public Entry Entry(string file) => Entries.Single(entry => entry.File == file);

    /// <summary>What a page is filed under.</summary>
    public IEnumerable<string> Terms(string file) => terms[Entry(file).Id];

    /// <summary>What a page of a declared kind says.</summary>
    public DeclaredDetail Fields(string file) => fields[Entry(file).Id];

    /// <summary>Title, language and target of each document of a page.</summary>
    public IEnumerable<(string, string?, string?)> Documents(string file) =>
        documents[Entry(file).Id].Select(document => (document.Title, document.Language, document.Target));

    public IEnumerable<string?> Contacts(string file) => contacts[Entry(file).Id];

    /// <summary>The old addresses of a page.</summary>
    public IEnumerable<string> Aliases(string file) => aliases[Entry(file).Id];

    /// <summary>One page with this header and body.</summary>
    public static ContentCase Page(string header, string body = "Un texte.") => new(("a.md", $"---\n{header}\n---\n{body}\n"));

    /// <summary>The HTML of one page with this body.</summary>
    public static string Html(string body)
    {
        using var page = Page("title: Page", body);
        return page.Entry("a.md").Html.Trim();
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(top, recursive: true);
    }

    private sealed class PlainKind(string name) : ContentKind
    {
        public override string Name => name;

        public override string ItemPage => "";

        public override string ListPage => "";

        public override void Read(EntryReader page)
        {
            if (Name == "news") page.Require(CommonKeys.Date);
            if (Name == "faulty") throw new ArgumentOutOfRangeException(nameof(page));
        }
    }
}
