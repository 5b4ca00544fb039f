using System.Diagnostics;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Demands;

/// <summary>The process of demands, answers and positions.</summary>
internal static class DemandProcess
{
    private static readonly Rule DemandBeforeAnswer = new(
        "demand-before-answer", "A demand can only be accepted or rejected after another party has raised it.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
        [(DemandBeforeAnswer, [typeof(DemandAccepted), typeof(DemandRejected)])];

    /// <summary>The state after a demand, an answer or a position.</summary>
    public static NegotiationState Evolve(NegotiationState state, DemandEvent happened) => happened switch
    {
        DemandStated e => Asking(state, e.Account, e.By, e.Of, e.Issues, e.Form, tabled: false),
        DemandTabled e => Asking(state, e.Account, e.By, e.Of, e.Issues, e.Form, tabled: true),
        DemandRejected e => state with
        {
            Demands = state.Demands.Answering(e.Issues, new(e.By, false, e.Account.When.Effective(), e.Offers, e.Account.Row)),
            Positions = state.Positions.Taking([e.By], e.Issues, e.Offers is Form.Verbal ? Position.OffersVerbally : Position.Refuses, e.Account),
        },
        DemandAccepted e => state with
        {
            Demands = state.Demands.Answering(e.Issues, new(e.By, true, e.Account.When.Effective(), e.Form, e.Account.Row)),
            Positions = state.Positions.Taking([e.By], e.Issues, Position.Accepts, e.Account),
            Commitments = state.Commitments.Binding(e.By, e.Issues, e.Form, [], e.Account),
        },
        PositionStated e => state with
        {
            Positions = state.Positions.Taking([e.By], e.Issues, e.Position, e.Account),
            Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
        },
        PositionChanged e => state with { Positions = state.Positions.Taking([e.By], e.Issues, e.Position, e.Account) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of demands that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, DemandEvent proposed) => proposed switch
    {
        DemandAccepted e => Raised(state, e.By, e.Issues),
        DemandRejected e => Raised(state, e.By, e.Issues),
        DemandStated or DemandTabled or PositionStated or PositionChanged => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actor that decides a demand, an answer or a position.</summary>
    public static ValueList<ActorId> DecidedBy(DemandEvent happened) => happened switch
    {
        DemandStated e => [e.By],
        DemandTabled e => [e.By],
        DemandRejected e => [e.By],
        DemandAccepted e => [e.By],
        PositionStated e => [e.By],
        PositionChanged e => [e.By],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    /// <summary>The positions after parties took a position on issues.</summary>
    public static ValueList<PartyPosition> Taking(
        this ValueList<PartyPosition> positions, ValueList<ActorId> parties, ValueList<IssueId> issues, Position position, Account account)
    {
        foreach (var party in parties)
        {
            foreach (var issue in issues)
            {
                positions = positions.Put(
                    earlier => earlier.Party == party && earlier.Issue == issue,
                    new(party, issue, position, account.When.Effective(), account.Row));
            }
        }

        return positions;
    }

    private static NegotiationState Asking(
        NegotiationState state, Account account, ActorId by, ActorId of, ValueList<IssueId> issues, Form form, bool tabled)
    {
        var demands = state.Demands;
        foreach (var issue in issues)
        {
            var before = demands.FirstOrDefault(demand => demand.Issue == issue && demand.By == by);
            demands = demands.Put(
                demand => demand.Issue == issue && demand.By == by,
                new(
                    issue, by, of, form, tabled || before is { Tabled: true },
                    before?.Since ?? account.When.Effective(), account.Row, before?.Answers ?? []));
        }

        return state with { Demands = demands, Positions = state.Positions.Taking([by], issues, Position.Demands, account) };
    }

    private static ValueList<Demand> Answering(this ValueList<Demand> demands, ValueList<IssueId> issues, Answer answer) =>
        demands
            .Select(demand => issues.Contains(demand.Issue) && demand.By != answer.By
                ? demand with { Answers = demand.Answers.Put(earlier => earlier.By == answer.By, answer) }
                : demand)
            .ToValueList();

    private static IEnumerable<BrokenRule> Raised(NegotiationState state, ActorId party, ValueList<IssueId> issues) =>
        from issue in issues
        where !state.Demands.Any(demand => demand.Issue == issue && demand.By != party)
        select new BrokenRule(
            DemandBeforeAnswer,
            $"No other party has raised '{issue}' with '{party}'.",
            $"{DemandEvent.Kinds.Of<DemandTabled>()} by another party first.");
}
