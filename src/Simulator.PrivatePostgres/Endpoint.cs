using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>The address of the private server for clients, and the corresponding lines of its configuration.</summary>
/// <param name="ConnectionString">The connection string for Npgsql.</param>
/// <param name="Settings">The lines of <c>postgresql.conf</c>.</param>
/// <param name="LockFile">The file by which PostgreSQL guards its socket; <c>null</c> when there is no socket.</param>
internal sealed record Endpoint(string ConnectionString, string Settings, string? LockFile)
{
    public const string User = "simulator";
    public const string Database = "simulator";
    private const int SocketPort = 5432;
    private const string Address = "127.0.0.1";

    /// <summary>The longest path of a socket in bytes: the system's address structure has one more byte, for the terminator.</summary>
    private static int MaxSocketPathLength => OperatingSystem.IsLinux() ? 107 : 103;

    /// <summary>
    /// A Unix socket in a folder that only the server's account may enter, without a password; if none is possible, 127.0.0.1 with a free port and a
    /// password.
    /// </summary>
    /// <param name="folders">The possible folders of the socket, the preferred first; empty without sockets. The first that fits is taken.</param>
    /// <param name="password">The password of the user, for 127.0.0.1.</param>
    /// <param name="former">The former address, if known. The server keeps its port if it can, so that its users find it again.</param>
    /// <param name="account">The account of the server.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Endpoint> ChooseAsync(
        IEnumerable<string> folders, string password, NpgsqlConnectionStringBuilder? former, ServerAccount account, CancellationToken cancellation)
    {
        if (folders.FirstOrDefault(Fits) is not { } folder)
        {
            return Loopback(FreePort(former is { Host: Address, Port: var port } ? port : 0), password);
        }

        await account.GiveAsync(Folders.CreatePrivate(folder).FullName, cancellation);
        return Socket(folder);
    }

    /// <summary>A folder with a short path for the sockets of a home with a long one.</summary>
    public static string ShortFolderFor(string folder) =>
        Path.Combine("/tmp", "simulator-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16]);

    /// <summary>
    /// True when a socket in the folder can be addressed: by the system, which limits the path, and by Npgsql, for which a comma separates hosts.
    /// </summary>
    private static bool Fits(string folder) =>
        !folder.Contains(',') && Encoding.UTF8.GetByteCount(SocketIn(folder)) <= MaxSocketPathLength;

    private static string SocketIn(string folder) => Path.Combine(folder, $".s.PGSQL.{SocketPort}");

    private static Endpoint Socket(string folder) => new(
        Client(folder, SocketPort).ConnectionString,
        $"""
        listen_addresses = ''
        unix_socket_directories = {Quoted(folder)}
        port = {SocketPort}
        """,
        SocketIn(folder) + ".lock");

    /// <summary>
    /// The loopback endpoint. SCRAM authenticates both sides, so another program that later listens on the same port is not mistaken for the server.
    /// </summary>
    private static Endpoint Loopback(int port, string password)
    {
        var client = Client(Address, port);
        client.Password = password;
        client.RequireAuth = "ScramSHA256";
        return new(
            client.ConnectionString,
            $"""
            listen_addresses = '{Address}'
            unix_socket_directories = ''
            port = {port}
            """,
            LockFile: null);
    }

    /// <summary>
    /// The client settings, without encryption: nothing leaves the machine, and its negotiation would cost a tenth of a second at every start.
    /// </summary>
    private static NpgsqlConnectionStringBuilder Client(string host, int port) => new()
    {
        Host = host,
        Port = port,
        Username = User,
        Database = Database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        ApplicationName = "simulator",
    };

    private static int FreePort(int wanted)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, wanted);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException) when (wanted != 0)
        {
            return FreePort(wanted: 0);
        }
    }

    /// <summary>A quoted value of <c>postgresql.conf</c>. A socket folder is also a list element, so it has double quotes inside.</summary>
    private static string Quoted(string folder) => $"'\"{folder.Replace("\"", "\"\"").Replace("'", "''")}\"'";
}
