namespace Oim.Agenda.Text;

/// <summary>A heading: « ## Lundi 4 juin {#lundi} ». A letter right behind the marks is forgiven.</summary>
/// <param name="Start">Where its text starts in the line.</param>
/// <param name="Id">The address an editor gave it.</param>
internal readonly record struct HeadingLine(int Level, int Start, int End, string? Id)
{
    public static HeadingLine? Read(string line)
    {
        var mark = 0;
        while (mark < line.Length && mark < 3 && line[mark] == ' ') mark++;
        var start = mark;
        while (start < line.Length && line[start] == '#') start++;
        var level = start - mark;
        if (level is 0 or > 6 || start == line.Length) return null;
        if (!(line[start] is ' ' or '\t' or '*' || char.IsLetter(line[start]) || char.IsDigit(line[start]))) return null;
        while (start < line.Length && line[start] is ' ' or '\t') start++;
        var end = EndOf(line, start, line.Length);
        var id = IdAt(line, start, end, out var open);
        if (id is not null) end = EndOf(line, start, open);
        while (end > start && line[end - 1] == '#') end--;
        return new(level, start, EndOf(line, start, end), id);
    }

    private static int EndOf(string line, int start, int end)
    {
        while (end > start && line[end - 1] is ' ' or '\t') end--;
        return end;
    }

    // « {#id .class key=value} »
    private static string? IdAt(string line, int start, int end, out int open)
    {
        open = end > start && line[end - 1] == '}' ? line.LastIndexOf('{', end - 1, end - start) : -1;
        if (open < 0) return null;
        var words = line[(open + 1)..(end - 1)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [['#', _, ..] id, .. var others] || !id[1..].All(IsName)) return null;
        return others.All(word => word.All(c => IsName(c) || c is '.' or '=')) ? id[1..] : null;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
