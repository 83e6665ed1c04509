using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;

namespace Oim.Content.Kinds.Declared;

/// <summary>Values that go where those of every page go: documents, contacts.</summary>
internal static class AttachedValues
{
    /// <summary>After those that <c>documents</c> and <c>contacts</c> name.</summary>
    private const int AfterOthers = 1000;

    public static IReadOnlyList<Key> OfDocuments => DocumentReader.OfOne;

    public static IReadOnlyList<Key> OfContact => ContactReader.Known;

    /// <summary>A file, or one for each language: a document under the field's label.</summary>
    public static FieldValue? Documents(HeaderNode node, FieldReading at)
    {
        DocumentReader.ReadField(at.Page, node, at.Page.Typeset(at.Field.Label.In(at.Page.Language))!, AfterOthers);
        return null;
    }

    public static FieldValue? Contact(HeaderNode node, FieldReading at)
    {
        if (ContactReader.ReadOne(at.Page.Header.Inside(node)) is not { } contact) return null;
        contact.Position = AfterOthers;
        contact.Role = at.Page.Typeset(contact.Role ?? at.Field.Label.In(at.Page.Language));
        at.Page.Add(contact);
        at.Page.FindBy(contact.Name, contact.Office);
        return null;
    }
}
