using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.SignIn;

namespace Oim.Benchmarks;

/// <summary>
/// From the click on « Publier » to the page that shows it to visitors, over HTTP. As in a browser, the form was opened and what was typed
/// was checked before; a form that nobody checked (no script) is measured beside it.
/// </summary>
[InvocationCount(1), WarmupCount(30), IterationCount(60), EvaluateOverhead(false)]
public class PublicationBenchmarks : IDisposable
{
    private const string Mail = "essai@exemple.org";
    private const string Password = "correct-cheval-pile-agrafe";

    private readonly CookieHandler cookies = new();
    private Corpus corpus = null!;
    private MeasuredSite site = null!;
    private HttpClient http = null!;
    private List<KeyValuePair<string, string>> form = [];
    private string address = "";
    private string mark = "";
    private int page;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Start()
    {
        corpus = new(Pages);
        Run("git init -q -b main . && git add -A && git -c user.name=Essai -c user.email=essai@exemple.org commit -qm essai");
        site = new(corpus, "--Content:Editing=true");
        site.Services.GetRequiredService<AccountFile>().Put(Passwords.Make("Essai", Mail, Role.Publishes, Password));
        http = new(cookies) { BaseAddress = site.Http.BaseAddress };
        const string SignIn = "/redaction/connexion";
        Open(SignIn, "form[method=post]", ("Mail", Mail), ("Password", Password));
        Send(SignIn);
    }

    [IterationSetup(Target = nameof(Checked))]
    public void OpenAndCheck()
    {
        OpenPage();
        Send(address + "&handler=Check");
    }

    [IterationSetup(Target = nameof(Unchecked))]
    public void OpenPage()
    {
        page = (page + 7) % Pages;
        mark = $"Essai {Guid.NewGuid():N}";
        address = $"/redaction/page?fichier={Corpus.PathOf(page)}";
        Open(address, "form.work", ("k-title", mark), ("faire", "publier"));
    }

    [Benchmark(Baseline = true)]
    public void Checked() => Publish();

    [Benchmark]
    public void Unchecked() => Publish();

    [GlobalCleanup]
    public void Dispose()
    {
        http.Dispose();
        cookies.Dispose();
        site.Dispose();
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Publish()
    {
        Send(address);
        if (!site.Http.GetStringAsync(Corpus.AddressOf(page)).GetAwaiter().GetResult().Contains(mark, StringComparison.Ordinal))
            throw new InvalidOperationException($"« {mark} » is not shown.");
    }

    private void Open(string page, string selector, params (string Name, string Value)[] typed)
    {
        var html = new HtmlParser().ParseDocument(http.GetStringAsync(page).GetAwaiter().GetResult());
        form =
        [
            .. html.QuerySelector(selector)!
                .QuerySelectorAll("input[name], textarea[name], select[name]")
                .Where(one => one.GetAttribute("type") is not ("checkbox" or "file"))
                .Select(one => KeyValuePair.Create(one.GetAttribute("name")!, ValueOf(one)))
                .Where(one => !typed.Any(own => own.Name == one.Key)),
            .. typed.Select(own => KeyValuePair.Create(own.Name, own.Value)),
        ];
    }

    private static string ValueOf(AngleSharp.Dom.IElement control) =>
        control switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement choice => choice.Value ?? "",
            _ => control.GetAttribute("value") ?? "",
        };

    private void Send(string page)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = http.PostAsync(page, content).GetAwaiter().GetResult();
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{page}: {answer.StatusCode}");
    }

    private void Run(string command)
    {
        using var git = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = corpus.Root })!;
        git.WaitForExit();
    }

    /// <summary>Redirections are not followed: what is measured ends before.</summary>
    private sealed class CookieHandler : HttpClientHandler
    {
        public CookieHandler() => AllowAutoRedirect = false;
    }
}
