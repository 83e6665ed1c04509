using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Tests.FrontMatter;

/// <summary>A mend never changes what a reader of the line would understand.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("title: \"A\" et \"B\"", "\"A\" et \"B\"", "title: '\"A\" et \"B\"'")]
    [InlineData("title: 'A' et 'B' # note", "'A' et 'B'", "title: \"'A' et 'B'\" # note")]
    [InlineData("title: \"A\", \"B\"", "\"A\", \"B\"", "title: '\"A\", \"B\"'")]
    [InlineData("title: \" A \" et \" B \"", "\" A \" et \" B \"", "title: '\" A \" et \" B \"'")]
    [InlineData("title: 'L'été' et 'l'hiver'", "'L'été' et 'l'hiver'", "title: \"'L'été' et 'l'hiver'\"")]
    [InlineData("title: \"Le grand\" soir\"", "\"Le grand\" soir\"", "title: '\"Le grand\" soir\"'")]
    [InlineData("title: \"Un écran 15\" plat\"", "Un écran 15\" plat", "title: 'Un écran 15\" plat'")]
    [InlineData("title: \"\"Bonjour\" dit-il\"", "\"Bonjour\" dit-il", "title: '\"Bonjour\" dit-il'")]
    [InlineData("title: Atelier #12 du réseau", "Atelier #12 du réseau", "title: \"Atelier #12 du réseau\"")]
    [InlineData("title: Atelier #12 # à revoir", "Atelier #12", "title: \"Atelier #12\" # à revoir")]
    [InlineData("title: #OIM en direct", "#OIM en direct", "title: \"#OIM en direct\"")]
    [InlineData("title: &copy; Essai", "&copy; Essai", "title: \"&copy; Essai\"")]
    [InlineData("title: &ref", "&ref", "title: \"&ref\"")]
    [InlineData("title: >5 ans", ">5 ans", "title: \">5 ans\"")]
    [InlineData("title: \"C:\\dossier\\nouveau\"", "C:\\dossier\\nouveau", "title: 'C:\\dossier\\nouveau'")]
    public void The_words_of_a_value_stay_as_they_are_read(string line, string text, string written)
    {
        var source = Read(line);
        Assert.Equal(text, Assert.IsType<HeaderScalar>(source.Header!.Find("title")!.Value).Text);
        Assert.Equal(HeaderRules.Mended, Assert.Single(source.Problems).Rule);
        Assert.Equal([new LineEdit(2, line, written)], source.Cures);
    }

    [Theory]
    [InlineData("title: Sujet # note pour la rédaction", "Sujet")]
    [InlineData("title: Sujet #", "Sujet")]
    [InlineData("title: !Important à lire", "!Important à lire")]
    [InlineData("title: !!Attention travaux", "!!Attention travaux")]
    [InlineData("title: *note", "*note")]
    [InlineData("title: !!str 12", "12")]
    [InlineData("title: \"Sujet\" #note", "Sujet")]
    [InlineData("base: &nom Sujet\ntitle: *nom", "Sujet")]
    public void What_yaml_means_is_read_in_silence(string header, string text)
    {
        var source = Read(header);
        Assert.Equal(text, Assert.IsType<HeaderScalar>(source.Header!.Find("title")!.Value).Text);
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData("themes: \"retour\", \"accueil\"", "themes: [\"retour\", \"accueil\"]")]
    [InlineData("themes: 'retour', accueil # à revoir", "themes: [\"retour\", \"accueil\"] # à revoir")]
    [InlineData("themes: [\"le \"retour\"\", accueil]", "themes: ['le \"retour\"', \"accueil\"]")]
    [InlineData("themes: ['l'emploi', 'santé']", "themes: [\"l'emploi\", \"santé\"]")]
    [InlineData("themes: [Atelier #12, accueil]", "themes: [\"Atelier #12\", \"accueil\"]")]
    [InlineData("countries: \"SN\", \"HN\"", "countries: [\"SN\", \"HN\"]")]
    [InlineData("aliases: \"/a\", \"/b\"", "aliases: [\"/a\", \"/b\"]")]
    [InlineData("documents: 'a.pdf', 'b.pdf'", "documents: [\"a.pdf\", \"b.pdf\"]")]
    [InlineData("contacts: \"Awa Diop\", \"Jean Petit\"", "contacts: [\"Awa Diop\", \"Jean Petit\"]")]
    public void Quoted_words_are_the_items_of_a_list(string line, string written)
    {
        var source = Read(line);
        Assert.Equal(2, Assert.IsType<HeaderList>(source.Header!.Entries[0].Value).Items.Count);
        Assert.Equal(written, Assert.Single(source.Cures).After);
    }

    [Theory]
    [InlineData("themes:\n  - \"retour\", \"accueil\"", "retour,accueil")]
    [InlineData("themes: retour, \"accueil\"", "retour,accueil")]
    [InlineData("themes: [[retour, accueil], santé]", "retour,accueil,santé")]
    [InlineData("themes:\n  - Droit : civil #2", "Droit : civil #2")]
    public void Every_item_counts(string header, string themes)
    {
        using var page = ContentCase.Page("title: Page\ntypography: false\n" + header);
        Assert.Equal(themes.Split(','), page.Terms("a.md"));
    }

    [Theory]
    [InlineData("slug: un #deux")]
    [InlineData("draft: true #à revoir")]
    [InlineData("date: 2026-01-02 #ou le 3")]
    [InlineData("countries: SN #HN")]
    [InlineData("image: a.png #b")]
    [InlineData("contacts:\n  - email: a@exemple.org #pro")]
    public void In_a_value_for_programs_a_hash_starts_a_comment(string header) => Assert.Empty(Read(header).Problems);

    /// <summary>
    /// Slips over all keys and forms of values: what is fixed reads as what was written did, and nothing is left to say of it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Slips))]
    public void A_fixed_header_reads_as_before_and_is_told_nothing_more(string slip)
    {
        foreach (var header in Headers(slip))
        {
            var source = Read(header);
            if (source.Header is null) continue;
            var lines = source.Text.Split('\n');
            foreach (var edit in source.Cures)
            {
                Assert.Equal(lines[edit.Line - 1], edit.Before);
                lines[edit.Line - 1] = edit.After;
            }

            var written = PageSource.Of("a.md", string.Join('\n', lines), Keys);
            Assert.Equal((header, Told(source.Header)), (header, Told(written.Header!)));
            Assert.Equal(source.Body, written.Body);
            Assert.Empty(written.Cures);
            if (source.Cures.Count > 0) Assert.DoesNotContain(written.Problems, problem => problem.Rule == HeaderRules.Mended);
        }
    }

    /// <summary>A value that is not read at all is told of; one that is read has kept every word.</summary>
    [Theory]
    [MemberData(nameof(Slips))]
    public void No_word_of_a_value_is_lost(string slip)
    {
        if (slip.Contains('\\')) return; // « \b » between double quotes is a sign of YAML's own
        foreach (var header in Headers(slip).Where(header => header.StartsWith("title: ", StringComparison.Ordinal)))
        {
            var source = Read(header);
            if (source.Header is null) continue;
            Assert.Equal((header, Letters(header["title:".Length..])), (header, Letters(Told(source.Header.Find("title")!.Value))));
        }
    }

    private static readonly KnownKeys Keys = new(CommonKeys.All);

    public static TheoryData<string> Slips { get; } =
        [
            "{0} et {1}", "\"{0}\" et \"{1}\"", "'{0}' et '{1}'", "\"{0}\", \"{1}\"", "'{0}', '{1}'", "\"{0}\", {1}", "{0}, \"{1}\"",
            "\"{0} \"{1}\"\"", "'{0} l'{1}'", "\"{0}\" {1}", "{0} \"{1}\"", "\"{0}\"/\"{1}\"", "\"{0}\" : \"{1}\"", "{0} : {1}", "{0} #{1}",
            "#{0} {1}", "{0} : {1} #12", "\"{0}\" et \"{1}", "\"{0} {1}", "'{0} {1}", "&{0} {1}", "*{0} {1}", "!{0} {1}", "%{0} {1}",
            "@{0} {1}", "`{0}` {1}", ">{0} {1}", "> {0} {1}", "| {0} {1}", "- {0} {1}", "? {0} {1}", "[{0}] {1}", "{{{0}}} {1}", "&{0};",
            "[\"{0}\" {1}]", "[{0}, \"{1}\"]", "['{0}', 'l'{1}']", "[{0} #{1}]", "[{0}, {1}", "\"{0}\\{1}\"", "{0}\\{1} : \"x\"",
            "”{0}” {1}",
        ];

    private static IEnumerable<string> Headers(string slip)
    {
        foreach (var (first, second) in (IEnumerable<(string, string)>)[("Awa Diop", "Jean Petit"), ("l'été", "12"), ("A", "b")])
        {
            var value = string.Format(System.Globalization.CultureInfo.InvariantCulture, slip, first, second);
            foreach (var name in CommonKeys.All.SelectMany(key => key.Aliases.Prepend(key.Name)).Append("inconnue"))
            {
                yield return $"{name}: {value}";
                yield return $"{name}:\n  - {value}\n  - x";
                yield return $"{name}:{value}\nweight: 2";
            }

            foreach (var name in (string[])["name", "role", "office", "phone", "email"])
                yield return $"contacts:\n  - {name}: {value}\n    fonction: x";
        }
    }

    private static PageSource Read(string header) => PageSource.Of("a.md", $"---\n{header}\n---\nTexte.\n", Keys);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Told(HeaderNode node) => node switch
    {
        HeaderMap map => $"{{{string.Join("; ", map.Entries.Select(entry => $"{entry.Name}={Told(entry.Value)}"))}}}",
        HeaderList list => $"[{string.Join(" | ", list.Items.Select(Told))}]",
        HeaderScalar { IsNull: true } => "",
        HeaderScalar scalar => scalar.Text,
        _ => "",
    };
}
