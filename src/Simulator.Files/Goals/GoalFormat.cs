using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Problems;

namespace Simulator.Files.Goals;

/// <summary>The text form of goals: <c>rung=monitored</c>, <c>demand.monitoring=accepted</c>.</summary>
public static class GoalFormat
{
    private const string Issue = "<issue>";
    private const string Lever = "<lever>";

    private static readonly GoalForm[] Forms =
    [
        new("rung", Words<Rung>(), (_, value) => new RungGoal(Value<Rung>(value))),
        new("phase", Words<Phase>(), (_, value) => new PhaseGoal(Value<Phase>(value))),
        new("border", Words<BorderStatus>(), (_, value) => new BorderGoal(Value<BorderStatus>(value))),
        new("mechanism", ["established", "operational"], (_, value) => new MechanismGoal(value == "operational")),
        new("ceasefire", ["in-force", "none"], (_, value) => new CeasefireGoal(value == "in-force")),
        new($"demand.{Issue}", ["accepted", "rejected"], (issue, value) => new DemandGoal(new(issue), value == "accepted")),
        new($"commitment.{Issue}", Words<Form>(), (issue, value) => new CommitmentGoal(new(issue), Value<Form>(value))),
        new($"lever.{Lever}", ["in-force"], (lever, _) => new LeverGoal(new(lever))),
    ];

    /// <summary>The forms of a goal for help texts, such as <c>border=open|partly-closed|closed</c>.</summary>
    public static IEnumerable<string> Allowed => Forms.Select(form => $"{form.Name}={string.Join('|', form.Values)}");

    /// <summary>The text of a goal.</summary>
    public static string Write(Goal goal) => goal switch
    {
        RungGoal { AtLeast: var rung } => $"rung={EnumWords.Code(rung)}",
        PhaseGoal { Phase: var phase } => $"phase={EnumWords.Code(phase)}",
        BorderGoal { Border: var border } => $"border={EnumWords.Code(border)}",
        MechanismGoal { Operational: var operational } => $"mechanism={(operational ? "operational" : "established")}",
        CeasefireGoal { InForce: var inForce } => $"ceasefire={(inForce ? "in-force" : "none")}",
        DemandGoal { Issue: var issue, Accepted: var accepted } => $"demand.{issue}={(accepted ? "accepted" : "rejected")}",
        CommitmentGoal { Issue: var issue, AtLeast: var form } => $"commitment.{issue}={EnumWords.Code(form)}",
        LeverGoal { Lever: var lever } => $"lever.{lever}=in-force",
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, "Every goal has its form."),
    };

    /// <summary>The goals in user input, each once.</summary>
    /// <exception cref="BadInputException">
    /// A goal has another form or value, or names an issue or lever that the case does not have. The exception lists all problems.
    /// </exception>
    public static IReadOnlyList<Goal> Parse(Case @case, IReadOnlyList<string> given)
    {
        var problems = new ProblemList();
        var goals = given.Select(goal => Parse(@case, goal, problems)).ToArray();
        return problems.Count == 0 ? [.. goals.OfType<Goal>().Distinct()] : throw problems.Refusal();
    }

    private static Goal? Parse(Case @case, string given, ProblemList problems)
    {
        if (given.Split('=') is not [{ Length: > 0 } subject, { Length: > 0 } value])
        {
            problems.Add(new($"'{given}' is not a goal. Allowed: {string.Join(" | ", Allowed)}."));
            return null;
        }

        var of = subject.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? subject[(dot + 1)..] : null;
        if (Array.Find(Forms, form => form.Names(of) == subject) is not { } form)
        {
            var near = Spelling.Nearest(subject.Split('.')[0], Forms.Select(form => form.Head));
            problems.Add(new(
                $"Unknown goal '{subject}' in '{given}'. "
                + $"{Spelling.Hint(Array.Find(Forms, form => form.Head == near)?.Name ?? "", Forms.Select(form => form.Name))}"));
            return null;
        }

        var before = problems.Count;
        if (form.Of(@case) is { } known && !known.Contains(of))
        {
            problems.Add(new($"Unknown {form.Name.Split('<', '>')[1]} '{of}' in '{given}'. {Spelling.Hint(of!, known)}"));
        }

        if (!form.Values.Contains(value, StringComparer.Ordinal))
        {
            problems.Add(new($"'{value}' in '{given}' is not a value of this goal. {Spelling.Hint(value, form.Values)}"));
        }

        return problems.Count == before ? form.Make(of ?? "", value) : null;
    }

    private static string[] Words<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(EnumWords.Code)];

    private static T Value<T>(string value) where T : struct, Enum => Enum.GetValues<T>().First(word => EnumWords.Code(word) == value);


    /// <summary>
    /// A form of goals: its name, its values, and the goal of a value. A name with a placeholder covers one goal per issue or lever.
    /// </summary>
    private sealed record GoalForm(string Name, string[] Values, Func<string, string, Goal> Make)
    {
        public string Head => Name.Split('.')[0];

        public string Names(string? of) =>
            of is null ? Name : Name.Replace(Issue, of, StringComparison.Ordinal).Replace(Lever, of, StringComparison.Ordinal);

        public string[]? Of(Case @case) =>
            Name.EndsWith(Issue, StringComparison.Ordinal) ? [.. @case.Issues.Select(issue => issue.Id.Value)]
            : Name.EndsWith(Lever, StringComparison.Ordinal) ? [.. @case.Levers.Select(lever => lever.Id.Value)]
            : null;
    }
}
