using Microsoft.Data.Sqlite;

namespace Oim.Site.Tests;

public sealed class OperationalErrorTests
{
    [Fact]
    public void A_full_disk_is_told_with_its_cure()
    {
        var told = OperationalError.Explain(new AggregateException(new SqliteException("database or disk is full", 13)), "/donnees");

        Assert.StartsWith("La base dérivée n’a pas pu être écrite dans /donnees : le disque est plein", told, StringComparison.Ordinal);
        Assert.Contains("--Content:Data", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named() =>
        Assert.Contains(
            "/contenu/a.md",
            OperationalError.Explain(new UnauthorizedAccessException("Access to the path '/contenu/a.md' is denied.")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_fault_of_the_program_keeps_its_trace() => Assert.Null(OperationalError.Explain(new InvalidOperationException()));
}
