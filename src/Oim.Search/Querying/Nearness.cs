using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>
/// What the places of words say of the best documents: pairs of neighbours in the query that are neighbours in the page (Metzler and Croft,
/// A Markov Random Field Model for Term Dependencies, SIGIR 2005, ordered windows), and how much of the title is asked for.
/// </summary>
internal sealed class Nearness(QueryPlan plan, float[] weights)
{
    private const int Window = 3;
    private readonly List<int>[] positions = [.. plan.Groups.Select(_ => new List<int>())];
    private readonly float total = Math.Max(weights.Sum(), 0.001f);

    /// <summary>What to multiply a document's score by.</summary>
    public float Of(Segment segment, int place)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i].Clear();
            var group = plan.Groups[i];
            foreach (var source in group.Sources.Take(group.NearSources).Where(source => source.Weight >= WordForms.Related))
                if (segment.Find(source.Id, place) is >= 0 and var posting) segment.ReadPositions(posting, positions[i]);
            positions[i].Sort();
        }

        var titleLength = segment.Columns.TitleLengths[place];
        return 1
            + (0.4f * Pairs(int.MaxValue))
            + (0.25f * Pairs(titleLength))
            + (0.5f * Asked(titleLength))
            + (0.3f * Answered(titleLength));
    }

    /// <summary>The share of the query, by weight, that is in the title.</summary>
    private float Asked(int titleLength)
    {
        var found = 0f;
        for (var i = 0; i < positions.Length; i++)
            if (positions[i].Count > 0 && positions[i][0] < titleLength) found += weights[i];
        return found / total;
    }

    /// <summary>The share of the title's words that are in the query.</summary>
    private float Answered(int titleLength)
    {
        if (titleLength == 0) return 0;
        var found = new HashSet<int>();
        foreach (var list in positions)
            foreach (var position in list)
            {
                if (position >= titleLength) break;
                found.Add(position);
            }

        return (float)found.Count / titleLength;
    }

    private float Pairs(int end)
    {
        var (near, possible) = (0f, 0f);
        for (var i = 0; i + 1 < positions.Length; i++)
        {
            var weight = weights[i] + weights[i + 1];
            possible += weight;
            if (AreNear(positions[i], positions[i + 1], end)) near += weight;
        }

        return possible == 0 ? 0 : near / possible;
    }

    private static bool AreNear(List<int> first, List<int> second, int end)
    {
        for (int i = 0, j = 0; i < first.Count && j < second.Count && second[j] < end;)
        {
            if (second[j] <= first[i]) j++;
            else if (second[j] - first[i] <= Window) return true;
            else i++;
        }

        return false;
    }
}
