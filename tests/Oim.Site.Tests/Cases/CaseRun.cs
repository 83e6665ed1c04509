using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Site.Commands;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Cases;

/// <summary>The site of a case while it is looked at. Each section answers what is not as it says.</summary>
internal sealed partial class CaseRun : IAsyncDisposable
{
    private const string SiteFile = "name: Essai\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\ntimeZone: Europe/Paris\n";

    private readonly TemporaryFolder folder = new();
    private TestSite? site;

    /// <param name="content">The folder with the files of the site; without a site.yml among them, one is added.</param>
    public CaseRun(string content)
    {
        folder.Write("site.yml", SiteFile);
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(content, file).Replace('\\', '/'), File.ReadAllBytes(file));
    }

    public Task<IEnumerable<string>> LookAsync(CaseSection section) => section switch
    {
        { Items.Count: 0 } => Task.FromResult<IEnumerable<string>>([$"« {section.Subject} » says nothing"]),
        { Subject: "check" } => CheckAsync(section),
        { Subject: "check --fix" } => FixAsync(section),
        _ when section.Subject.StartsWith("GET /", StringComparison.Ordinal) => GetAsync(section),
        _ => throw new InvalidDataException($"not a subject: « {section.Subject} »"),
    };

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        folder.Dispose();
    }

    private async Task<TestSite> SiteAsync() => site ??= await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

    private async Task<IEnumerable<string>> GetAsync(CaseSection section)
    {
        var answer = await (await SiteAsync()).GetAsync(section.Subject["GET ".Length..]);
        var isCalendar = answer.Header("Content-Type")?.StartsWith("text/calendar", StringComparison.Ordinal) == true;
        var text = isCalendar ? FoldedLine().Replace(answer.Text, "") : answer.Text;
        var words = new Lazy<string>(() => Space().Replace(new HtmlParser().ParseDocument(text).Body!.TextContent, " "));
        // What is not said of the status is that all is well.
        IEnumerable<CaseItem> items = section.Items.Any(item => item.Name == "status")
            ? section.Items
            : [new(section.Items[0].Line, "status", "200"), .. section.Items];
        return items
            .Where(item => item.Name switch
            {
                "status" => item.Value != $"{answer.Status}",
                "contains" => !Has(text, item.Value),
                "contains once" => text.Split(item.Value).Length != 2,
                "does not contain" => Has(text, item.Value),
                "shows" => !Has(words.Value, item.Value),
                "does not show" => Has(words.Value, item.Value),
                var header => answer.Header(header) != item.Value,
            })
            .Select(item => Told(section, item, $"{answer.Status} {answer.Header("Location")}"));
    }

    private async Task<IEnumerable<string>> CheckAsync(CaseSection section)
    {
        var found = DiagnosticList.Of((await SiteAsync()).Store);
        var named = section.Items.Where(item => Place().IsMatch(item.Name)).ToList();
        return section
            .Items.Where(item => item.Name switch
            {
                "nothing else" => found.Any(one => one.Rule.Severity != Severity.Info && !named.Exists(place => IsAt(one, place))),
                ['n', 'o', 't', ' ', .. var name] => found.Any(one => IsAt(one, item with { Name = name })),
                _ => !found.Any(one => IsAt(one, item)),
            })
            .Select(item => Told(section, item, string.Join("\n    ", found)));
    }

    /// <summary>Mends the files; what the following sections look at is the mended site.</summary>
    private async Task<IEnumerable<string>> FixAsync(CaseSection section)
    {
        if (site is not null) await site.DisposeAsync();
        site = null;
        using var shown = new StringWriter();
        var count = new FixRun(new ContentFolder(folder.Root), "", dryRun: false, "fr", shown).Run(folder.Data);
        return section
            .Items.Where(item => item.Name.Split(' ', 2) switch
            {
                ["writes", "nothing"] => count > 0,
                [var file, "contains"] => !Has(File.ReadAllText(folder.Full(file)), item.Value),
                [var file, "does not contain"] => Has(File.ReadAllText(folder.Full(file)), item.Value),
                _ => throw new InvalidDataException($"line {item.Line}: not understood"),
            })
            .Select(item => Told(section, item, shown.ToString()));
    }

    private static bool IsAt(Diagnostic one, CaseItem item)
    {
        var place = Place().Match(item.Name);
        if (!place.Success) throw new InvalidDataException($"line {item.Line}: not understood");
        return one.File == place.Groups["file"].Value
            && one.Rule.Code == place.Groups["code"].Value
            && (!place.Groups["line"].Success || place.Groups["line"].Value == $"{one.At.Line}")
            && (!place.Groups["column"].Success || place.Groups["column"].Value == $"{one.At.Column}")
            && Has(Space().Replace($"{one}", " "), item.Value);
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    private static string Told(CaseSection section, CaseItem item, string found) =>
        $"line {item.Line}: {section.Subject} — {item.Name}: {item.Value}\n    {found}";

    [GeneratedRegex(@"^(?<file>[^:]+)(:(?<line>\d+))?(:(?<column>\d+))? (?<code>OIM\d{4})$")]
    private static partial Regex Place();

    /// <summary>Calendars break long lines: RFC 5545, 3.1.</summary>
    [GeneratedRegex("\r\n[ \t]")]
    private static partial Regex FoldedLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
