using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>The moment before an event: the setting, the state of the talks, the day, and the draws of the event.</summary>
internal sealed class Scene
{
    private const int EventsUntilHalfPace = 1000;
    private const int MaxDays = 3;

    private Scene(Setting setting, NegotiationState state, Draws draws) =>
        (Setting, State, Draws, Day, Phase) = (setting, state, draws, DayAfter(setting, state, draws), state.Phase);

    /// <summary>The cast and the places.</summary>
    public Setting Setting { get; }

    /// <summary>The state of the talks.</summary>
    public NegotiationState State { get; }

    /// <summary>The day of the event to come.</summary>
    public DateOnly Day { get; }

    /// <summary>The draws of the event to come.</summary>
    public Draws Draws { get; }

    /// <summary>The phase of the talks.</summary>
    public Phase Phase { get; }

    /// <summary>True when a truce or ceasefire is in force.</summary>
    public bool Halted => State.Cessation is { InForce: true };

    /// <summary>All parties.</summary>
    public ValueList<ActorId> Everybody => Setting.Case.Parties;

    /// <summary>True when a mediator was welcomed and has not left the table.</summary>
    public bool HasHosts
    {
        get
        {
            foreach (var mediator in State.Mediators)
            {
                if (IsHost(mediator))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The scene after a state. It follows from the seed and the state alone, so that a story can resume from any stored head.</summary>
    /// <param name="setting">The cast and the places.</param>
    /// <param name="state">The state.</param>
    public static Scene After(Setting setting, NegotiationState state) => new(setting, state, new(setting.Seed, state.Events + 1));

    /// <summary>The day of the event after a state.</summary>
    /// <remarks>
    /// At first a day passes with nearly every event, later with ever fewer: about 1,500 × ln(1 + n / 1,000) days after n events. A hundred events
    /// last about five months, a thousand three years, a million less than thirty years. The date of an event does not depend on how many follow.
    /// </remarks>
    /// <param name="setting">The setting, for the first day.</param>
    /// <param name="state">The state.</param>
    /// <param name="draws">The draws of the event.</param>
    public static DateOnly DayAfter(Setting setting, NegotiationState state, Draws draws)
    {
        if (state.AsOf is not { } today)
        {
            return setting.Begins;
        }

        var passes = draws.Number(StoryDraw.DayPasses, 1, EventsUntilHalfPace + checked((int)state.Events)) <= EventsUntilHalfPace;
        return passes ? today.AddDays(draws.Number(StoryDraw.Days, 0, MaxDays)) : today;
    }

    /// <summary>A random party; each is equally likely, as in all draws below.</summary>
    public Actor Party() => Draws.OneOf(StoryDraw.Party, Setting.Parties);

    /// <summary>Two parties, in random order.</summary>
    public (Actor One, Actor Other) Sides()
    {
        var parties = Setting.Parties;
        var one = Draws.Number(StoryDraw.Party, 0, parties.Length - 1);
        return (parties[one], parties[(one + Draws.Number(StoryDraw.Counterpart, 1, parties.Length - 1)) % parties.Length]);
    }

    /// <summary>An envoy.</summary>
    public Actor Envoy() => Draws.OneOf(StoryDraw.Envoy, Setting.Envoys);

    /// <summary>A mediator.</summary>
    public Actor Mediator() => Draws.OneOf(StoryDraw.Mediator, Setting.Mediators);

    /// <summary>A mediator that satisfies a condition.</summary>
    /// <param name="condition">The condition; at least one mediator satisfies it.</param>
    public Actor Mediator(Func<Actor, bool> condition) => Draws.OneOf(StoryDraw.Mediator, Setting.Mediators.Where(condition).ToArray());

    /// <summary>An armed movement.</summary>
    public Actor Spoiler() => Draws.OneOf(StoryDraw.Spoiler, Setting.Spoilers);

    /// <summary>An issue.</summary>
    public Issue Issue() => Draws.OneOf<Issue>(StoryDraw.Issue, Setting.Case.Issues);

    /// <summary>A crossing.</summary>
    public string Crossing() => Draws.OneOf(StoryDraw.Crossing, Setting.Crossings);

    /// <summary>A town.</summary>
    public string Town() => Draws.OneOf(StoryDraw.Town, Setting.Towns);

    /// <summary>A venue.</summary>
    public string Venue() => Draws.OneOf(StoryDraw.Venue, Setting.Venues);

    /// <summary>One or two mediators that were welcomed and have not left. At least one must exist.</summary>
    public ValueList<ActorId> Hosts()
    {
        var hosts = State.Mediators.Where(IsHost).Select(mediator => mediator.Actor).ToArray();
        return [.. Draws.Some(StoryDraw.Hosts, hosts, Draws.Number(StoryDraw.HostCount, 1, Math.Min(2, hosts.Length)))];
    }

    /// <summary>True when a mediator has a role.</summary>
    /// <param name="mediator">The mediator.</param>
    /// <param name="role">The role.</param>
    /// <param name="track">The track; <c>null</c> for an offer.</param>
    public bool Has(ActorId mediator, MediatorRole role, TrackId? track = null)
    {
        foreach (var entry in State.Mediators)
        {
            if (entry.Actor == mediator && entry.Role == role && entry.Track == track)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actor with an id.</summary>
    /// <param name="id">The id of an actor of the case.</param>
    public Actor Actor(ActorId id) => Setting.Case.Actors.First(actor => actor.Id == id);

    /// <summary>The issue with an id.</summary>
    /// <param name="id">The id of an issue of the case.</param>
    public Issue Issue(IssueId id) => Setting.Case.Issues.First(issue => issue.Id == id);

    /// <summary>The names of actors as a part of a sentence.</summary>
    /// <param name="actors">The ids of the actors.</param>
    public string Names(ValueList<ActorId> actors) => Series.Of([.. actors.Select(id => Actor(id).Name)]);

    /// <summary>One of several wordings.</summary>
    /// <param name="texts">The wordings.</param>
    public string Wording(params string[] texts) => Draws.OneOf(StoryDraw.Wording, texts);

    /// <summary>The account of the event to come, marked hypothetical.</summary>
    /// <param name="text">The text.</param>
    /// <param name="actors">The actors who take part or speak.</param>
    /// <param name="place">The place; <c>null</c> when the event has none.</param>
    public Account Account(string text, ValueList<ActorId> actors, string? place = null) => new(
        When.On(Day),
        text,
        new($"G{State.Events + 1}"),
        actors,
        place,
        [Draws.OneOf<Source>(StoryDraw.Source, Setting.Case.Sources).Id],
        Draws.Number(StoryDraw.Certainty, 1, 10) switch { <= 6 => Certainty.High, <= 9 => Certainty.Medium, _ => Certainty.Low },
        Origin.Hypothetical);

    private bool IsHost(Mediator entry) =>
        entry.Role == MediatorRole.Welcomed && !Has(entry.Actor, MediatorRole.Withdrawn, Setting.Table);
}
