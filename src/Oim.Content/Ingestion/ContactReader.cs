using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Reads <c>contacts:</c>, a list of people or services to ask.</summary>
internal static class ContactReader
{
    private static readonly Key<string?> Name = Keys.Text("name", "Nom", "nom").Like("Awa Diop");
    private static readonly Key<string?> Role = Keys.Text("role", "Fonction", "fonction").Like("Chargée de communication").AsWords();
    private static readonly Key<string?> Office = Keys.Text("office", "Bureau", "bureau").Among(ValueSet.Offices).Like("Bureau de Dakar")
        .AsWords();
    private static readonly Key<string?> Phone = Keys.Text("phone", "Téléphone", "tel", "telephone").Like("+221 33 123 45 67");
    private static readonly Key<string?> Email = Keys.Text("email", "Adresse électronique", "mail", "courriel")
        .Like("contact@exemple.org")
        .AsCode();

    public static IReadOnlyList<Key> Known { get; } = [Name, Role, Office, Phone, Email];

    public static void Read(EntryReader page)
    {
        var position = 0;
        var contacts = page.Get(CommonKeys.Contacts) ?? [];
        // « A, B et C » are three people.
        if (contacts is [{ Email: null, Phone: null, Role: null, Office: null, Name: { } names }])
            contacts =
            [
                .. Keys.NamesIn(new HeaderScalar(names, IsPlain: true, Position.Start)).Select(name => new Contact { Name = name }),
            ];
        foreach (var contact in contacts)
        {
            contact.Position = ++position;
            contact.Role = page.Typeset(contact.Role);
            contact.Office = page.Typeset(contact.Office);
            page.Add(contact);
            page.FindBy(contact.Name, contact.Office);
        }
    }

    public static Contact? ReadOne(HeaderReader contact)
    {
        if (contact.Node is HeaderScalar { IsNull: false } name)
            return new() { Name = name.Text };
        var read = new Contact
        {
            Name = contact.Get(Name),
            Role = contact.Get(Role),
            Office = contact.Get(Office),
            Phone = contact.GetPhone(Phone),
            Email = contact.GetEmail(Email),
        };
        contact.ReportUnknown(Known);
        return read;
    }
}
