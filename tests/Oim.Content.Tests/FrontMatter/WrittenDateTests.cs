using Oim.Content.FrontMatter;

namespace Oim.Content.Tests.FrontMatter;

public sealed class WrittenDateTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2009-01-14", "2009-01-14T00:00:00+01:00")]
    [InlineData("2009-01-14 10:20", "2009-01-14T10:20:00+01:00")]
    [InlineData("2009-01-14 10:20:30", "2009-01-14T10:20:30+01:00")]
    [InlineData("2009-01-14T14:00:00+01:00", "2009-01-14T14:00:00+01:00")]
    [InlineData("2022-02-10T09:00:00.702Z", "2022-02-10T09:00:00+00:00")]
    [InlineData("2021-11-24 16:00:00 -0500", "2021-11-24T16:00:00-05:00")]
    [InlineData("2021-11-24 16:00:00 +01:00", "2021-11-24T16:00:00+01:00")]
    [InlineData("2024/03/12", "2024-03-12T00:00:00+01:00")]
    [InlineData("27/01/2023", "2023-01-27T00:00:00+01:00")]
    [InlineData("12 mai 2026, 14 h 30", "2026-05-12T14:30:00+02:00")]
    public void A_date_is_read_as_people_write_it(string written, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), WrittenDate.Parse(written)!.Value.In(Paris));

    [Theory]
    [InlineData("2025-09-31")]
    [InlineData("?")]
    [InlineData("../TODO")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-01-01 10:00 +99:99")]
    public void What_is_no_date_is_none(string written) => Assert.Null(WrittenDate.Parse(written));
}
