using Oim.Content.Diagnostics;

namespace Oim.Content.Tests.Diagnostics;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 erreur", "0 errors")]
    [InlineData(1, "1 erreur", "1 error")]
    [InlineData(2, "2 erreurs", "2 errors")]
    public void Plural_starts_at_two_in_French_and_is_all_but_one_in_English(int count, string french, string english)
    {
        Assert.Equal(french, Counted.French(count, "erreur"));
        Assert.Equal(english, Counted.English(count, "error"));
    }

    [Fact]
    public void A_plural_may_be_said() => Assert.Equal("3 liens entrants", Counted.French(3, "lien entrant", "liens entrants"));
}
