using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace Oim.Content.Storage.Postgres;

#pragma warning disable EF1001 // the provider can do it, and has no public setting for it
/// <summary>In SQLite's orders, what has no value comes first; lists are the same over both.</summary>
internal sealed class NullsAsInSqlite(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource types,
    INpgsqlSingletonOptions options
) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() =>
        new NpgsqlQuerySqlGenerator(dependencies, types, reverseNullOrderingEnabled: true, options.PostgresVersion);
}
#pragma warning restore EF1001
