using Oim.Agenda.Building;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>An intervention while it is read: what is written under it may still come.</summary>
internal sealed class InterventionDraft : ItemDraft
{
    private TextSpan? talk;

    public AgendaTitle? Title { get; set; }

    public TimeDraft? Time { get; set; }

    public List<SpeakerDraft> Speakers { get; } = [];

    public List<AgendaFile> Files { get; } = [];

    public List<MarkdownDraft> Notes { get; } = [];

    public required Position At { get; init; }

    /// <param name="shareAll">The names share one bracket of files; else only a file called common is everybody's.</param>
    public static InterventionDraft Of(List<SpeakerDraft> speakers, TextSpan at, bool shareAll)
    {
        var draft = new InterventionDraft { At = at.Trim().At };
        draft.Speakers.AddRange(speakers);
        foreach (var speaker in speakers) draft.TakeTalk(speaker.Talk);
        if (speakers.Count == 1) return draft;
        foreach (var speaker in speakers)
        {
            foreach (var group in speaker.FileGroups)
            {
                draft.Files.AddRange(group.Where(file => shareAll || FileLabels.IsCommon(file.Label)));
                group.RemoveAll(file => shareAll || FileLabels.IsCommon(file.Label));
            }
        }

        return draft;
    }

    /// <summary>Several in a row with one title at their end, « A (OIM), B (HCR) : Titre », speak together.</summary>
    public static List<InterventionDraft> Together(List<InterventionDraft> row)
    {
        if (row.Count < 2 || row[^1].talk is null || row[..^1].Exists(one => one.talk is not null)) return row;
        foreach (var other in row.Skip(1)) row[0].Take(other);
        return [row[0]];
    }

    /// <summary>Takes what another reading found of the same intervention.</summary>
    public void Take(InterventionDraft other)
    {
        Speakers.AddRange(other.Speakers);
        Files.AddRange(other.Files);
        TakeTalk(other.talk);
        Notes.AddRange(other.Notes);
    }

    /// <summary>Gives away the title written beside the names.</summary>
    public TextSpan? GiveTalk() => (talk, talk = null).Item1;

    /// <summary>Who the only speaker is, on the line below the name: « Cheffe de mission, OIM ».</summary>
    public bool TakeAffiliation(TextSpan line)
    {
        if (
            Speakers is not [{ Function: null, Organisation: null, Country: null } speaker]
            || !(FunctionWords.StartFunction(line.Text) || FunctionWords.StartOrganisation(line.Text))
        )
            return false;
        Affiliations.Read(line, speaker);
        return true;
    }

    private void TakeTalk(TextSpan? found)
    {
        if (found is not { } text) return;
        if (Title is null && talk is null) talk = found;
        else Notes.Add(new(text));
    }

    public void AddFiles(IEnumerable<AgendaFile> files)
    {
        if (Speakers.Count == 1) Speakers[0].FileGroups.Add([.. files]);
        else Files.AddRange(files);
    }

    public override AgendaItem Build() =>
        new Intervention(
            Title ?? (talk is null ? null : TitleText.Read(talk)),
            Time?.Build(),
            [.. Speakers.Select(speaker => speaker.Build(speaker.FileGroups.SelectMany(group => group)))],
            [.. Files],
            [.. Notes.Select(note => note.BuildBlock()).Where(note => note.Markdown.Length > 0)],
            At.Line,
            At.Column
        );
}
