namespace Oim.Site.Features.Offices.Map;

/// <summary>An office on the map.</summary>
/// <param name="IsLabelBefore">Its name stands on the left, because a neighbour stands on the right.</param>
public sealed record MapPoint(string City, string Name, string Address, int X, int Y, bool IsLabelBefore)
{
    public string? Region { get; init; }

    /// <summary>ISO codes of the countries it looks after.</summary>
    public IReadOnlyList<string> Coverage { get; init; } = [];

    /// <summary>How far a label reaches to the right, and how high it is.</summary>
    private const int LabelWidth = 220;
    private const int LabelHeight = 60;

    /// <summary>The offices that say where they are; the others are in the list alone.</summary>
    /// <param name="nameOf">City and country, as the list calls the office.</param>
    public static IReadOnlyList<MapPoint> Of(IEnumerable<OfficeLine> offices, Func<OfficeLine, string> nameOf)
    {
        var points = new List<MapPoint>();
        foreach (var office in offices)
        {
            if (office.Detail is not { Latitude: { } latitude, Longitude: { } longitude }) continue;
            var (x, y) = WorldMap.Place(latitude, longitude);
            points.Add(new(office.Detail.City ?? office.Entry.Title, nameOf(office), office.Entry.Address, x, y, IsLabelBefore: false)
            {
                Region = office.Detail.Region,
                Coverage = office.Detail.Coverage,
            });
        }

        return
        [
            .. points.Select(point =>
                point with
                {
                    IsLabelBefore = points.Exists(point.IsCrowdedBy) || point.X + LabelWidth > WorldMap.Width,
                }
            ),
        ];
    }

    private bool IsCrowdedBy(MapPoint other) => other.X > X && other.X - X < LabelWidth && Math.Abs(other.Y - Y) < LabelHeight;
}
