// Draws the pictures of this repository's content. How to run it: README.md beside this file.
#:project ../../src/Oim.Site/Oim.Site.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false

using System.Globalization;
using System.Text;
using NetVips;
using Oim.Site.Features.Offices.Map;

if (args is not [var landFile, var content]) throw new ArgumentException("land.svg content");
const int Width = 1200, Height = 675;
const string Blue = "#0a3a82", Deep = "#062a61", Gold = "#ffd24d", Pale = "#dfe8f5", Amber = "#d98e04";
var sheet = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(File.ReadAllText(landFile).Replace("<path ", "<path fill=\"#000\" ")));
var land = sheet.ExtractBand(sheet.Bands - 1).WriteToMemory<byte>();

// Where things were, and what was counted: each figure stands on the page that the picture is on.
(string Name, double Latitude, double Longitude)[] offices =
[
    ("Bangkok", 13.8, 100.5), ("Buenos Aires", -34.6, -58.4), ("Bruxelles", 50.8, 4.4), ("Dakar", 14.7, -17.4), ("Le Caire", 30, 31.2),
    ("Nairobi", -1.3, 36.8), ("Pretoria", -25.7, 28.2), ("San José", 9.9, -84.1), ("Vienne", 48.2, 16.4),
];
Draw("ou-travaillons-nous/neuf-bureaux", Blue, Map(8, 10, 1.0, [.. offices.Select(office => (office.Latitude, office.Longitude))]));
Draw("evenements/reunion-mondiale-des-pcr-2009/bangkok", Blue, Map(10, 100, 2.6, (13.8, 100.5)));
Draw("evenements/atelier-migration-de-retour-2008/boucles", Blue, Arcs(0.35, 0.5) + Arcs(0.65, 0.5));
Draw("actualites/2013/new-york", Blue, Map(38, -68, 2.4, (40.7, -74)));
Draw("actualites/2007/tela", Blue, Map(20, -92, 2.2, (15.8, -87.5)));
Draw("notre-travail/processus-consultatifs-regionaux/reseau", Deep, Ring(16) + Links(16));
Draw("notre-travail/arcs", Blue, Arcs(0.5, 1.2) + Dots(5));
Draw("notre-travail/domaines", Blue, Arcs(0.5, 0.5) + Ring(6));
Draw("notre-travail/familles", Deep, Arcs(0.2, 0.5) + Arcs(0.8, 0.5) + Dots(7));
Draw("notre-travail/dialogue", Blue, Ring(12) + Arcs(0, 0.5) + Arcs(1, 0.5));
Draw("qui-sommes-nous/arcs", Deep, Arcs(0.15, 1.1) + Arcs(0.85, 1.1));
Draw("agir/cercles", Blue, Arcs(0.5, -0.2) + Arcs(0.5, 1.2));
Draw("agenda-2030/horizon", Deep, Horizon());
Draw("donnees-et-recherche/terres", Deep, Map(5, 60, 1.4));
Draw("donnees-et-recherche/publications/envois-de-fonds", Pale, Bars(Blue, 128 / 900d, 831 / 900d));
Draw("donnees-et-recherche/publications/contributions", Deep, Ring(28) + Links(28));
Draw("donnees-et-recherche/rapports/port-au-prince", Blue, Map(19, -70, 2.6, (18.5, -72.3)));
Draw("actualites/ondes", Blue, Arcs(0.1, 0.5));
Draw("evenements/jours", Deep, Days());

void Draw(string name, string ground, string drawing)
{
    var svg = $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}'>"
        + $"<rect width='100%' height='100%' fill='{ground}'/>{drawing}</svg>";
    using var picture = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg)).Flatten();
    picture.Pngsave(
        Path.Combine(content, name + ".png"),
        compression: 9,
        palette: true,
        bitdepth: 4,
        dither: 0,
        effort: 10,
        keep: Enums.ForeignKeep.None
    );
}

