using System.Text;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;

namespace Oim.Site.Features.Workplace.Forms;

/// <summary>A file between its editor and the repository: what it was when they began, and what they have made of it.</summary>
public sealed class EditedPage
{
    private EditedPage(string path, string? version, byte[] began, PageText text, bool isWhole) =>
        (Path, Version, Began, Text, IsWhole) = (path, version, began, text, isWhole);

    public string Path { get; }

    /// <summary>The version that it is based on; null: there was no such file.</summary>
    public string? Version { get; }

    /// <summary>The file as the form was made from it.</summary>
    public byte[] Began { get; }

    public PageText Text { get; }

    /// <summary>The whole file is shown as text.</summary>
    public bool IsWhole { get; }

    /// <summary>What was typed into fields that could not be written, by their names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unwritten { get; private init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public static EditedPage Open(string path, byte[] bytes, string? version, KindList kinds, bool isWhole)
    {
        var text = PageText.Of(bytes, kinds.Keys);
        return new(path, version, bytes, text, isWhole);
    }

    /// <summary>Reads what a form sends: the keys whose controls hold something else than they did, and the text.</summary>
    /// <returns>Null where it is not a form of ours.</returns>
    public static EditedPage? From(IFormCollection form, KindList kinds, FieldValues held, Func<PageText, ContentKind> kindOf)
    {
        var (sentBytes, path) = (form["debut"].ToString(), form["fichier"].ToString());
        var began = new byte[sentBytes.Length];
        if (!Convert.TryFromBase64String(sentBytes, began, out var length) || path.Length == 0) return null;
        began = began[..length];
        var text = PageText.Of(began, kinds.Keys);
        var version = form["version"].ToString() is { Length: > 0 } named ? named : null;
        if (form.TryGetValue("texte", out var whole)) return new(path, version, began, text.WithText(whole.ToString()), isWhole: true);
        var unwritten = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var key in FormSections.KeysOf(kindOf(text)))
        {
            if (!form.TryGetValue(FormField.NameOf(key), out var sent)) continue;
            var (control, values) = held.Of(key, text);
            IReadOnlyList<string> typed = [.. sent.Select(value => (value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal))];
            // A box that is not ticked sends what stands hidden before it.
            if (control == FieldControl.Flag) typed = [typed[^1]];
            if (control == FieldControl.Locked || AreSame(typed, values)) continue;
            var changed = control == FieldControl.Yaml
                ? text.WithWritten(key, typed[0])
                : text.With(key, held.Node(key, control, typed, text.Find(key)));
            if (changed is not null) text = changed;
            else unwritten[key.Name] = typed;
        }

        return new(path, version, began, form.TryGetValue("corps", out var body) ? text.WithBody(body.ToString()) : text, isWhole: false)
        {
            Unwritten = unwritten,
        };
    }

    /// <summary>The form of the same page, seen the other way.</summary>
    public EditedPage Turned(bool isWhole, KindList kinds) => new(Path, Version, Text.Bytes, PageText.Of(Text.Bytes, kinds.Keys), isWhole);

    public string Base64 => Convert.ToBase64String(Began);

    /// <summary>The whole text, lines ended by \n.</summary>
    public string Whole => Text.Source.IsText ? Text.Source.Text : Encoding.UTF8.GetString(Began);

    /// <summary>The same, with the line ends and the mark that the file has.</summary>
    public string Raw => Encoding.UTF8.GetString(Text.Bytes);

    /// <summary>It says something else than when its editor began, or stands nowhere yet.</summary>
    public bool IsChanged => Version is null || !Text.Bytes.AsSpan().SequenceEqual(Began);

    /// <summary>The top key that stands at a line, and the line of the text below the header.</summary>
    public (string? Key, int? BodyLine) PlaceOf(Position at)
    {
        var first = Text.Source.Body.Length - Text.Body.Length + Text.Source.BodyLine;
        if (at.Line >= first) return (null, at.Line - first + 1);
        return (Text.Source.Header?.Entries.LastOrDefault(entry => entry.At.Line <= at.Line)?.Name, null);
    }

    private static bool AreSame(IReadOnlyList<string> typed, IReadOnlyList<string> values) =>
        typed.Take(values.Count).SequenceEqual(values, StringComparer.Ordinal) && typed.Skip(values.Count).All(string.IsNullOrWhiteSpace);
}
