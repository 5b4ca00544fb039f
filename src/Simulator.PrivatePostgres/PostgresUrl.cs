using System.Text.RegularExpressions;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>Reads connection strings in two forms: Npgsql's own <c>Host=…;Database=…</c>, or a <c>postgres://</c> URL.</summary>
internal static partial class PostgresUrl
{
    /// <summary>The libpq parameters allowed in a URL, and their names in Npgsql.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
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
    /// <exception cref="ArgumentException">The text is not a connection string of Npgsql.</exception>
    /// <exception cref="FormatException">
    /// The text is not a URL of PostgreSQL. The message does not quote it, because it may contain a password.
    /// </exception>
    public static NpgsqlConnectionStringBuilder Parse(string text) =>
        text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
            ? FromUrl(text)
            : new NpgsqlConnectionStringBuilder(text);

    private static NpgsqlConnectionStringBuilder FromUrl(string text)
    {
        var url = Url().Match(text);
        if (!url.Success)
        {
            throw new FormatException("it is not a URL of the form postgres://user:password@host:port/database?parameter=value");
        }

        var result = new NpgsqlConnectionStringBuilder();
        foreach (var part in new[] { "Username", "Password", "Host", "Port", "Database" })
        {
            if (url.Groups[part].Length > 0)
            {
                result[part] = Uri.UnescapeDataString(url.Groups[part].Value);
            }
        }

        foreach (var parameter in url.Groups["Query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = parameter.Split('=', 2);
            if (!Parameters.TryGetValue(pair[0], out var name))
            {
                throw new FormatException($"the parameter '{pair[0]}' is not known; allowed are {string.Join(", ", Parameters.Keys)}");
            }

            result[name] = Value(name, Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""));
        }

        return result;
    }

    /// <summary>A value in the spelling of Npgsql: <c>VerifyFull</c> for libpq's <c>verify-full</c>.</summary>
    private static string Value(string name, string value) => name == "SSL Mode" ? value.Replace("-", "") : value;

    /// <summary>The form of a URL. <see cref="Uri"/> does not allow a login without a host, which sockets need.</summary>
    [GeneratedRegex(
        @"^postgres(ql)?://((?<Username>[^:/@]*)(:(?<Password>[^/]*))?@)?"
        + @"(?<Host>\[[^]]*\]|[^:/?@]*)(:(?<Port>\d+))?(/(?<Database>[^?]*))?(\?(?<Query>.*))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Url();
}
