using NetVips;

namespace Oim.Site.BrowserTests;

/// <summary>Pictures as hard to compress as photographs.</summary>
internal static class TestPhotograph
{
    /// <param name="number">Of each another.</param>
    public static byte[] Jpeg(int width, int height, int number)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: number).Gaussblur(3);
        return noise.Bandjoin(noise.Flip(Enums.Direction.Horizontal), noise).Cast(Enums.BandFormat.Uchar).JpegsaveBuffer(q: 90);
    }
}
