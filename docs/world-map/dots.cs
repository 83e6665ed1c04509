// Draws each country as dots of one grid, a path for each, in the projection of the site's own map.
// How to run it: README.md beside this file.
#:project ../../src/Oim.Site/Oim.Site.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false

using System.Text;
using System.Text.Json;
using Oim.Site.Features.Offices.Map;
using Oim.Text;

const int Step = 18;
if (args is not [var source, var target]) throw new ArgumentException("countries-110m.json dots.svg");
using var topology = JsonDocument.Parse(File.ReadAllText(source));
var root = topology.RootElement;
double[] Pair(string name) => [.. root.GetProperty("transform").GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
var (scale, origin) = (Pair("scale"), Pair("translate"));

// What Natural Earth shortens, or draws apart from the country the United Nations count it in.
var names = new Dictionary<string, string>
{
    ["Bosnia and Herz."] = "BA", ["Central African Rep."] = "CF", ["Congo"] = "CG", ["Dem. Rep. Congo"] = "CD", ["Dominican Rep."] = "DO",
    ["Eq. Guinea"] = "GQ", ["Falkland Is."] = "FK", ["Macedonia"] = "MK", ["Myanmar"] = "MM", ["N. Cyprus"] = "CY", ["Palestine"] = "PS",
    ["S. Sudan"] = "SS", ["Solomon Is."] = "SB", ["Somaliland"] = "SO", ["United States of America"] = "US", ["W. Sahara"] = "EH",
    ["eSwatini"] = "SZ", ["Turkey"] = "TR", ["Bahamas"] = "BS", ["Trinidad and Tobago"] = "TT", ["Côte d'Ivoire"] = "CI",
};
var arcs = root.GetProperty("arcs").EnumerateArray().Select(Decode).ToList();
var dots = new SortedDictionary<string, List<(int X, int Y)>>(StringComparer.Ordinal);
foreach (var country in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
{
    var name = country.GetProperty("properties").GetProperty("name").GetString()!;
    if ((names.GetValueOrDefault(name) ?? Countries.Called(name, ["en"])) is not { } code) continue;
    var rings = RingsOf(country).ToList();
    var own = dots.TryGetValue(code, out var known) ? known : dots[code] = [];
    own.AddRange(GridIn(rings));
}

// A country too small for the grid has one dot, where it is.
foreach (var country in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
{
    var name = country.GetProperty("properties").GetProperty("name").GetString()!;
    if ((names.GetValueOrDefault(name) ?? Countries.Called(name, ["en"])) is not { } code || dots[code].Count > 0) continue;
    var largest = RingsOf(country)
        .Where(ring => ring.TrueForAll(point => point.X >= 0 && point.X < WorldMap.Width))
        .MaxBy(ring => ring.Count)!;
    dots[code].Add(((int)largest.Average(point => point.X), (int)largest.Average(point => point.Y)));
}

var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WorldMap.Width} {WorldMap.Height}">""");
foreach (var (code, points) in dots.Where(country => country.Value.Count > 0))
    svg.Append($"""<path id="{code}" d="{string.Concat(points.Select(point => $"M{point.X} {point.Y}h0"))}"/>""");
File.WriteAllText(target, svg.Append("</svg>\n").ToString());

// TopoJSON: an arc is a start and steps, in whole numbers; a ring is a list of arcs, ~n (negative) for arc n backwards.
List<(double Latitude, double Longitude)> Decode(JsonElement arc)
{
    var (x, y) = (0, 0);
    return [.. arc.EnumerateArray().Select(step =>
    {
        (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
        return ((y * scale[1]) + origin[1], (x * scale[0]) + origin[0]);
    })];
}

IEnumerable<List<(int X, int Y)>> RingsOf(JsonElement country)
{
    if (!country.TryGetProperty("arcs", out var parts)) yield break;
    var polygons = country.GetProperty("type").GetString() == "Polygon" ? [parts] : parts.EnumerateArray().ToArray();
    foreach (var ring in polygons.SelectMany(polygon => polygon.EnumerateArray()))
    {
        List<(double Latitude, double Longitude)> places =
            [
                .. ring.EnumerateArray().Select(arc => arc.GetInt32())
                    .SelectMany(arc => arc < 0 ? Enumerable.Reverse(arcs[~arc]) : arcs[arc]),
            ];
        // A ring that crosses the date line is unrolled, and stands on the sheet with its copies to the east and west.
        for (var i = 1; i < places.Count; i++)
        {
            var turns = Math.Round((places[i - 1].Longitude - places[i].Longitude) / 360);
            places[i] = (places[i].Latitude, places[i].Longitude + 360 * turns);
        }

        foreach (var turn in (int[])[0, -360, 360])
            yield return places.ConvertAll(place => WorldMap.Place(place.Latitude, place.Longitude + turn));
    }
}

// Points of a grid whose rows are shifted by half a step, inside by the even-odd rule.
IEnumerable<(int X, int Y)> GridIn(List<List<(int X, int Y)>> rings)
{
    for (var (y, row) = (Step / 2, 0); y < WorldMap.Height; y += Step * 13 / 15, row++)
        for (var x = row % 2 == 0 ? Step / 2 : Step; x < WorldMap.Width; x += Step)
            if (IsOfTheWorld(x, y) && rings.Count(ring => Crosses(ring, x, y)) % 2 == 1) yield return (x, y);
}

// The sheet is wider than the world away from the equator.
bool IsOfTheWorld(int x, int y)
{
    var (south, north) = (WorldMap.South, WorldMap.North);
    while (north - south > 0.01)
    {
        var latitude = (north + south) / 2;
        if (WorldMap.Place(latitude, 0).Y > y) south = latitude;
        else north = latitude;
    }

    return x >= WorldMap.Place(south, -180).X && x <= WorldMap.Place(south, 180).X;
}

bool Crosses(List<(int X, int Y)> ring, int x, int y)
{
    var isIn = false;
    for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        if (ring[i].Y > y != ring[j].Y > y && x < ring[i].X + ((double)(ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y)))
            isIn = !isIn;
    return isIn;
}
