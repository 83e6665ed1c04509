namespace Oim.Site.Features.Shared.Pictures;

/// <summary>Where pictures stand, and so how wide they are.</summary>
/// <param name="Sizes">Its width in the layout, as HTML's « sizes » says it: the style sheet says the same.</param>
/// <param name="Most">Pixels that are of use there, on a screen with two of them to one of CSS.</param>
public sealed record PicturePlace(string Sizes, int Most)
{
    /// <summary>As wide as a text: the image of a page, a figure.</summary>
    public static readonly PicturePlace Text = new("(min-width: 45rem) 42rem, 92vw", 1080);

    public static readonly PicturePlace Card = new("(min-width: 42rem) 26rem, 92vw", 720);

    /// <summary>Beside a line of a list.</summary>
    public static readonly PicturePlace Line = new("(min-width: 36rem) 10rem, 6rem", 360);

    /// <summary>The column beside a text.</summary>
    public static readonly PicturePlace Side = new("(min-width: 62rem) 19rem, 60vw", 720);

    /// <summary>One of the pictures of a gallery.</summary>
    public static readonly PicturePlace Gallery = new("(min-width: 36rem) 20rem, 46vw", 720);
}
