namespace Oim.Site.Features.Offices.Map;

/// <summary>
/// The sheet the world is drawn on: from the north of Greenland to Cape Horn, Antarctica left out. The land itself is wwwroot/map/land.svg
/// (see docs/world-map).
/// </summary>
public static class WorldMap
{
    public const int Width = 2000;
    public const double North = 84;
    public const double South = -56.5;

    private static readonly double Scale = Width / (2 * EqualEarth.Right);
    private static readonly double Top = EqualEarth.Project(North, 0).Y;

    public static int Height { get; } = (int)Math.Round((Top - EqualEarth.Project(South, 0).Y) * Scale);

    /// <summary>The part of the sheet that shows where one place lies.</summary>
    public const int LocatorWidth = 760;
    public const int LocatorHeight = 430;

    /// <summary>The corner of the part around a point, which never leaves the sheet.</summary>
    public static (int Left, int Top) Around(int x, int y) =>
        (
            Math.Clamp(x - (LocatorWidth / 2), 0, Width - LocatorWidth),
            Math.Clamp(y - (LocatorHeight / 2), 0, Height - LocatorHeight)
        );

    /// <summary>Where a place stands on the sheet: x from the left, y from the top.</summary>
    public static (int X, int Y) Place(double latitude, double longitude)
    {
        var (x, y) = EqualEarth.Project(latitude, longitude);
        return ((int)Math.Round((x + EqualEarth.Right) * Scale), (int)Math.Round((Top - y) * Scale));
    }
}
