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
}
