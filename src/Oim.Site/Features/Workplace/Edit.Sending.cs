using System.Text;
using Microsoft.AspNetCore.Mvc;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Publishing;
using Oim.Site.Serving;

namespace Oim.Site.Features.Workplace;

/// <summary>What becomes of a form: it is published, proposed, or comes back beside what somebody else wrote meanwhile.</summary>
public sealed partial class EditModel
{
    private async Task<IActionResult> SendAsync(bool isProposed)
    {
        if (Edited.Unwritten.Count > 0)
        {
            Alert = texts["WorkNotWritten"];
            return await ShowAsync();
        }

        Dropped = dropped.Of(Editor!, Edited.Path);
        var present = await publications.ReadAsync(Edited.Path);
        if (Dropped.Count == 0 && present is not null && present.Content.AsSpan().SequenceEqual(Edited.Text.Bytes))
        {
            Notice = texts["WorkNothingNew"];
            return await ShowAsync();
        }

        await LookAsync();
        if (HasErrors && Request.Form["malgre"] != "oui")
        {
            Alert = texts["WorkHasErrors"];
            return await ShowAsync();
        }

        try
        {
            var change = new Change(
                [
                    new(Edited.Path, Edited.Text.Bytes, Edited.Version),
                    .. Dropped.Select(file => new FileChange(file.Path, file.Content, BasedOn: null)),
                ],
                Editor!,
                Request.Form["message"].ToString().Trim() is { Length: > 0 } message ? message : texts["WorkMessageOf", Name()].Value
            );
            var outcome = isProposed ? await propositions.ProposeAsync(change, Proposition) : await publications.PublishAsync(change);
            if (outcome is Published) content.TakeIn([.. change.Files.Select(file => file.Path)]);
            return await DoneAsync(outcome);
        }
        catch (PublicationRefusedException refused)
        {
            Alert = refused.Message;
            return await ShowAsync();
        }
    }

    private async Task<IActionResult> DoneAsync(Outcome outcome)
    {
        if (outcome is Conflict { Files: var files } && files.FirstOrDefault(file => file.Path == Edited.Path) is { } conflict)
        {
            Conflict = conflict;
            Alert = texts["WorkConflict"];
            return await ShowAsync();
        }

        typed.Forget(Editor!, Edited.Path);
        dropped.Forget(Editor!, Edited.Path);
        var done = outcome switch { Proposed => "propose", Published { Merged.Count: > 0 } => "reuni", _ => "publie" };
        var view = Edited.IsWhole ? "&vue=markdown" : "";
        return Redirect($"{WorkplaceFeature.AddressOf(Edited.Path, site)}{view}&fait={done}");
    }

    /// <summary>Makes one text of two, by what the editor chose of each piece; publishing it is another step.</summary>
    public async Task<IActionResult> OnPostMergeAsync()
    {
        if (!await TakeAsync()) return await AgainAsync();
        var (form, text) = (Request.Form, new StringBuilder());
        for (var i = 0; form.TryGetValue($"a-{i}", out var mine); i++)
        {
            var choice = form[$"choix-{i}"].ToString();
            if (choice != "autre") text.Append(Text(mine.ToString()));
            if (choice is "autre" or "deux") text.Append(Text(form[$"b-{i}"].ToString()));
        }

        var version = form["presente"].ToString() is { Length: > 0 } named ? named : null;
        Edited = EditedPage.Open(Edited.Path, Encoding.UTF8.GetBytes($"{text}"), version, Kinds, isWhole: true);
        typed.Save(Editor!, Edited.Path, Edited.Raw, version);
        Notice = texts["WorkJoined"];
        return await ShowAsync();

        static string Text(string sent) => Encoding.UTF8.GetString(Convert.FromBase64String(sent));
    }

    /// <summary>Puts files beside the page; the text names them where the editor says so.</summary>
    private async Task<IActionResult> DropAsync()
    {
        try
        {
            foreach (var file in Request.Form.Files) await AddAsync(file);
            Notice = texts["WorkDropped"];
        }
        catch (PublicationRefusedException refused)
        {
            Alert = refused.Message;
        }

        return await ShowAsync();
    }

    /// <summary>The same, for the script: what to write where the file was dropped.</summary>
    public async Task<IActionResult> OnPostDropAsync()
    {
        if (!await TakeAsync()) return new JsonResult(new { alert = Alert }) { StatusCode = StatusCodes.Status403Forbidden };
        try
        {
            var names = new List<string>();
            foreach (var file in Request.Form.Files) names.Add(await AddAsync(file));
            return new JsonResult(new { names });
        }
        catch (PublicationRefusedException refused)
        {
            return new JsonResult(new { alert = refused.Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private async Task<string> AddAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return dropped.Add(Editor!, Edited.Path, Path.GetFileName(file.FileName), bytes.ToArray());
    }

    private string Name() =>
        Edited.Text.Find(CommonKeys.Title) is HeaderScalar { Text: { Length: > 0 } title } ? title
        : facts.PageOf(Edited.Path) is not { } page ? Edited.Path
        : page.File == Edited.Path ? page.Title
        : $"{page.Title} – {Path.GetFileNameWithoutExtension(Edited.Path)}";
}
