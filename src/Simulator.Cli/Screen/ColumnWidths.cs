namespace Simulator.Cli.Screen;

/// <summary>The distribution of the width of a page among the columns of a table.</summary>
internal static class ColumnWidths
{
    /// <summary>The width that sentences need to be read with ease, and the width below which a table is no help.</summary>
    private const int Comfortable = 24, Least = 14;

    /// <summary>The needs of a column.</summary>
    /// <param name="Room">The use that it makes of its room.</param>
    /// <param name="Natural">The width without wrapping.</param>
    /// <param name="Word">The width of its longest word; where cells are never wrapped, that of the longest cell.</param>
    /// <param name="Piece">The width of its longest piece between hyphens; where cells are never wrapped, that of the longest cell.</param>
    public sealed record Need(Room Room, int Natural, int Word, int Piece);

    /// <summary>
    /// The widths of columns: first every column gets its longest word, then sentences a comfortable width, then the others their natural width,
    /// and sentences the rest. A name takes at most half of the page; a longer one breaks after hyphens.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="room">The width of the page, without the gaps.</param>
    /// <returns>The widths; <c>null</c> when they do not fit.</returns>
    public static IReadOnlyList<int>? Of(IReadOnlyList<Need> columns, int room) =>
        (columns.Any(need => need.Room == Room.Short && need.Word > room / 2) ? null : Fit(columns, room, need => need.Word))
            ?? Fit(columns, room, need => need.Piece);

    private static int[]? Fit(IReadOnlyList<Need> columns, int room, Func<Need, int> minimum)
    {
        int[] widths = [.. columns.Select(minimum)];
        Grow(need => need.Room == Room.Prose ? Math.Min(need.Natural, Comfortable) : 0);
        var reads = columns.Zip(widths).All(pair => pair.First.Room != Room.Prose || pair.Second >= Math.Min(pair.First.Natural, Least));
        Grow(need => need.Room == Room.Prose ? 0 : Math.Min(need.Natural, room / 2));
        Grow(need => need.Natural);
        return widths.Sum() <= room && reads ? widths : null;

        // Columns grow evenly until they reach their limits or the room is used up.
        void Grow(Func<Need, int> limit)
        {
            while (widths.Sum() < room && columns.Index().Where(one => widths[one.Index] < limit(one.Item)).ToArray() is [_, ..] growing)
            {
                var least = growing.Min(one => widths[one.Index]);
                foreach (var (at, _) in growing.Where(one => widths[one.Index] == least).Take(room - widths.Sum()))
                {
                    widths[at]++;
                }
            }
        }
    }
}
