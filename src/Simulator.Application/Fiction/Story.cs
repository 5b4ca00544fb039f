using Simulator.Application.Fiction.Moves;
using Simulator.Domain;
using Simulator.Files.Cases;

namespace Simulator.Application.Fiction;

/// <summary>A fictional conflict without end: a case, and event after event that the process can mean.</summary>
/// <remarks>The next event follows from the seed and the state alone. The same seed tells the same story, and a shorter one is its beginning.</remarks>
/// <param name="name">The name of the case and of its timeline.</param>
/// <param name="seed">From 0; another seed, another story.</param>
internal sealed class Story(TimelineId name, int seed)
{
    /// <summary>Raised whenever the same seed would tell another story than before: what an older edition began, a newer one does not go on with.</summary>
    public const int Edition = 1;

    private static readonly Move[] Repertoire =
    [
        .. TalksMoves.All, .. DemandMoves.All, .. CommitmentMoves.All, .. CeasefireMoves.All, .. ViolenceMoves.All,
        .. EconomyMoves.All, .. MediationMoves.All, .. VoiceMoves.All, .. ContextMoves.All, .. LeverMoves.All,
    ];

    private readonly Setting setting = Casting.Of(name, seed);

    /// <summary>Its reference data: parties, mediators, spoilers, issues, sources, claims.</summary>
    public Case Case => setting.Case;

    /// <summary>Tells this story from any other, whatever their names.</summary>
    public string Hash => $"fiction {Edition} seed {seed}";

    /// <summary>Tells its reference data from those that another edition made of the same seed.</summary>
    public string CaseHash => $"{Hash} cast {Casting.Edition}";

    /// <summary>The identity of an event.</summary>
    /// <param name="version">Its place, from 1.</param>
    public Guid Identity(long version) => EventIdentity.Of($"{name}/{Hash}/{version}");

    /// <summary>The event that follows a state.</summary>
    /// <exception cref="RefusedException">The process cannot mean the event: a defect of its move.</exception>
    public NegotiationEvent Next(NegotiationState state)
    {
        var scene = Scene.After(setting, state);
        return Negotiation.Decide(state, state.Events == 0 ? ContextMoves.Opening(scene) : Chosen(scene).Make(scene));
    }

    /// <summary>The events that follow a state, one after the other, without end.</summary>
    public IEnumerable<NegotiationEvent> After(NegotiationState state)
    {
        while (true)
        {
            var next = Next(state);
            state = Negotiation.Evolve(state, next);
            yield return next;
        }
    }

    private static Move Chosen(Scene scene)
    {
        Span<int> upTo = stackalloc int[Repertoire.Length];
        var total = 0;
        for (var move = 0; move < upTo.Length; move++)
        {
            upTo[move] = total += Repertoire[move].Weight(scene);
        }

        var drawn = scene.Luck.Number(1, total);
        var chosen = 0;
        while (upTo[chosen] < drawn)
        {
            chosen++;
        }

        return Repertoire[chosen];
    }
}
