namespace Oim.Site.Features.Offices.Map;

/// <summary>
/// The Equal Earth projection: countries keep their relative sizes. B. Šavrič, T. Patterson, B. Jenny, “The Equal Earth map projection”,
/// International Journal of Geographical Information Science 33 (3), 2019, doi:10.1080/13658816.2018.1504949, equations 1 to 3, on a sphere
/// of radius 1.
/// </summary>
public static class EqualEarth
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>Half the width of the world: the place of 180° east on the equator.</summary>
    public static double Right { get; } = Project(0, 180).X;

    /// <summary>A place on the plane: x to the east, y to the north.</summary>
    /// <param name="latitude">Degrees, north positive.</param>
    /// <param name="longitude">Degrees, east positive.</param>
    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var theta = Math.Asin(M * Math.Sin(double.DegreesToRadians(latitude)));
        var square = theta * theta;
        var sixth = square * square * square;
        var x =
            double.DegreesToRadians(longitude)
            * Math.Cos(theta)
            / (M * (A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)))));
        var y = theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))));
        return (x, y);
    }
}
