using Oim.Agenda;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Markup;

namespace Oim.Site.Features.Events.Programme;

/// <summary>
/// Turns a programme as it is written into one that can be shown: Markdown becomes HTML, labels get their typography, and files become
/// links that are checked.
/// </summary>
/// <param name="file">The file the agenda is in.</param>
/// <param name="language">The language it is written in.</param>
internal sealed class ProgrammeRenderer(EntryReader page, string file, string language)
{
    /// <summary>The file and the language of its words, where those are a translation's.</summary>
    public (string File, string Language)? Translation { get; init; }

    public Agenda.Programme Render(Agenda.Programme programme) =>
        programme with
        {
            Preamble = Blocks(programme.Preamble),
            Days =
            [
                .. programme.Days.Select(day =>
                    day with
                    {
                        Title = Typeset(day.Title, day.Language)!,
                        Label = Typeset(day.Label, day.Language),
                        Items = Items(day.Items),
                    }
                ),
            ],
            Closing = Blocks(programme.Closing),
        };

    private IReadOnlyList<AgendaItem> Items(IEnumerable<AgendaItem> items) => [.. items.Select(Item)];

    private AgendaItem Item(AgendaItem item) =>
        item switch
        {
            AgendaSlot slot => slot with
            {
                Title = TitleLinks.Apart(Title(slot.Title, slot.Line)!),
                Room = Typeset(slot.Room, slot.RoomLanguage),
                Files = Files(slot.Files, slot.Title.Text),
                Items = Items(slot.Items),
            },
            RoleBlock role => role with { Label = Typeset(role.Label, role.Language)!, Items = Items(role.Items) },
            Intervention intervention => intervention with
            {
                Title = Title(intervention.Title, intervention.Line),
                People = [.. intervention.People.Select(Person)],
                Files = Files(intervention.Files, string.Join(", ", intervention.People.Select(person => person.Name))),
                Notes = Blocks(intervention.Notes),
            },
            MarkdownBlock block => Block(block),
            _ => item,
        };

    private string? Typeset(string? text, string? language = null) => page.Typeset(text, FileOf(language));

    /// <param name="language">That of a text, where it is not the programme's.</param>
    private string FileOf(string? language) => language is null ? file : Translation?.File ?? page.Path.File;

    private Person Person(Person person) => person with
    {
        CountryName = person.CountryName is null ? null : CountryOf(person),
        Address = Typeset(person.Address),
        Function = Typeset(person.Function, person.FunctionLanguage),
        Organisation = Typeset(person.Organisation, person.OrganisationLanguage),
        Note = Typeset(person.Note),
        Page = person.Page is null ? null : File(person.Page, ReferenceUse.Link),
        Links = [.. person.Links.Select(link => File(link, ReferenceUse.Link))],
        Files = Files(person.Files, person.Name),
    };

    // As it is written, never in other words; where the programme is in another language than the page, by its code.
    private string? CountryOf(Person person) =>
        language == page.Language ? Typeset(person.CountryName) : page.Settings.Countries.Name(person.Country, page.Language);

    /// <param name="owner">Whose files they are: among all documents of the site, « Bio » alone says nothing.</param>
    private IReadOnlyList<AgendaFile> Files(IEnumerable<AgendaFile> files, string owner) =>
        [.. files.Select(agendaFile => File(agendaFile, ReferenceUse.Document, owner))];

    private AgendaFile File(AgendaFile agendaFile, ReferenceUse use, string owner = "")
    {
        if (agendaFile.Target is not { Length: > 0 } target)
            return agendaFile with { Label = Typeset(agendaFile.Label, agendaFile.Language)! };
        var address = page.Refer(
            use,
            target,
            Typeset(owner.Length == 0 ? agendaFile.Label : $"{agendaFile.Label} – {owner}", agendaFile.Language)!,
            new(agendaFile.Line, agendaFile.Column),
            file
        );
        return agendaFile with { Label = Typeset(agendaFile.Label, agendaFile.Language)!, Target = address.Length == 0 ? null : address };
    }

    private AgendaTitle? Title(AgendaTitle? title, int line) =>
        title is null
            ? null
            : new(Typeset(title.Text, title.Language)!, null)
            {
                Html = title.Markdown is null ? null : Inline(title.Markdown, line, FileOf(title.Language)),
                Language = title.Language,
            };

    private IReadOnlyList<MarkdownBlock> Blocks(IEnumerable<MarkdownBlock> blocks) => [.. blocks.Select(Block)];

    private MarkdownBlock Block(MarkdownBlock block)
    {
        List<Position> starts = [.. block.LineStarts.Select(start => new Position(start.Line, start.Column))];
        return block with
        {
            Markdown = "",
            LineStarts = [],
            Html = page.Markdown(block.Markdown, block.Line, FileOf(block.Language), starts).Html,
        };
    }

    /// <summary>One line of Markdown without the paragraph around it.</summary>
    private string Inline(string markdown, int line, string writtenIn)
    {
        var html = page.Markdown(markdown, line, writtenIn).Html.Trim();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) ? html[3..^4] : html;
    }
}
