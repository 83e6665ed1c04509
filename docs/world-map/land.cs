// Draws the land of the world as one SVG path, in the projection of the site's own map. How to run it: README.md beside this file.
#:project ../../src/Oim.Site/Oim.Site.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false

using System.Text;
using System.Text.Json;
using Oim.Site.Features.Offices.Map;

if (args is not [var source, var target]) throw new ArgumentException("land-110m.json land.svg");
using var topology = JsonDocument.Parse(File.ReadAllText(source));
var root = topology.RootElement;
double[] Pair(string name) => [.. root.GetProperty("transform").GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
var (scale, origin) = (Pair("scale"), Pair("translate"));

// TopoJSON: an arc is a start and steps, in whole numbers; a ring is a list of arcs, ~n (negative) for arc n backwards.
var arcs = root.GetProperty("arcs").EnumerateArray().Select(Decode).ToList();
var path = new StringBuilder();
foreach (var geometry in root.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray())
    foreach (var polygon in geometry.GetProperty("arcs").EnumerateArray())
        foreach (var ring in polygon.EnumerateArray())
            Draw([.. ring.EnumerateArray().Select(arc => arc.GetInt32()).SelectMany(arc => arc < 0 ? Enumerable.Reverse(arcs[~arc]) : arcs[arc])]);

File.WriteAllText(target, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WorldMap.Width} {WorldMap.Height}"><path id="land" d="{path}"/></svg>""" + "\n");

List<(double Latitude, double Longitude)> Decode(JsonElement arc)
{
    var (x, y) = (0, 0);
    return [.. arc.EnumerateArray().Select(step =>
    {
        (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
        return ((y * scale[1]) + origin[1], (x * scale[0]) + origin[0]);
    })];
}

void Draw(List<(double Latitude, double Longitude)> ring)
{
    if (ring.TrueForAll(place => place.Latitude < WorldMap.South)) return;
    // A ring that crosses the date line is unrolled, and the sheet cut out of it and of its copies to the east and west.
    for (var i = 1; i < ring.Count; i++)
        ring[i] = (ring[i].Latitude, ring[i].Longitude + (360 * Math.Round((ring[i - 1].Longitude - ring[i].Longitude) / 360)));
    foreach (var turn in (int[])[-360, 0, 360])
        Line(Cut(Cut([.. ring.Select(place => (place.Latitude, place.Longitude + turn))], 1), -1).ConvertAll(place => WorldMap.Place(place.Latitude, place.Longitude)));
}

// What of a ring lies west of 180° (side 1) or east of -180° (side -1), by Sutherland and Hodgman's rule.
List<(double Latitude, double Longitude)> Cut(List<(double Latitude, double Longitude)> ring, int side)
{
    var kept = new List<(double, double)>();
    for (var i = 0; i < ring.Count; i++)
    {
        var (from, to) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
        var (wasIn, isIn) = (from.Longitude * side <= 180, to.Longitude * side <= 180);
        if (wasIn != isIn) kept.Add((from.Latitude + ((to.Latitude - from.Latitude) * ((180 * side) - from.Longitude) / (to.Longitude - from.Longitude)), 180 * side));
        if (isIn) kept.Add(to);
    }

    return kept;
}

void Line(List<(int X, int Y)> points)
{
    // Islands smaller than a unit of the sheet are no longer there.
    if (points.Distinct().Count() < 3) return;
    var (x, y) = points[0];
    path.Append($"M{x} {y}l");
    foreach (var point in points.Skip(1).Where(point => point != (x, y)))
    {
        path.Append(Step(point.X - x)).Append(Step(point.Y - y));
        (x, y) = point;
    }

    path.Append('z');
}

// A minus sign separates numbers by itself.
string Step(int number) => number < 0 || path[^1] == 'l' ? $"{number}" : $" {number}";
