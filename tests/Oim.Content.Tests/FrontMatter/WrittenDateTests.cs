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
    [InlineData("12 déc. 2024", "2024-12-12T00:00:00+01:00")]
    [InlineData("le 3 janv. 2024 à 9 h", "2024-01-03T09:00:00+01:00")]
    [InlineData("12/05/2024 14:30:00", "2024-05-12T14:30:00+02:00")]
    [InlineData("2024.05.12", "2024-05-12T00:00:00+02:00")]
    [InlineData("20240512", "2024-05-12T00:00:00+02:00")]
    [InlineData("2024-05-12 14:30:00 UTC", "2024-05-12T14:30:00+00:00")]
    [InlineData("Sun, 12 May 2024 10:00:00 +0200", "2024-05-12T10:00:00+02:00")]
    [InlineData("May 12, 2024", "2024-05-12T00:00:00+02:00")]
    [InlineData("Sun May 12 2024 10:00:00 GMT+0200 (CEST)", "2024-05-12T10:00:00+02:00")]
    [InlineData("1589270400", "2020-05-12T08:00:00+00:00")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-05:00", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("“2024-05-12”", "2024-05-12T00:00:00+02:00")]
    public void A_date_is_read_as_people_write_it(string written, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
            WrittenDate.Parse(written)!.Value.In(Paris)
        );

    [Theory]
    [InlineData("mai 2024")]
    [InlineData("05/2024")]
    [InlineData("2024-05")]
    public void A_month_alone_is_known_as_a_month(string written)
    {
        var date = WrittenDate.Parse(written)!.Value;
        Assert.Equal((new DateOnly(2024, 5, 1), DatePrecision.Month), (date.Day, date.Precision));
    }

    [Theory]
    [InlineData("12 jui 2024")]
    [InlineData("2024123")]
    [InlineData("été 2024")]
    [InlineData("2025-09-31")]
    [InlineData("?")]
    [InlineData("../TODO")]
    [InlineData("0001-01-01")]
    [InlineData("2024-01-01 10:00 +99:99")]
    public void What_is_no_date_is_none(string written) => Assert.Null(WrittenDate.Parse(written));
}
