using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Sources.History;
using Oim.Content.Storage;
using Oim.Site.Features.Errors;
using Oim.Site.Features.Propositions;
using Oim.Site.Features.Shared;
using Oim.Site.Operation;
using Oim.Site.Publishing;
using Oim.Site.Rehearsal;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.Serving.Caches;
using Oim.Site.SignIn;

namespace Oim.Site;

/// <summary>Every service; the steps of a request are those of <see cref="SitePipeline"/>.</summary>
public static class SiteBuilder
{
    /// <param name="args">Standard ASP.NET configuration, such as --urls or --Content:Root.</param>
    /// <param name="kinds">The kinds of content; a test adds its own.</param>
    /// <param name="configure">A last word on the services.</param>
    public static WebApplication Build(string[] args, KindList? kinds = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                // Settings are read at the start: following their files would take watches that the content may need.
                Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
            }
        );
        AddServices(builder, kinds ?? SiteKinds.All);
        configure?.Invoke(builder);
        var app = builder.Build();
        WarmUp(app);
        app.UseSite();
        ConnectionLimit.TellWhenLow(app.Logger, app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        return app;
    }

    /// <summary>
    /// The database's model is built beside the start or, where there are ready pages to be served from, after it.
    /// </summary>
    private static void WarmUp(WebApplication app)
    {
        var store = app.Services.GetRequiredService<ContentStore>();
        var isLow = ConnectionLimit.IsLow(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        if (ReadyPagesFile.IsThere(store) && !isLow) app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(store.WarmUp));
        else _ = Task.Run(store.WarmUp);
    }

    /// <summary>By any of the names ASP.NET Core has for it: ASPNETCORE_URLS, --urls, ASPNETCORE_HTTP_PORTS in containers…</summary>
    private static bool IsToldWhereToListen(ConfigurationManager configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").Exists()
        // systemd hands over a socket that listens already.
        || Environment.GetEnvironmentVariable("LISTEN_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private static void AddServices(WebApplicationBuilder builder, KindList kinds)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            KestrelLimits.Apply(kestrel, options);
            kestrel.UseSystemd();
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseInlineSockets();
        if (!IsToldWhereToListen(builder.Configuration)) builder.WebHost.UseUrls("http://127.0.0.1:5080");
        builder.Logging.AddSiteLog(options);
        builder.AddTelemetry(options);
        services.Configure<SiteOptions>(builder.Configuration.GetSection(SiteOptions.Section));

        // Content: the folder, what is derived from it, and what keeps the two together.
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(kinds);
        services.AddSingleton(provider => new ContentFolder(provider.GetRequiredService<IOptions<SiteOptions>>().Value.Root));
        services.AddSingleton(provider => new GitHistory(provider.GetRequiredService<ContentFolder>().Root));
        services.AddSingleton(DataFolder.OpenStore);
        services.AddSingleton(provider => new Ingester(
            provider.GetRequiredService<ContentFolder>(),
            provider.GetRequiredService<ContentStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<SystemPageList>().IsAddress,
            provider.GetRequiredService<GitHistory>()
        ));
        // The lead is kept while the first reading goes on.
        services.AddSingleton<SharedContent>().AddHostedService(provider => provider.GetRequiredService<SharedContent>());
        services
            .AddSingleton<ContentService>()
            .AddSingleton<IContentIntake>(provider => provider.GetRequiredService<ContentService>())
            .AddHostedService(provider => provider.GetRequiredService<ContentService>());

        // Serving: from an address to bytes.
        services
            .AddSingleton<SystemPageList>()
            .AddSingleton<StoreRestoration>()
            .AddSingleton<PageCache>()
            .AddSingleton<GenerationMemory>()
            .AddSingleton<RowMemory>()
            .AddSingleton<AddressResolver>()
            .AddSingleton<MovedAddresses>()
            .AddSingleton<FormList>()
            .AddSingleton<SiteOrigin>()
            .AddSingleton<SharedCaching>()
            .AddSingleton<FileDigests>()
            .AddSingleton(new SentFiles(ConnectionLimit.SentFiles(ConnectionLimit.OpenFiles())))
            .AddSingleton<FileResponse>()
            .AddSingleton<PdfPages>()
            .AddSingleton<SiteFiles>()
            .AddSingleton<EditorTools>()
            .AddSingleton<PublishedSite>()
            .AddSingleton<IRehearsals, Rehearsals>();
        services.AddHostedService(provider => provider.GetRequiredService<PdfPages>());
        services.AddHostedService<ReadyPagesFile>();
        services.AddHostedService<CachePurge>();
        services.AddScoped<SiteRequest>().AddScoped<PageFrame>();
        services.AddRateLimits();
        services.AddScoped(provider => provider.GetRequiredService<ContentStore>().Read());
        services.AddSingleton<PageRoute>();
        services.AddPublishing();
        builder.AddSignIn(options);
        services.AddLocalization().AddSingleton<IStringLocalizer<Texts>, TypesetTexts>();
        services.AddScoped<Menu>().AddScoped<FollowedLists>();
        foreach (var feature in SiteFeatures.With(kinds)) feature.AddServices(services);

        services.AddSingleton<HtmlEncoder, PlainHtmlEncoder>();
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.Add(new NoOwnAddress());
        });

        // Without editing there is no cookie and no form that writes: keys on the disk would protect nothing. With it, they are read when
        // somebody signs in (SignInServices.cs), not at the start.
        services.Remove(services.First(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
    }
}
