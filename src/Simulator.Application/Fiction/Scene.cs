using Bogus;
using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>The moment before an event: the setting, where the talks stand, the day, and the luck of the moment.</summary>
internal sealed class Scene
{
    private Scene(Setting setting, NegotiationState state, DateOnly day, Randomizer luck) =>
        (Setting, State, Day, Luck, Phase) = (setting, state, day, luck, state.Phase);

    /// <summary>What the story is made of.</summary>
    public Setting Setting { get; }

    /// <summary>Where the talks stand.</summary>
    public NegotiationState State { get; }

    /// <summary>The day of the event to come.</summary>
    public DateOnly Day { get; }

    /// <summary>The draws of the event to come.</summary>
    public Randomizer Luck { get; }

    /// <summary>The phase that the talks are in.</summary>
    public Phase Phase { get; }

    /// <summary>Whether a truce or ceasefire is in force.</summary>
    public bool Halted => State.Cessation is { InForce: true };

    /// <summary>The scene after a state. It follows from the seed and the state alone, so that a story goes on from any stored head.</summary>
    public static Scene After(Setting setting, NegotiationState state)
    {
        var luck = Fiction.Luck.At(setting.Seed, state.Events + 1);
        return new(setting, state, Calendar.Next(setting, state, luck), luck);
    }

    /// <summary>One of several.</summary>
    public T OneOf<T>(params T[] choices) => Luck.ArrayElement(choices);

    /// <summary>One of those that there are now; there must be one.</summary>
    public T OneOf<T>(IEnumerable<T> choices) => Luck.ArrayElement([.. choices]);

    /// <summary>Two parties, in any order.</summary>
    public (Actor One, Actor Other) Sides()
    {
        var parties = Setting.Parties;
        var one = Luck.Number(0, parties.Length - 1);
        return (parties[one], parties[(one + Luck.Number(1, parties.Length - 1)) % parties.Length]);
    }

    /// <summary>An actor that an event names.</summary>
    public Actor Actor(ActorId id) => Setting.Case.Actors.First(actor => actor.Id == id);

    /// <summary>An issue that an event names.</summary>
    public Issue Issue(IssueId id) => Setting.Case.Issues.First(issue => issue.Id == id);

    /// <summary>One of the issues.</summary>
    public Issue Issue() => Setting.Case.Issues[Luck.Number(0, Setting.Case.Issues.Count - 1)];

    /// <summary>What is told of the event to come.</summary>
    /// <param name="text">What happens.</param>
    /// <param name="actors">Who takes part or speaks.</param>
    /// <param name="place">Where; none when it has no place.</param>
    public Account Told(string text, ValueList<ActorId> actors, string? place = null) => new(
        When.On(Day),
        text,
        new($"G{State.Events + 1}"),
        actors,
        place,
        [Setting.Case.Sources[Luck.Number(0, Setting.Case.Sources.Count - 1)].Id],
        Luck.Number(1, 10) switch { <= 6 => Certainty.High, <= 9 => Certainty.Medium, _ => Certainty.Low },
        Origin.Hypothetical);
}
