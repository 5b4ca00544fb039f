namespace Simulator.Engine.GraphModel;

/// <summary>A parallel loop over all states, in pieces that share no word of a state set.</summary>
internal static class States
{
    private const int Piece = 1 << 12;

    /// <summary>Does work for each state.</summary>
    /// <param name="count">The number of states.</param>
    /// <param name="room">The length of the buffer of each worker.</param>
    /// <param name="work">The work for a state, with the buffer. It writes only data of that state.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Over(int count, int room, Action<int, int[]> work, CancellationToken cancel) =>
        Parallel.For(0, (count + Piece - 1) / Piece, new() { CancellationToken = cancel }, () => new int[room], (piece, _, own) =>
        {
            for (var state = piece * Piece; state < Math.Min(count, (piece + 1) * Piece); state++)
            {
                work(state, own);
            }

            return own;
        }, _ => { });
}
