using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;

namespace Simulator.Application.Scenarios;

/// <summary>The plan of a scenario: the content of its branch.</summary>
/// <param name="Script">The script.</param>
/// <param name="History">The history that the branch forks from.</param>
/// <param name="Readings">The claims that the scenario follows in place of those of its parent.</param>
/// <param name="Branch">The moves of the branch: scripted, and carried over.</param>
/// <param name="Events">The events to store: the one that begins the branch, then its moves.</param>
internal sealed record ScenarioPlan(
    ScenarioScript Script, ForkedHistory History, ValueList<Choice> Readings, BranchPlan Branch, IReadOnlyList<NewEvent> Events)
{
    private const int YearsAhead = 10;

    /// <summary>Plans a scenario. Nothing is read or stored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fork">The fork of the branch.</param>
    /// <param name="branch">The name of the branch; the identities of its events follow from it.</param>
    /// <exception cref="BadInputException">The file is invalid; every problem is listed.</exception>
    public static ScenarioPlan Of(ScenarioFile file, ScenarioFork fork, TimelineId branch)
    {
        var (history, @case) = (fork.History, fork.History.Parent.Case);
        var binder = file.Binder(CaseNames.Of(@case));
        var day = history.State.AsOf.GetValueOrDefault();
        var span = fork.IsPlaced ? (First: day, Last: day.AddYears(YearsAhead)) : (First: DateOnly.MinValue, Last: DateOnly.MaxValue);
        var reader = new ChangeReader(binder, new(@case), name => BranchIdentity.Of(branch, name), span);
        var scripted = reader.Read(file.Changes(binder));
        CheckSimulation(file, binder, scripted, span);
        if (!fork.IsPlaced)
        {
            // Without a place, the rules cannot be applied to the changes.
            throw file.Refusal();
        }

        var plan = BranchPlan.Of(
            history.State, scripted.Select(step => step.TimelineEvent), history.Later,
            new(file.Script?.Carry ?? CarryPolicy.None, new ActorNames(@case).Insiders()));
        CheckRules(binder, reader, scripted, plan);
        if (file.Problems.Count > 0)
        {
            throw file.Refusal();
        }

        return new(file.Script!, history, fork.Readings, plan,
            [new(BranchIdentity.Of(branch, ChangeReader.Hypothesis), Begins(file, fork)), .. BranchIdentity.Of(branch, plan)]);
    }

    /// <summary>The event that begins the branch.</summary>
    private static ScenarioBranched Begins(ScenarioFile file, ScenarioFork fork)
    {
        var (script, history) = (file.Script!, fork.History);
        return new(
            history.Parent.Id, history.Fork.Version, script.Hypothesis, history.Seen, script.Carry, fork.Readings,
            new(script.Scenario, file.Digest, file.Text))
        {
            Account = new(When.On(history.Fork.State.AsOf.GetValueOrDefault()), script.Title, Origin: Origin.Hypothetical),
        };
    }

    /// <summary>Reports the changes that break a rule of the process, save those that break it only because an earlier change does.</summary>
    private static void CheckRules(YamlBinder binder, ChangeReader reader, IReadOnlyList<ScriptedEvent> scripted, BranchPlan plan)
    {
        const int Listed = 4;
        var steps = scripted.ToDictionary(step => step.TimelineEvent.Id);
        var refused = plan.Conflicts.Select(conflict => conflict.Assumed.Id).ToHashSet();
        foreach (var conflict in plan.Conflicts)
        {
            var step = steps[conflict.Assumed.Id];
            if (reader.IsBehindUnread(step) || (step.After is { } first && refused.Contains(first.TimelineEvent.Id)))
            {
                continue;
            }

            var (kind, day) = (EventKinds.Of(conflict.Assumed.Event), conflict.Assumed.Event.Account.When.From);
            var rules = string.Join(" ", conflict.Broken.Take(Listed).Select(broken => broken.ToString(known => known.FileCode)));
            var more = conflict.Broken.Count > Listed ? $" And {conflict.Broken.Count - Listed} more." : "";
            binder.Complain(step.Node, $"The process refuses {kind.FileCode} on {day:yyyy-MM-dd}: {rules}{more}");
        }
    }

    private static void CheckSimulation(
        ScenarioFile file, YamlBinder binder, IReadOnlyList<ScriptedEvent> scripted, (DateOnly First, DateOnly Last) span)
    {
        var first = scripted.Select(step => step.TimelineEvent.Event.Account.When.From).Prepend(span.First).Max();
        if (file.Script?.Simulate is { Until: var until } && (until < first || until > span.Last))
        {
            var why = scripted.Count == 0 ? "the day of the fork" : "the day of the last change";
            binder.Complain(
                YamlFile.Child(file.Root, "simulate")!,
                $"It would simulate until {until:yyyy-MM-dd}. Allowed: {first:yyyy-MM-dd}, {why}, to {span.Last:yyyy-MM-dd}.");
        }
    }
}
