using System.CommandLine;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Writes the file, or the files, that a new page starts with.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("GENRE")
        {
            Description =
                $"Le genre de la page : {NamesOf(SiteKinds.All)}, ou un genre que le site déclare ; avec --traduire, la page à traduire",
        };
        var title = new Argument<string?>("TITRE")
        {
            Description = "Le titre, entre guillemets",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var translate = new Option<string?>("--traduire")
        {
            Description = "Commence la traduction d’une page dans une langue : new --traduire en PAGE (son fichier ou son adresse)",
        };
        var first = new Option<string?>("--du") { Description = "Le jour, ou le premier jour ; à défaut aujourd’hui" };
        var last = new Option<string?>("--au") { Description = "Le dernier jour" };
        var folder = new Option<string?>("--dans") { Description = "Le dossier, vu du dossier de contenu ; à défaut celui du genre" };
        var name = new Option<string?>("--nom")
        {
            Description = "Le nom du fichier, et la fin de l’adresse ; à défaut celui que donne le titre",
        };
        var create = new Option<bool>("--creer") { Description = "Crée le dossier de --dans, s’il n’existe pas" };
        var root = SettingOptions.Root();
        var command = new Command("new", "Crée une page bien formée, en brouillon, dans le bon dossier")
        {
            kind,
            title,
            first,
            last,
            folder,
            create,
            name,
            translate,
            root,
        };
        command.SetAction(parsed =>
            parsed.GetValue(translate) is { } language
                ? Translate(parsed.GetValue(kind)!, language, parsed.GetValue(root)!)
                : Run(
                    parsed.GetValue(kind)!,
                    parsed.GetValue(title) ?? "",
                    parsed.GetValue(first),
                    parsed.GetValue(last),
                    parsed.GetValue(folder),
                    parsed.GetValue(create),
                    parsed.GetValue(name),
                    parsed.GetValue(root)!
                )
        );
        return command;
    }

    private static int Translate(string page, string language, string root)
    {
        try
        {
            foreach (var file in new TranslationMaker(new ContentFolder(root)).Make(page, language))
                Console.WriteLine(Path.Combine(root, file));
            return 0;
        }
        catch (Exception error) when (error is NewPageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return CommandLine.CouldNotRun;
        }
    }

    private static int Run(
        string kindName,
        string title,
        string? first,
        string? last,
        string? folder,
        bool create,
        string? name,
        string root
    )
    {
        try
        {
            var kinds = SiteDeclarations.In(root, SiteKinds.All);
            var kind = kinds.Find(kindName)
                ?? throw new NewPageException(
                    $"genre « {kindName} » inconnu (genres : {NamesOf(kinds)}) — vouliez-vous dire « {kinds.NameNear(kindName)} » ?"
                );
            title = OnOneLine(title);
            if (title.Length == 0) throw new NewPageException("le titre est vide — écrivez-le entre guillemets");
            var start = DayOf(first, "--du") ?? DateOnly.FromDateTime(DateTime.Today);
            var end = DayOf(last, "--au") ?? start;
            if (end < start)
                throw new NewPageException(
                    $"le dernier jour, le {Dates.Full(end, "fr")}, précède le premier, le {Dates.Full(start, "fr")}"
                );
            var content = new ContentFolder(root);
            if (!content.Exists)
                throw new NewPageException($"le dossier de contenu n’existe pas : {content.Root} — indiquez le bon avec --Content:Root");
            using var scratch = new ScratchStore(content);
            foreach (
                var (path, text) in new PageMaker(content, (wanted, near) => create || IsWanted(wanted, near))
                    .Plan(scratch.Store, kind, new(title, start, end), name ?? title, folder)
            )
                Console.WriteLine(Write(root, path, text));
            return 0;
        }
        catch (Exception error) when (error is NewPageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return CommandLine.CouldNotRun;
        }
    }

    private static string Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new StreamWriter(new FileStream(full, FileMode.CreateNew));
        file.Write(text);
        return full;
    }

    /// <summary>Somebody at a terminal is asked; a script is not, and says <c>--creer</c>.</summary>
    private static bool IsWanted(string path, string? near)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected) return false;
        Console.Write($"Le dossier « {path} » n’existe pas{(near is null ? "" : $" (il y a « {near} »)")}. Le créer ? [o/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "o" or "oui" or "y" or "yes";
    }

    private static string NamesOf(KindList kinds) => string.Join(", ", kinds.Select(known => known.Name));

    /// <summary>A title that was pasted may have line ends, which a header's value has not.</summary>
    private static string OnOneLine(string title) =>
        string.Join(
            ' ',
            title.Split(
                ['\r', '\n', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        );

    private static DateOnly? DayOf(string? written, string option)
    {
        if (written is null)
            return null;
        return WrittenDate.Parse(written)?.Day
            ?? throw new NewPageException($"{option} : « {written} » n’est pas une date — écrivez par exemple 2026-12-01");
    }
}
