namespace Simulator.Engine.Fiction;

/// <summary>A matter over which neighbours can quarrel.</summary>
/// <param name="Id">The id of its issue.</param>
/// <param name="Name">The name of its issue.</param>
/// <param name="Asked">The position of the side that asks.</param>
/// <param name="Answered">The position of the other side.</param>
internal sealed record Topic(string Id, string Name, string Asked, string Answered)
{
    /// <summary>All topics.</summary>
    public static Topic[] All { get; } =
    [
        new("dry-season-water", "Water in the dry season", "Wants a fixed share of the river.", "Gives what its own fields leave over."),
        new(
            "armed-bands", "Armed bands on the border",
            "Wants the bands driven out, in deeds that can be checked.", "Says that it does not command them."),
        new("border-watch", "A watch over the border", "Wants neutral eyes on both banks.", "Wants no strangers on its soil."),
        new("open-crossings", "Open crossings", "Wants every crossing open every day.", "Opens them one by one, in quiet weeks."),
        new(
            "displaced-families", "The return of displaced families",
            "Wants all of them home before winter.", "Takes them in small numbers, after a check."),
        new("captives", "Captives", "Wants all captives freed at once.", "Frees one for one."),
        new("fishing-grounds", "Fishing grounds", "Wants its boats back where they always fished.", "Calls those waters its own."),
        new("flights", "Flights over the border", "Wants an end to all flights.", "Says that it must see what comes."),
        new("signature", "The form of promises", "Wants every promise on paper.", "Gives its word, not its signature."),
        new("boundary-stones", "The boundary stones", "Wants the old stones back in their places.", "Says that the stones were never agreed."),
    ];
}
