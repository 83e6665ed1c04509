using System.Globalization;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>A name and an address as commits write them: one line, without what separates the two.</summary>
internal sealed record Signature
{
    private const string Separators = "<>\"";

    public Signature(string name, string mail) => (Name, Mail) = (Plain(name), Plain(mail));

    /// <summary>What stands in the folder and nobody has signed.</summary>
    public static readonly Signature OfTheSite = new("Dossier de contenu", "contenu@localhost");

    public string Name { get; }

    public string Mail { get; }

    public static Signature Of(Editor editor) => new(editor.Name, editor.Mail);

    /// <summary>As a commit has it.</summary>
    public string At(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} <{Mail}> {instant.ToUnixTimeSeconds()} +0000");

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text.Where(sign => !char.IsControl(sign) && !Separators.Contains(sign, StringComparison.Ordinal)))
            plain.Append(sign);
        return plain.ToString().Trim(' ', '.', ',', ':', ';', '\'') is { Length: > 0 } kept ? kept : "inconnu";
    }
}
