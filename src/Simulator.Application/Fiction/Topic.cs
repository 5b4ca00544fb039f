namespace Simulator.Application.Fiction;

/// <summary>A matter that neighbours can quarrel about anywhere.</summary>
/// <param name="Id">Its name in files.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Asked">What the side wants that asks.</param>
/// <param name="Answered">What the other side says to that.</param>
internal sealed record Topic(string Id, string Name, string Asked, string Answered)
{
    /// <summary>All that there are to choose from.</summary>
    public static Topic[] All { get; } =
    [
        new("dry-season-water", "Water in the dry season", "Wants a fixed share of the river.", "Gives what its own fields leave over."),
        new("armed-bands", "Armed bands on the border", "Wants the bands driven out, in deeds that can be checked.", "Says that it does not command them."),
        new("border-watch", "A watch over the border", "Wants neutral eyes on both banks.", "Wants no strangers on its soil."),
        new("open-crossings", "Open crossings", "Wants every crossing open every day.", "Opens them one by one, in quiet weeks."),
        new("displaced-families", "The return of displaced families", "Wants all of them home before winter.", "Takes them in small numbers, after a check."),
        new("captives", "Captives", "Wants all captives freed at once.", "Frees one for one."),
        new("fishing-grounds", "Fishing grounds", "Wants its boats back where they always fished.", "Calls those waters its own."),
        new("flights", "Flights over the border", "Wants an end to all flights.", "Says that it must see what comes."),
        new("signature", "The form of promises", "Wants every promise on paper.", "Gives its word, not its signature."),
        new("boundary-stones", "The boundary stones", "Wants the old stones back in their places.", "Says that the stones were never agreed."),
    ];
}
