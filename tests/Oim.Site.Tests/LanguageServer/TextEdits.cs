using System.Text.Json;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>Does to a text what a program does when an editor takes a quick fix.</summary>
internal static class TextEdits
{
    public static string Applied(string text, JsonElement action)
    {
        var edits = action
            .GetProperty("edit")
            .GetProperty("changes")
            .EnumerateObject()
            .Single()
            .Value.EnumerateArray()
            .Select(edit =>
                (
                    From: Offset(text, edit.GetProperty("range").GetProperty("start")),
                    To: Offset(text, edit.GetProperty("range").GetProperty("end")),
                    New: edit.GetProperty("newText").GetString()!
                )
            );
        // From the last to the first; what is inserted at one place keeps its order.
        return edits
            .Reverse()
            .OrderByDescending(edit => edit.From)
            .Aggregate(text, (written, edit) => written[..edit.From] + edit.New + written[edit.To..]);
    }

    private static int Offset(string text, JsonElement place)
    {
        var start = 0;
        for (var line = place.GetProperty("line").GetInt32(); line > 0; line--) start = text.IndexOf('\n', start) + 1;
        return start + place.GetProperty("character").GetInt32();
    }
}
