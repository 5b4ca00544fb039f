using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>Demands, answers and positions.</summary>
internal static class DemandMoves
{
    public static Move[] All { get; } =
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
            Account = scene.Told($"{by.Name} asks {of.Name} in public to move on {issue.Name.ToLowerInvariant()}.", [by.Id, of.Id]),
        };
    }

    private static DemandTabled Tabled(Scene scene)
    {
        var (by, of) = scene.Sides();
        var issues = scene.Luck.ArrayElements([.. scene.Setting.Case.Issues], scene.Luck.Number(1, 2));
        var form = scene.OneOf(Form.Written, Form.Verifiable);
        return new(by.Id, of.Id, [.. issues.Select(issue => issue.Id)], form)
        {
            Account = scene.Told(
                $"{by.Name} puts on the table: {Phrase.Row([.. issues.Select(issue => issue.Name.ToLowerInvariant())])}. "
                + (form == Form.Verifiable ? "It wants to be able to check." : "It wants paper."),
                [by.Id, of.Id], scene.State.Rounds.Open!.Place),
        };
    }

    private static DemandRejected Rejected(Scene scene)
    {
        var (demand, by, issue) = Raised(scene);
        Form? offers = demand.Form > Form.Verbal && scene.Luck.Bool(0.4f) ? demand.Form - 1 : null;
        return new(by.Id, [issue.Id], offers)
        {
            Account = scene.Told(
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
            Account = scene.Told($"{by.Name} accepts what {scene.Actor(demand.By).Name} asks on {issue.Name.ToLowerInvariant()}.", [by.Id, demand.By]),
        };
    }

    private static PositionStated PositionTaken(Scene scene)
    {
        var (party, issue) = (scene.OneOf(scene.Setting.Parties), scene.Issue());
        var position = scene.OneOf(Position.Refuses, Position.Refuses, Position.OffersVerbally, Position.AgreesInPrinciple);
        return new(party.Id, [issue.Id], position, scene.Halted && scene.Luck.Bool(0.2f) ? [new(party.Id, CeasefireStatus.Conditional)] : [])
        {
            Account = scene.Told($"On {issue.Name.ToLowerInvariant()}, {party.Name} {Says(position)}.", [party.Id]),
        };
    }

    private static PositionChanged Moved(Scene scene)
    {
        var taken = scene.OneOf<PartyPosition>(scene.State.Positions);
        var position = scene.OneOf(Enum.GetValues<Position>().Where(other => other != taken.Position));
        var (party, issue) = (scene.Actor(taken.Party), scene.Issue(taken.Issue));
        return new(party.Id, [issue.Id], position)
        {
            Account = scene.Told($"{party.Name} moves: on {issue.Name.ToLowerInvariant()}, it now {Says(position)}.", [party.Id]),
        };
    }

    /// <summary>A demand, who answers it, and what it is about. Those that nobody has answered come first.</summary>
    private static (Demand Demand, Actor By, Issue Issue) Raised(Scene scene)
    {
        var open = scene.State.Demands.Where(demand => demand.Answers.Count == 0).ToArray();
        var demand = open.Length > 0 ? scene.Luck.ArrayElement(open) : scene.OneOf<Demand>(scene.State.Demands);
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
