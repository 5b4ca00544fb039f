using System.Net.Sockets;
using Npgsql;

namespace Simulator.IntegrationTests.Faults;

/// <summary>A socket between clients and the server. It passes every byte on, until it is told to cut the line.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-line-");
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly UnixDomainSocketEndPoint server;
    private readonly List<Socket> sockets = [];
    private readonly Task accepting;

    private long toServer = long.MaxValue;
    private long toClient = long.MaxValue;
    private int answers = int.MaxValue;
    private TaskCompletionSource? held;

    public CutLine(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var name = $".s.PGSQL.{target.Port}";
        server = new(Path.Combine(target.Host!, name));
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, name)));
        listener.Listen();
        target.Host = folder.FullName;
        ConnectionString = target.ConnectionString;
        accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    /// <summary>How many times the line was cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>Whether nobody can connect after the next cut.</summary>
    public bool ForGood { get; set; }

    /// <summary>Cuts the line when so many more bytes were sent to the server.</summary>
    public void CutAfterSending(long bytes) => toServer = bytes;

    /// <summary>Cuts the line when so many more bytes came from the server.</summary>
    public void CutAfterReceiving(long bytes) => toClient = bytes;

    /// <summary>Cuts the line instead of passing on the answer that follows so many others.</summary>
    public void CutAfterAnswers(int count) => answers = count;

    /// <summary>Keeps back what the server answers from the next commit on, and ends when there is something.</summary>
    public Task HoldCommitAsync() => (held = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Cuts every connection. What was held back is lost.</summary>
    public void Cut()
    {
        lock (sockets)
        {
            Cuts++;
            (toServer, toClient, answers, held) = (long.MaxValue, long.MaxValue, int.MaxValue, null);
            if (ForGood)
            {
                listener.Dispose();
            }

            sockets.ForEach(socket => socket.Dispose());
            sockets.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        ForGood = true;
        Cut();
        await accepting;
        folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var (near, far) = (await listener.AcceptAsync(), new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
                await far.ConnectAsync(server);
                lock (sockets)
                {
                    sockets.AddRange([near, far]);
                }

                _ = PassAsync(near, far, sent => (int)Math.Min(sent.Length, Interlocked.Add(ref toServer, -sent.Length) + sent.Length));
                _ = PassAsync(far, near, AnswerAsMuchAs);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The line is closed for good.
        }
    }

    private int AnswerAsMuchAs(ReadOnlyMemory<byte> answer)
    {
        if (held is { } holding && (holding.Task.IsCompleted || answer.Span.IndexOf("COMMIT\0"u8) >= 0))
        {
            holding.TrySetResult();
            return 0;
        }

        return Interlocked.Decrement(ref answers) < 0 ? -1 : (int)Math.Min(
            answer.Length, Interlocked.Add(ref toClient, -answer.Length) + answer.Length);
    }

    /// <summary>Passes bytes on in one direction.</summary>
    /// <param name="from">Where bytes come from.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="passable">
    /// How many of the bytes at hand may pass: when it is less than all, the line is cut after them, unless they are held back.
    /// </param>
    private async Task PassAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, int> passable)
    {
        var buffer = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(buffer) is var bytes and > 0)
            {
                var count = passable(buffer.AsMemory(0, bytes));
                await to.SendAsync(buffer.AsMemory(0, Math.Max(0, count)));
                if (count < bytes && held is null)
                {
                    Cut();
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // One of the two has gone: so does the other.
            from.Dispose();
            to.Dispose();
        }
    }
}
