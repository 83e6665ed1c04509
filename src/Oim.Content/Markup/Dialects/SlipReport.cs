using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Dialects;

/// <summary>Tells what was read otherwise than it is written, most of it once a page: at its first place, and how often.</summary>
internal static class SlipReport
{
    public static void Tell(IEnumerable<Slip> slips, MarkupContext context)
    {
        foreach (var kind in slips.GroupBy(slip => slip.Rule))
        {
            var first = kind.First();
            if (first.IsToldEach)
                foreach (var slip in kind) context.Report(slip.Rule, context.Map!.WrittenAt(slip.At, context), [slip.Example]);
            else
                context.Report(kind.Key, context.Map!.WrittenAt(first.At, context), [Short(first.Example), Times(kind.Count())]);
        }
    }

    private static string Short(string example)
    {
        example = example.Trim().ReplaceLineEndings(" ");
        return example.Length <= 60 ? example : example[..59] + "…";
    }

    private static string Times(int count) =>
        count == 1 ? "" : Wording.Phrase($" ({count} fois dans la page)", $" ({count} times in the page)");
}
