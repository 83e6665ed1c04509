using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Resources;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Workplace;

/// <summary>The form of every page of this repository, and of the folders that OIM_CORPORA names (with « : » between them).</summary>
public sealed class FormTests
{
    private static readonly string[] Others =
        (Environment.GetEnvironmentVariable("OIM_CORPORA") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_form_that_is_sent_as_it_was_shown_leaves_its_file_as_it_is_to_the_byte() =>
        Assert.Empty(
            from page in Pages()
            from kind in SiteKinds.All
            where !Sent(page.Path, page.Bytes, kind, SentBy(page.Bytes, kind)).Text.Bytes.SequenceEqual(page.Bytes)
            select $"{page.Path} {kind.Name}"
        );

    [Fact]
    public void A_field_that_is_changed_is_read_back_and_no_other_field_changes()
    {
        var faults = new List<string>();
        foreach (var (path, bytes) in Pages())
        {
            var kind = SiteKinds.All.Of("event");
            var before = FieldsOf(PageText.Of(bytes, SiteKinds.All.Keys), kind);
            foreach (var field in before.Where(field => field.Control is FieldControl.Line or FieldControl.Lines or FieldControl.List))
            {
                var form = SentBy(bytes, kind);
                form[field.Name] = "Nouveau : « # » [x]";
                var edited = Sent(path, bytes, kind, form);
                if (edited.Unwritten.Count > 0) continue;
                var after = FieldsOf(edited.Text, kind).ToDictionary(one => one.Name, StringComparer.Ordinal);
                if (after[field.Name].Values is not ["Nouveau : « # » [x]"]) faults.Add($"{path} {field.Name}");
                faults.AddRange(
                    from other in before
                    where other.Name != field.Name && !other.Values.SequenceEqual(after[other.Name].Values)
                    select $"{path} {field.Name} → {other.Name}"
                );
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    private const string Nested = "---\ntitle: Rencontre\nkind: event\ndocuments: # par groupe\n  - group: À lire\n    items: "
        + "[{ title: Programme, fr: a.pdf }]\n# après\npeople: { Rosa Costa: { function: Cheffe } }\ncity: Lima\n---\nTexte.\n";

    [Theory]
    [InlineData("documents", "  - group: À imprimer\n    items:\n      - title: Programme\n        fr: b.pdf\n")]
    [InlineData("documents", "- c.pdf\n- d.pdf")]
    [InlineData("documents", "[c.pdf, d.pdf]")]
    [InlineData("people", "{ Rosa Costa: { function: Directrice } }")]
    [InlineData("people", "  Rosa Costa:\n    function: Directrice")]
    [InlineData("documents", "")]
    public void A_nested_value_is_edited_as_its_lines_stand_and_no_other_line_changes(string key, string typed)
    {
        var (bytes, kind) = (Encoding.UTF8.GetBytes(Nested), SiteKinds.All.Of("event"));
        var form = SentBy(bytes, kind);
        form["k-" + key] = typed.Replace("\n", "\r\n", StringComparison.Ordinal);

        var edited = Sent("a.md", bytes, kind, form);

        Assert.Empty(edited.Unwritten);
        var whole = Encoding.UTF8.GetString(edited.Text.Bytes);
        Assert.Contains(typed.TrimEnd(), whole, StringComparison.Ordinal);
        var others = key == "people"
            ? "documents: # par groupe\n  - group: À lire\n    items: ["
            : "people: { Rosa Costa: { function: Cheffe } }\n";
        foreach (var kept in (string[])["---\ntitle: Rencontre\nkind: event\n", "\n# après\n", others, "city: Lima\n---\nTexte.\n"])
            Assert.Contains(kept, whole, StringComparison.Ordinal);
        Assert.Equal(typed.Length > 0, edited.Text.Source.Header!.Find(key) is not null);
    }

    [Theory]
    [InlineData("documents", "  - title: [x\n")]
    [InlineData("documents", "  - a.pdf\ncity: Quito")]
    [InlineData("documents", "  - a.pdf\n---\nAutre texte")]
    [InlineData("people", "}\nkind: news")]
    public void A_nested_value_that_would_change_something_else_is_not_written_and_stays_in_its_field(string key, string typed)
    {
        var (bytes, kind) = (Encoding.UTF8.GetBytes(Nested), SiteKinds.All.Of("event"));
        var form = SentBy(bytes, kind);
        form["k-" + key] = typed;

        var edited = Sent("a.md", bytes, kind, form);

        Assert.Equal([typed], edited.Unwritten[key]);
        Assert.Equal(Nested, Encoding.UTF8.GetString(edited.Text.Bytes));
    }

    /// <summary>What a browser sends of the form: what each control holds, and an empty line where one may be added.</summary>
    private static Dictionary<string, StringValues> SentBy(byte[] bytes, ContentKind kind)
    {
        var page = PageText.Of(bytes, SiteKinds.All.Keys);
        var form = new Dictionary<string, StringValues>(StringComparer.Ordinal)
        {
            ["fichier"] = "a.md",
            ["debut"] = Convert.ToBase64String(bytes),
            ["corps"] = page.Body.Replace("\n", "\r\n", StringComparison.Ordinal),
        };
        foreach (var field in FieldsOf(page, kind).Where(field => field.Control != FieldControl.Locked))
            form[field.Name] = new([.. field.Values.Select(OnTheWay), .. Enumerable.Repeat("", EmptyIn(field))]);
        return form;

        static int EmptyIn(FormField field) => field.Control switch
        {
            FieldControl.List => 1,
            FieldControl.Records => field.Parts.Count,
            _ => 0,
        };

        static string OnTheWay(string value) => value.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    private static readonly FieldValues Held = new(new([]), "fr");

    private static EditedPage Sent(string path, byte[] bytes, ContentKind kind, Dictionary<string, StringValues> form) =>
        EditedPage.From(new FormCollection(form), SiteKinds.All, Held, _ => kind)
        ?? throw new InvalidOperationException($"{path}: {bytes.Length} bytes");

    private static List<FormField> FieldsOf(PageText page, ContentKind kind) =>
        [.. FormSections.Of(kind, page, Held, NoTexts.All, _ => null).All];

    private static IEnumerable<(string Path, byte[] Bytes)> Pages() =>
        from folder in Others.Append(Path.Combine(Repository.Root, "content"))
        from file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
        let bytes = File.ReadAllBytes(file)
        where PageText.Of(bytes, SiteKinds.All.Keys).Obstacle is null
        select (file, bytes);

    /// <summary>Keys are called by their descriptions.</summary>
    internal sealed class NoTexts : IStringLocalizer<Texts>
    {
        public static readonly NoTexts All = new();

        public LocalizedString this[string name] => new(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