// Land as dots, on the sheet of the map of offices (Natural Earth, no borders), and places as lights.
string Map(double latitude, double longitude, double zoom, params (double Latitude, double Longitude)[] places)
{
    var centre = WorldMap.Place(latitude, longitude);
    var (left, top) = (centre.X - Width / zoom / 2, centre.Y - Height / zoom / 2);
    var svg = new StringBuilder("<g fill='#fff' fill-opacity='.34'>");
    const int step = 16;
    for (var y = step / 2; y < Height; y += step)
        for (var x = step / 2 + y / step % 2 * step / 2; x < Width; x += step)
            if (IsLand(left + x / zoom, top + y / zoom)) svg.Append(Circle(x, y, 4.6));
    svg.Append("</g>");
    foreach (var place in places)
    {
        var at = WorldMap.Place(place.Latitude, place.Longitude);
        var (x, y) = ((at.X - left) * zoom, (at.Y - top) * zoom);
        svg.Append($"<g fill='none' stroke='{Gold}' stroke-width='3'>{Circle(x, y, 26)}</g><g fill='{Gold}'>{Circle(x, y, 11)}</g>");
    }

    return svg.ToString();
}

bool IsLand(double x, double y) => x >= 0 && y >= 0 && x < sheet.Width && y < sheet.Height && land[(int)y * sheet.Width + (int)x] > 127;

string Arcs(double x, double y)
{
    var circles = Enumerable.Range(1, 14).Select(n => Circle(x * Width, y * Height, n * 62));
    return $"<g fill='none' stroke='#fff' stroke-opacity='.22' stroke-width='3'>{string.Concat(circles)}</g>";
}

string Dots(int count)
{
    var dots = Enumerable.Range(0, count).Select(n => Circle(Width * (n + 1.0) / (count + 1), Height * (.3 + .3 * (n % 2)), 12));
    return $"<g fill='{Gold}'>{string.Concat(dots)}</g>";
}

string Ring(int count) => $"<g fill='{Gold}'>{string.Concat(OnRing(count).Select(at => Circle(at.X, at.Y, 14)))}</g>";

string Links(int count)
{
    var at = OnRing(count).ToList();
    var lines =
        from i in Enumerable.Range(0, count)
        from j in Enumerable.Range(i + 1, count - i - 1)
        where (j - i) % 3 == 1
        select Line(at[i].X, at[i].Y, at[j].X, at[j].Y);
    return $"<g stroke='#fff' stroke-opacity='.2' stroke-width='2'>{string.Concat(lines)}</g>";
}

IEnumerable<(double X, double Y)> OnRing(int count) =>
    Enumerable.Range(0, count).Select(n => Math.SinCos(2 * Math.PI * n / count))
        .Select(at => (Width / 2 + 250 * at.Cos, Height / 2 + 250 * at.Sin));

string Horizon()
{
    var lines = Enumerable.Range(0, 8).Select(n => 430 + n * n * 5).Select(y => Line(0, y, Width, y));
    return $"<g fill='{Gold}'>{Circle(Width / 2, 430, 120)}</g><rect y='430' width='{Width}' height='{Height - 430}' fill='{Deep}'/>"
        + $"<g stroke='#fff' stroke-opacity='.35' stroke-width='3'>{string.Concat(lines)}</g>";
}

string Bars(string colour, params double[] shares)
{
    var step = Width * .8 / shares.Length;
    return string.Concat(shares.Select(Bar));

    string Bar(double share, int n)
    {
        var (left, height) = (Width * .1 + n * step + step * .15, share * Height * .8);
        return Box(left, Height * .9 - height, step * .7, height, n == shares.Length - 1 && colour == Blue ? Amber : colour);
    }
}

string Days() =>
    string.Concat(
        from week in Enumerable.Range(0, 4)
        from day in Enumerable.Range(0, 7)
        select Box(165 + day * 126, 95 + week * 126, 104, 104, (week, day) is (1, 3) or (1, 4) ? Gold : "#1c4a8f")
    );

string Circle(double x, double y, double radius) =>
    string.Create(CultureInfo.InvariantCulture, $"<circle cx='{x:0.#}' cy='{y:0.#}' r='{radius:0.#}'/>");

string Line(double x, double y, double toX, double toY) =>
    string.Create(CultureInfo.InvariantCulture, $"<line x1='{x:0.#}' y1='{y:0.#}' x2='{toX:0.#}' y2='{toY:0.#}'/>");

string Box(double x, double y, double width, double height, string colour) =>
    string.Create(
        CultureInfo.InvariantCulture,
        $"<rect x='{x:0.#}' y='{y:0.#}' width='{width:0.#}' height='{height:0.#}' fill='{colour}'/>"
    );
