using Npgsql;
using NpgsqlTypes;

namespace Simulator.Store;

/// <summary>Parameters of statements that are put together from parts.</summary>
internal static class Binding
{
    /// <summary>Adds a parameter.</summary>
    /// <returns>What stands for it in the statement, such as <c>$4</c>.</returns>
    public static string Bind(this NpgsqlParameterCollection parameters, object value, NpgsqlDbType? type = null)
    {
        var parameter = new NpgsqlParameter { Value = value };
        if (type is { } given)
        {
            parameter.NpgsqlDbType = given;
        }

        parameters.Add(parameter);
        return $"${parameters.Count}";
    }

    /// <summary>Adds the values of a column of rows.</summary>
    /// <remarks>A value alone goes as itself, because Npgsql, when it meets its first array, has 250 methods compiled before it can send one.</remarks>
    /// <returns>The array of them, to be unnested.</returns>
    public static string BindColumn<T>(this NpgsqlParameterCollection parameters, IEnumerable<T> values, NpgsqlDbType type)
        where T : notnull =>
        values.ToArray() is var all && all is [var alone] ? $"array[{parameters.Bind(alone, type)}]" : parameters.Bind(all, NpgsqlDbType.Array | type);
}
