using Oim.Site.Features.Offices.Map;

namespace Oim.Site.Tests.Offices;

/// <summary>The projection of the map.</summary>
public sealed class EqualEarthTests
{
    /// <summary>
    /// The corners of the world, as the authors of the projection give its shape: the poles are 0.59247 as long as the equator, which is
    /// 2.05458 times the height.
    /// </summary>
    [Fact]
    public void The_world_has_the_shape_its_authors_gave_it()
    {
        var (pole, corner) = (EqualEarth.Project(90, 0), EqualEarth.Project(90, 180));

        Assert.Equal(2.05458, EqualEarth.Right / pole.Y, 1e-4);
        Assert.Equal(0.59247, corner.X / EqualEarth.Right, 1e-4);
    }

    [Fact]
    public void Areas_keep_their_sizes()
    {
        // The area of a cell of the grid, on the plane, over its area on the sphere, is the same everywhere.
        static double Ratio(double latitude)
        {
            const double step = 0.01;
            var ((x1, y1), (x2, _), (_, y2)) = (
                EqualEarth.Project(latitude, 10),
                EqualEarth.Project(latitude, 10 + step),
                EqualEarth.Project(latitude + step, 10)
            );
            var sphere =
                double.DegreesToRadians(step)
                * (Math.Sin(double.DegreesToRadians(latitude + step)) - Math.Sin(double.DegreesToRadians(latitude)));
            return (x2 - x1) * (y2 - y1) / sphere;
        }

        Assert.All((double[])[-80, -45, 10, 30, 60, 85], latitude => Assert.Equal(Ratio(0), Ratio(latitude), 1e-3));
    }

    [Fact]
    public void North_is_up_east_is_right_and_the_sides_mirror()
    {
        var (x, y) = EqualEarth.Project(48, 16);

        Assert.Equal((x, -y), EqualEarth.Project(-48, 16));
        Assert.Equal((-x, y), EqualEarth.Project(48, -16));
        Assert.Equal((WorldMap.Width / 2, 0), WorldMap.Place(WorldMap.North, 0));
        Assert.Equal(WorldMap.Height, WorldMap.Place(WorldMap.South, 0).Y);
        Assert.True(WorldMap.Place(0, -180).X == 0 && WorldMap.Place(0, 180).X == WorldMap.Width);
    }
}
