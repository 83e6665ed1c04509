using Oim.Content.FrontMatter;

namespace Oim.Content.Fixes;

/// <summary>Shows what a fix changes, before or after it is made, as a unified diff without context.</summary>
public static class FixDiff
{
    public static void Write(string path, FileFix fix, TextWriter output, string language)
    {
        output.WriteLine($"--- {path}");
        output.WriteLine($"+++ {path}");
        if (fix.Encoding is { } encoding) output.WriteLine(language == "en" ? $"# from {encoding} to UTF-8" : $"# de {encoding} à UTF-8");
        foreach (var edit in fix.Edits.OrderBy(edit => edit.Line))
        {
            output.WriteLine(edit.Before is null ? $"@@ -{edit.Line - 1},0 +{edit.Line} @@" : $"@@ -{edit.Line} +{edit.Line} @@");
            if (edit.Before is not null) output.WriteLine($"-{edit.Before}");
            output.WriteLine($"+{edit.After}");
        }
    }
}
