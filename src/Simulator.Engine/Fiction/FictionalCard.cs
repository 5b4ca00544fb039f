using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>The model card of a fictional conflict: its cast, assumed parameters, and assumptions about its levers.</summary>
internal static class FictionalCard
{
    /// <summary>The card of a fictional case.</summary>
    /// <param name="case">The rest of the case. The first two parties are claimant and addressee.</param>
    /// <param name="opens">The first day of its story.</param>
    /// <param name="mediators">The mediators: the first mediates from the opening on, the others may join.</param>
    /// <param name="spoilers">The armed movements that attack.</param>
    /// <param name="parameters">The assumed parameters.</param>
    public static ModelCard Of(Case @case, DateOnly opens, Actor[] mediators, Actor[] spoilers, ValueList<Parameter> parameters) => new(
        opens,
        @case.Parties[0],
        @case.Parties[1],
        @case.Parties[0],
        @case.Parties[1],
        [.. spoilers.Select(spoiler => spoiler.Id)],
        [mediators[0].Id],
        Setting.Table,
        parameters,
        Agenda(@case.Issues.Select(issue => issue.Id).ToValueList()),
        [.. mediators.Skip(1).Select(mediator => mediator.Id)],
        Levers:
        [
            Lever("watchers", "Invented: whoever is watched is believed more.", ModelVariable.Monitoring) with { Load = 0.4 },
            Lever("harvest-fund", "Invented: whoever has something to lose gives way sooner.", ModelVariable.Incentives),
            Embargo(),
        ],
        Factors:
        [
            new(
                new("F1"), EvidenceGrade.Assumption, "Invented: trust grows slowly where nobody watches.",
                [new(ModelVariable.TrustGrowth, -0.2), new(ModelVariable.Credibility, -0.1)]),
        ]);

    private static ValueList<AgendaItem> Agenda(ValueList<IssueId> issues) =>
    [
        new(Rung.Ceasefire, [issues[0]]),
        new(Rung.Interim, [issues[1], issues[2]]),
        new(Rung.Monitored, [issues[2], issues[3]]),
        new(Rung.Comprehensive, issues),
    ];

    private static LeverMapping Lever(string id, string basis, ModelVariable moved) => new(new(id), EvidenceGrade.Assumption, basis, [new(moved, 1)]);

    private static LeverMapping Embargo()
    {
        var less = new Movement(ModelVariable.AttackRate, -0.2);
        return new(
            new("arms-embargo"),
            EvidenceGrade.Assumption,
            "Invented: fewer arms make fewer attacks; what they do to the talks is contested.",
            Readings:
            [
                new("to-the-table", "Whoever runs out of powder gives way.", [less, new(ModelVariable.AddresseeMaximum, 0.03)]),
                new("back-to-the-wall", "Whoever feels unarmed asks for more.", [less, new(ModelVariable.ClaimantMinimum, 0.03)]),
            ]);
    }
}
