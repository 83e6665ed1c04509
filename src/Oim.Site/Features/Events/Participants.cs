using Oim.Content.FrontMatter;

namespace Oim.Site.Features.Events;

/// <summary>Who takes part, as an editor says it: a number, a sentence, a list, or a list of « name: …, country: … ».</summary>
internal static class Participants
{
    public static IEnumerable<string> Read(HeaderNode node) => node switch
    {
        HeaderScalar { IsNull: false } text => [text.Text],
        HeaderList list => list.Items.SelectMany(Read),
        HeaderMap { Entries: [{ Value: HeaderScalar }, ..] } map => [string.Join(", ", map.Entries.SelectMany(entry => Read(entry.Value)))],
        HeaderMap map => map.Entries.SelectMany(entry => Read(entry.Value).Select(one => $"{entry.Name} : {one}")),
        _ => [],
    };
}
