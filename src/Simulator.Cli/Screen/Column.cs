namespace Simulator.Cli.Screen;

/// <summary>The use that a column makes of its room.</summary>
internal enum Room
{
    /// <summary>Names: on one line where there is room.</summary>
    Short,

    /// <summary>Dates and codes, never wrapped.</summary>
    Whole,

    /// <summary>Sentences: the column takes the room that the others leave.</summary>
    Prose,

    /// <summary>Numbers, flush right and never wrapped.</summary>
    Number,
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">The heading; empty for none.</param>
/// <param name="Room">The use that it makes of its room.</param>
internal sealed record Column(string Heading, Room Room = Room.Short)
{
    /// <summary>A column of names.</summary>
    public static implicit operator Column(string heading) => new(heading);

    /// <summary>A column of dates or codes.</summary>
    public static Column Whole(string heading) => new(heading, Room.Whole);

    /// <summary>A column of sentences.</summary>
    public static Column Prose(string heading) => new(heading, Room.Prose);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string heading) => new(heading, Room.Number);
}
