using Oim.Content.Markup;

namespace Oim.Content.Storage;

/// <summary>A file that belongs to an entry, and what it is to it.</summary>
public sealed class EntryFile : EntryRow
{
    public const string Page = "page";
    public const string Document = "document";
    public const string Image = "image";

    /// <summary>From the content folder; a document or an image may not be there.</summary>
    public required string Path { get; set; }

    /// <summary><see cref="Page"/>, <see cref="Document"/>, <see cref="Image"/>, or the name of a companion: « agenda ».</summary>
    public required string Role { get; set; }

    /// <summary>The documents and images among what a page points at.</summary>
    public static IEnumerable<EntryFile> Of(IEnumerable<Reference> references) =>
        references
            .Where(reference => reference.Use is ReferenceUse.Document or ReferenceUse.Image)
            .Select(reference => (reference.Target, Role: reference.Use == ReferenceUse.Image ? Image : Document))
            .Distinct()
            .Select(file => new EntryFile { Path = file.Target, Role = file.Role });
}
