using System.Globalization;

namespace Oim.Content.Tests.FrontMatter;

public class CultureTests
{
    [Fact]
    public void Terms_are_compared_alike_whatever_the_culture_of_the_thread()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            using var page = ContentCase.Page("title: Page\nthemes: [Immigration, IMMIGRATION]");
            Assert.Equal(["Immigration"], page.Terms("a.md"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
