using System.CommandLine;
using Oim.Site.Publishing;
using Oim.Site.SignIn;

namespace Oim.Site.Commands;

/// <summary>Makes, changes and takes away local accounts of the workplace. There is none before, and no password is ever made up.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var mail = new Argument<string?>("ADRESSE")
        {
            Description = "L’adresse électronique du compte ; sans elle, les comptes sont listés",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var name = new Option<string?>("--nom") { Description = "Le nom que portent ses publications" };
        var role = new Option<string>("--role")
        {
            Description = "Ce qu’il peut : « propose », ou « publie » aussi",
            DefaultValueFactory = _ => SignedIn.Proposes,
        };
        role.AcceptOnlyFromAmong(SignedIn.Proposes, SignedIn.Publishes);
        var remove = new Option<bool>("--retirer") { Description = "Retire le compte ; ses sessions prennent fin" };
        var data = SettingOptions.Data();
        var command = new Command(
            "compte",
            "Crée ou change un compte de la rédaction ; le mot de passe est demandé, ou lu sur l’entrée standard"
        )
        {
            mail,
            name,
            role,
            remove,
            data,
        };
        command.SetAction(parsed =>
        {
            var file = AccountFile.Of(SiteConfiguration.Read(), Path.GetFullPath(parsed.GetValue(data)!));
            if (parsed.GetValue(mail) is not { } address) return List(file);
            return parsed.GetValue(remove)
                ? Remove(file, address)
                : Put(file, address.Trim(), parsed.GetValue(name), parsed.GetValue(role)!);
        });
        return command;
    }

    private static int List(AccountFile file)
    {
        foreach (var account in file.Read()) Console.WriteLine($"{account.Mail}\t{account.Name}\t{account.RoleName}");
        return 0;
    }

    private static int Remove(AccountFile file, string mail)
    {
        if (file.Remove(mail)) return 0;
        return Refuse($"aucun compte « {mail} » dans {file.Path}");
    }

    private static int Put(AccountFile file, string mail, string? name, string role)
    {
        if (mail.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] || mail.Any(char.IsWhiteSpace))
            return Refuse($"« {mail} » n’est pas une adresse électronique");
        name ??= file.Find(mail)?.Name;
        if (string.IsNullOrWhiteSpace(name)) return Refuse("--nom manque : c’est lui que portent les publications");
        var password = Ask("Mot de passe : ");
        if (Passwords.Fault(password, mail) is { } fault) return Refuse($"ce mot de passe ne va pas : {fault}");
        if (!Console.IsInputRedirected && Ask("Encore une fois : ") != password) return Refuse("les deux mots de passe diffèrent");
        file.Put(Passwords.Make(name.Trim(), mail, role == SignedIn.Publishes ? Role.Publishes : Role.Proposes, password));
        Console.WriteLine($"Compte « {mail} » ({role}) enregistré dans {file.Path}");
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return CommandLine.CouldNotRun;
    }

    /// <summary>From a terminal, without showing it; else the first line that comes in.</summary>
    private static string Ask(string question)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
