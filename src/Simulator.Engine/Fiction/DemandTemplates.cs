using Simulator.Domain.Cases;
using Simulator.Domain.Demands;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Demands, answers and positions.</summary>
internal static class DemandTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => AtTable(scene, 0, 25), Stated),
        new(scene => AtTable(scene, 70, 0), Tabled),
        new(scene => scene.State.Demands.Count == 0 ? 0 : AtTable(scene, 50, 12), Rejected),
        new(scene => scene.State.Demands.Count == 0 ? 0 : AtTable(scene, 30, 4), Accepted),
        new(scene => AtTable(scene, 25, 15), PositionTaken),
        new(scene => scene.State.Positions.Count == 0 ? 0 : AtTable(scene, 18, 5), Moved),
    ];

    private static int AtTable(Scene scene, int there, int away) => scene.State.Rounds.Open is null ? away : there;

    private static DemandStated Stated(Scene scene)
    {
        var (by, of) = scene.Sides();
        var issue = scene.Issue();
        return new(by.Id, of.Id, [issue.Id], Form.Verbal)
        {
            Account = scene.Account($"{by.Name} asks {of.Name} in public to move on {issue.Name.ToLowerInvariant()}.", [by.Id, of.Id]),
        };
    }

    private static DemandTabled Tabled(Scene scene)
    {
        var (by, of) = scene.Sides();
        var issues = scene.Draws.Some(StoryDraw.Issue, scene.Setting.Case.Issues, scene.Draws.Number(StoryDraw.IssueCount, 1, 2));
        var form = scene.Draws.OneOf(StoryDraw.Outcome, [Form.Written, Form.Verifiable]);
        return new(by.Id, of.Id, [.. issues.Select(issue => issue.Id)], form)
        {
            Account = scene.Account(
                $"{by.Name} puts on the table: {Series.Of([.. issues.Select(issue => issue.Name.ToLowerInvariant())])}. "
                + (form == Form.Verifiable ? "It wants to be able to check." : "It wants paper."),
                [by.Id, of.Id], scene.State.Rounds.Open!.Place),
        };
    }

    private static DemandRejected Rejected(Scene scene)
    {
        var (demand, by, issue) = Raised(scene);
        Form? offers = demand.Form > Form.Verbal && scene.Draws.Bool(StoryDraw.Whether, 0.4) ? demand.Form - 1 : null;
        return new(by.Id, [issue.Id], offers)
        {
            Account = scene.Account(
                $"{by.Name} refuses what {scene.Actor(demand.By).Name} asks on {issue.Name.ToLowerInvariant()}"
                + offers switch { Form.Verbal => ", but gives its word.", Form.Written => ", but would put a promise on paper.", _ => "." },
                [by.Id, demand.By]),
        };
    }

    private static DemandAccepted Accepted(Scene scene)
    {
        var (demand, by, issue) = Raised(scene);
        return new(by.Id, [issue.Id], demand.Form)
        {
            Account = scene.Account(
                $"{by.Name} accepts what {scene.Actor(demand.By).Name} asks on {issue.Name.ToLowerInvariant()}.",
                [by.Id, demand.By]),
        };
    }

    private static PositionStated PositionTaken(Scene scene)
    {
        var (party, issue) = (scene.Party(), scene.Issue());
        var position = scene.Draws.OneOf(
            StoryDraw.Outcome, [Position.Refuses, Position.Refuses, Position.OffersVerbally, Position.AgreesInPrinciple]);
        var conditional = scene.Halted && scene.Draws.Bool(StoryDraw.Stance, 0.2);
        return new(party.Id, [issue.Id], position, conditional ? [new(party.Id, CeasefireStatus.Conditional)] : [])
        {
            Account = scene.Account($"On {issue.Name.ToLowerInvariant()}, {party.Name} {Says(position)}.", [party.Id]),
        };
    }

    private static PositionChanged Moved(Scene scene)
    {
        var taken = scene.Draws.OneOf<PartyPosition>(StoryDraw.Subject, scene.State.Positions);
        var position = scene.Draws.OneOf<Position>(StoryDraw.Outcome, [.. Enum.GetValues<Position>().Where(other => other != taken.Position)]);
        var (party, issue) = (scene.Actor(taken.Party), scene.Issue(taken.Issue));
        return new(party.Id, [issue.Id], position)
        {
            Account = scene.Account($"{party.Name} moves: on {issue.Name.ToLowerInvariant()}, it now {Says(position)}.", [party.Id]),
        };
    }

    /// <summary>A demand, the party that answers it, and its issue. Demands without an answer come first.</summary>
    private static (Demand Demand, Actor By, Issue Issue) Raised(Scene scene)
    {
        var open = scene.State.Demands.Where(demand => demand.Answers.Count == 0).ToArray();
        var demand = scene.Draws.OneOf<Demand>(StoryDraw.Subject, open.Length > 0 ? open : scene.State.Demands);
        return (demand, scene.Actor(demand.Of), scene.Issue(demand.Issue));
    }

    private static string Says(Position position) => position switch
    {
        Position.Demands => "wants more than before",
        Position.Refuses => "refuses",
        Position.OffersVerbally => "gives its word and no more",
        Position.AgreesInPrinciple => "agrees in principle",
        _ => "accepts",
    };
}
