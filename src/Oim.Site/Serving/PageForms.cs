namespace Oim.Site.Serving;

/// <summary>Addresses of a page's other forms: its own with an extension. The home page, which has no name, is called « index ».</summary>
public static class PageForms
{
    private const string Home = "/index";

    public static string AddressOf(string page, string extension) => (page == "/" ? Home : page) + extension;

    /// <summary>The page an address without its extension stands for.</summary>
    public static string PageOf(string name) => name == Home ? "/" : name;
}
