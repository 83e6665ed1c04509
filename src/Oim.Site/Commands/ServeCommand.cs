using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Operation;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Serves the site: its services read the content and say what they found.</summary>
internal static class ServeCommand
{
    /// <returns>0 when it was stopped, 2 when it could not run.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        InlineSockets.Enable();
        // Beside the platform's own start: a tenth of a second and more.
        _ = Task.Run(() =>
        {
            _ = SiteKinds.All;
            ContentStore.Prepare();
        });
        await using var app = SiteBuilder.Build(args);
        var folder = app.Services.GetRequiredService<ContentFolder>();
        if (!folder.Exists && !app.Services.GetRequiredService<ContentStore>().IsShared)
        {
            await Console.Error.WriteLineAsync(
                $"Le dossier de contenu n’existe pas : {folder.Root}\n"
                    + "Créez-le, ou indiquez le bon : dotnet run --project src/Oim.Site -- --Content:Root CHEMIN"
            );
            return 2;
        }

        try
        {
            await ReadingProgress.Show(isShown: true, "fr", progress =>
            {
                app.Services.GetRequiredService<ContentService>().Progress = progress;
                return app.StartAsync();
            });
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"L’adresse demandée est déjà prise par un autre programme ({error.Message}).\n"
                    + "Choisissez-en une autre : dotnet run --project src/Oim.Site -- --urls http://127.0.0.1:5090"
            );
            return 2;
        }
        catch (Exception error)
            when (OperationalError.Explain(error, app.Services.GetRequiredService<ContentStore>().DataFolder) is { } told)
        {
            await Console.Error.WriteLineAsync(told);
            return 2;
        }

        foreach (
            var address in app
                .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses
        )
            TellWhere(address, app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>To whoever looks at the terminal; among the lines of a log for programs, as one of them.</summary>
    private static void TellWhere(string address, WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Logs == "json") app.Logger.LogServed(address);
        else Console.WriteLine($"Le site est servi sur {address}");
    }
}
