using System.Data.Common;

namespace Oim.Content.Storage.Tables;

/// <summary>Writes rows of one table: at once, or many together.</summary>
internal interface IRowWriter : IDisposable
{
    void Insert(object row, DbTransaction transaction);

    /// <summary>Writes what waits.</summary>
    void Flush();

    /// <summary>Gives up what waits: its transaction was rolled back.</summary>
    void Forget();
}
