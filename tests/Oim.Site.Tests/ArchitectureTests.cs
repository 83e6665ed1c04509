using System.Text.RegularExpressions;
using System.Xml.Linq;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Declared;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests;

/// <summary>Who may know whom, and how long and wide a file may be: read from the sources, held here.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 250;

    private const int WidestLine = 140;

    /// <summary>The projects each project may refer to. Libraries stand by themselves; the site alone knows the web.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Oim.Text"] = [],
        ["Oim.Typography"] = [],
        ["Oim.Search"] = ["Oim.Text"],
        ["Oim.Agenda"] = ["Oim.Text"],
        ["Oim.Content"] = ["Oim.Text", "Oim.Typography", "Oim.Search"],
        ["Oim.Site"] = ["Oim.Content", "Oim.Agenda"],
    };

    /// <summary>The folders of the engine that each of its folders may use, in the order of the way from a file to a generation.</summary>
    private static readonly Dictionary<string, string[]> Engine = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = ["Sources"],
        ["Sources"] = ["Diagnostics"],
        ["Languages"] = [],
        ["Pictures"] = ["Diagnostics"],
        ["FrontMatter"] = ["Diagnostics", "Sources"],
        ["Markup"] = ["Diagnostics", "Sources", "Languages", "Pictures"],
        ["Settings"] = ["Diagnostics", "FrontMatter", "Languages"],
        // The database's schema comes from the kinds, and its rows of words from the search.
        ["Storage"] = ["Diagnostics", "Sources", "Pictures", "Markup", "Settings", "Search", "Kinds"],
        ["Search"] = ["Storage", "Kinds", "Languages"],
        // A kind says how a page is read, and which rules it brings.
        ["Kinds"] = ["Diagnostics", "Sources", "FrontMatter", "Pictures", "Markup", "Storage", "Checks", "Ingestion"],
        ["Checks"] = ["Diagnostics", "Sources", "Pictures", "Markup", "Settings", "Storage", "Kinds"],
        ["Ingestion"] =
        [
            "Diagnostics", "Sources", "Languages", "FrontMatter", "Pictures", "Markup", "Settings", "Storage", "Search", "Kinds", "Checks",
        ],
        ["Translations"] = ["Diagnostics", "Sources", "FrontMatter", "Storage", "Kinds", "Ingestion"],
        ["Fixes"] = ["Sources", "FrontMatter", "Markup", "Storage", "Kinds", "Checks", "Translations"],
        ["Schemas"] = ["Diagnostics", "FrontMatter", "Settings", "Kinds"],
    };

    private static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), Full: file))
            .Where(file => !Made().IsMatch(file.Path))
            .Select(file => (file.Path, File.ReadAllText(file.Full)));

    private static IEnumerable<(string Path, string Text)> Written(params string[] patterns) =>
        patterns.SelectMany(pattern => Sources("src", pattern).Concat(Sources("tests", pattern)));

    [Fact]
    public void A_project_refers_to_no_other_than_it_may()
    {
        foreach (var (path, text) in Sources("src", "*.csproj"))
        {
            var project = Path.GetFileNameWithoutExtension(path);
            Assert.True(Projects.ContainsKey(project), $"a new project: {path}");
            var references = XDocument.Parse(text)
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(Projects[project]));
        }
    }

    [Fact]
    public void The_site_alone_knows_the_web() =>
        Assert.Empty(
            Sources("src")
                .Where(file => !file.Path.StartsWith("src/Oim.Site/", StringComparison.Ordinal))
                .Where(file => file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal))
                .Select(file => file.Path)
        );

    [Fact]
    public void A_folder_of_the_engine_uses_no_other_than_it_may()
    {
        var types = Sources("src/Oim.Content").ToLookup(file => FolderOf(file.Path), file => TypeOf(file.Path), StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (path, text) in Sources("src/Oim.Content"))
        {
            var own = FolderOf(path);
            Assert.True(Engine.ContainsKey(own), $"a new folder of the engine: {path}");
            var code = Comment().Replace(text, "");
            var used = Namespace().Matches(code).Select(match => match.Groups["folder"].Value)
                // Sources.Slug, seen from a neighbour; not a property that is called Sources.
                .Concat(
                    Neighbour()
                        .Matches(code)
                        .Where(match => types[match.Groups["folder"].Value].Contains(match.Groups["type"].Value))
                        .Select(match => match.Groups["folder"].Value)
                );
            faults.AddRange(used.Distinct(StringComparer.Ordinal).Except([own, .. Engine[own]]).Select(other => $"{path} → {other}"));
        }

        Assert.Empty(faults);

        static string FolderOf(string path) => path.Split('/')[2];
        static string TypeOf(string path) => Path.GetFileName(path).Split('.')[0];
    }

    [Fact]
    public void Two_files_know_that_the_database_may_be_SQLite() =>
        Assert.Equal(
            ["src/Oim.Content/Storage/SqliteDatabase.cs", "src/Oim.Content/Storage/SqliteStatement.cs"],
            Sources("src").Where(file => Sqlite().IsMatch(Comment().Replace(file.Text, ""))).Select(file => file.Path)
        );

    [Fact]
    public void One_folder_knows_that_the_database_may_be_PostgreSQL() =>
        Assert.Empty(
            Sources("src")
                .Where(file => Comment().Replace(file.Text, "").Contains("Npgsql", StringComparison.Ordinal))
                .Select(file => file.Path)
                .Where(path => !path.StartsWith("src/Oim.Content/Storage/Postgres/", StringComparison.Ordinal))
        );

    [Fact]
    public void Statements_stand_in_the_storage_and_the_table_of_the_search_alone() =>
        Assert.Empty(
            Sources("src")
                .Where(file => Statement().IsMatch(file.Text))
                .Select(file => file.Path)
                .Where(path => !path.StartsWith("src/Oim.Content/Storage/", StringComparison.Ordinal))
                .Except(["src/Oim.Content/Search/SearchTable.cs"])
        );

    [Fact]
    public void Kinds_do_not_use_each_other() =>
        Assert.Empty(
            from kind in KindNamespaces
            from file in SourcesAndPages($"Oim.Site/{kind["Oim.Site.".Length..].Replace('.', '/')}")
            from other in KindNamespaces
            where other != kind && Uses(file.Text, other)
            select $"{file.Path}: {other}"
        );

    [Fact]
    public void What_is_shared_uses_no_kind() =>
        Assert.Empty(
            from file in SourcesAndPages("Oim.Site/Features/Shared").Concat(SourcesAndPages("Oim.Site/Serving"))
            from kind in KindNamespaces
            where Uses(file.Text, kind)
            select $"{file.Path}: {kind}"
        );

    [Fact]
    public void Files_are_short() =>
        Assert.Empty(
            Written("*.cs", "*.cshtml", "*.js")
                .Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n')))
                .Where(file => file.Lines > LongestFile)
        );

    [Fact]
    public void Lines_are_narrow() =>
        Assert.Empty(
            from file in Written("*.cs", "*.cshtml", "*.css", "*.js", "*.csproj")
            from line in file.Text.Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > WidestLine
            select $"{file.Path}:{line.Index + 1}"
        );

    [Fact]
    public void No_name_hides_what_a_class_does() =>
        Assert.Empty(Sources("src").SelectMany(file => VagueName().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    /// <summary>
    /// But for the models of pages, named after their file, and a place in a text, which two libraries have alike. Type.Part.cs is a part
    /// of the type beside it.
    /// </summary>
    [Fact]
    public void A_word_names_one_type() =>
        Assert.Empty(
            from file in Sources("src")
            from match in TypeName().Matches(file.Text)
            group PartName().Replace(file.Path, ".cs") by match.Groups["name"].Value into types
            where types.Distinct().Count() > 1 && !types.Key.EndsWith("Model", StringComparison.Ordinal) && types.Key != "Position"
            select $"{types.Key}: {string.Join(' ', types)}"
        );

    [Fact]
    public void A_library_says_what_it_is()
    {
        foreach (var (path, text) in Sources("src", "*.csproj"))
        {
            if (!text.Contains("Library.props", StringComparison.Ordinal)) continue;
            Assert.All(["Description", "PackageTags"], name => Assert.Single(XDocument.Parse(text).Descendants(name)));
            Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, "README.md")), path);
        }
    }

    private static IReadOnlyList<string> KindNamespaces { get; } =
        [
            .. SiteKinds.All.Select(kind => kind.GetType().Namespace!)
                // The kinds that files declare are one kind of the engine, which the site shows.
                .Select(name => name == typeof(DeclaredKind).Namespace ? typeof(ShippedKinds).Namespace! : name)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<(string Path, string Text)> SourcesAndPages(string folder) =>
        Sources($"src/{folder}").Concat(Sources($"src/{folder}", "*.cshtml"));

    /// <summary>By its namespace, or by the path of one of its views.</summary>
    private static bool Uses(string text, string kind) =>
        Regex.IsMatch(text, $@"{Regex.Escape(kind)}\b|/Features/{kind[(kind.LastIndexOf('.') + 1)..]}/");

    [GeneratedRegex("(^|/)(bin|obj|Cases/[^/]+/content)/")]
    private static partial Regex Made();

    [GeneratedRegex(@"(?<!\.cshtml)\.[A-Z]\w+\.cs$")]
    private static partial Regex PartName();

    [GeneratedRegex(@"^(public|internal) ([a-z]+ )*(class|record|struct|enum|interface) (struct )?(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\bOim\.Content\.(?<folder>\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![.\w])(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)")]
    private static partial Regex Neighbour();

    [GeneratedRegex(@"\bData\.Sqlite\b|\bSqlite(Connection|Exception|Command|Transaction)\b|\bUseSqlite\b|\bPRAGMA\b")]
    private static partial Regex Sqlite();

    [GeneratedRegex(@"""(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET) ")]
    private static partial Regex Statement();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(class|record|struct|interface) \w*(Manager|Helper|Utils|Util)\b")]
    private static partial Regex VagueName();
}
