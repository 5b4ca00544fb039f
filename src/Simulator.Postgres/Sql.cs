using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Simulator.Postgres;

/// <summary>
/// Statements with values for <c>$1</c>, <c>$2</c> and so on, and their rows. Methods that run a statement also dispose of it.
/// </summary>
public static class Sql
{
    /// <summary>Gives a statement its values, in order.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand statement, params ReadOnlySpan<object> values)
    {
        ArgumentNullException.ThrowIfNull(statement);
        foreach (var value in values)
        {
            statement.Bind(value);
        }

        return statement;
    }

    /// <summary>Gives a statement one more value.</summary>
    /// <returns>The placeholder of the value, such as <c>$4</c>.</returns>
    public static string Bind(this NpgsqlCommand statement, object value, NpgsqlDbType? type = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        statement.Parameters.Add(
            type is { } given ? new NpgsqlParameter { Value = value, NpgsqlDbType = given } : new NpgsqlParameter { Value = value });
        return $"${statement.Parameters.Count}";
    }

    /// <summary>Gives a statement the values of a column of rows.</summary>
    /// <remarks>
    /// A single value is sent as itself, because Npgsql compiles 250 methods before it can send its first array.
    /// </remarks>
    /// <returns>The expression of the array of values, to be unnested.</returns>
    public static string BindColumn<T>(this NpgsqlCommand statement, IEnumerable<T> values, NpgsqlDbType type)
        where T : notnull =>
        values.ToArray() is var all && all is [var alone] ? $"array[{statement.Bind(alone, type)}]" : statement.Bind(all, NpgsqlDbType.Array | type);

    /// <summary>The rows of a statement, one after the other, without a time limit.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T>(
        this NpgsqlCommand statement, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using (statement)
        {
            statement.CommandTimeout = 0;
            await using var rows = await statement.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                yield return read(rows);
            }
        }
    }

    /// <summary>All rows of a statement.</summary>
    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this NpgsqlCommand statement, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = statement;
        var all = new List<T>();
        await using var rows = await statement.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            all.Add(read(rows));
        }

        return all;
    }

    /// <summary>The first value of the first row; the default when there is no row or the value is null.</summary>
    public static async Task<T?> ValueAsync<T>(this NpgsqlCommand statement, CancellationToken cancel)
    {
        await using var command = statement;
        return await statement.ExecuteScalarAsync(cancel) is T value ? value : default;
    }

    /// <summary>Runs a statement that returns nothing.</summary>
    public static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection).With(values);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
