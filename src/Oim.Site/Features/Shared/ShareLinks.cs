namespace Oim.Site.Features.Shared;

/// <summary>Ways to pass a page on: plain links, which tell nobody anything until they are followed.</summary>
public static class ShareLinks
{
    public static IEnumerable<(string Name, string Address)> To(string address, string title)
    {
        var (page, words) = (Uri.EscapeDataString(address), Uri.EscapeDataString(title));
        yield return ("X", $"https://x.com/intent/post?text={words}&url={page}");
        yield return ("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={page}");
        yield return ("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={page}");
        yield return ("WhatsApp", $"https://wa.me/?text={words}%20{page}");
    }

    public static string ByMail(string address, string title) =>
        $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(address)}";
}
