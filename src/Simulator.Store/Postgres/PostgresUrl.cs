using Npgsql;

namespace Simulator.Store.Postgres;

/// <summary>Reads connection strings as people have them: Npgsql's own <c>Host=…;Database=…</c>, or a <c>postgres://</c> URL.</summary>
static class PostgresUrl
{
    /// <summary>The parameters of libpq that a URL may carry, and their names in Npgsql.</summary>
    static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["channel_binding"] = "Channel Binding",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <summary>Reads either form.</summary>
    /// <exception cref="ArgumentException">It is not a connection string of Npgsql.</exception>
    /// <exception cref="FormatException">It is not a URL of PostgreSQL; the message does not repeat it, because it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text) =>
        text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
            ? FromUrl(text)
            : new NpgsqlConnectionStringBuilder(text);

    static NpgsqlConnectionStringBuilder FromUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            throw new FormatException("it is not a well-formed URL; special characters in the password must be written as %XX");
        var result = new NpgsqlConnectionStringBuilder();
        if (url.Host.Length > 0)
            result.Host = url.Host;
        if (url.Port > 0)
            result.Port = url.Port;
        var login = url.UserInfo.Split(':', 2);
        if (login[0].Length > 0)
            result.Username = Uri.UnescapeDataString(login[0]);
        if (login.Length > 1)
            result.Password = Uri.UnescapeDataString(login[1]);
        if (url.AbsolutePath.Length > 1)
            result.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        foreach (var parameter in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = parameter.Split('=', 2);
            if (!Parameters.TryGetValue(pair[0], out var name))
                throw new FormatException($"the parameter '{pair[0]}' is not known; allowed are {string.Join(", ", Parameters.Keys)}");
            result[name] = Value(name, Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""));
        }

        return result;
    }

    /// <summary>libpq writes <c>verify-full</c> where Npgsql has <c>VerifyFull</c>.</summary>
    static string Value(string name, string value) => name == "SSL Mode" ? value.Replace("-", "") : value;
}
