using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Scenarios;

/// <summary>A scenario made ready: all that its branch will hold.</summary>
/// <param name="Script">What the file says.</param>
/// <param name="Ground">Where it leaves its timeline.</param>
/// <param name="Readings">The claims that it follows itself.</param>
/// <param name="Branch">What comes of script and record.</param>
/// <param name="Events">The events to store: the one that makes the branch, then its moves.</param>
internal sealed record ScenarioPlan(
    ScenarioScript Script, Ground Ground, ValueList<Choice> Readings, BranchPlan Branch, IReadOnlyList<NewEvent> Events)
{
    private const int YearsAhead = 10;

    /// <summary>Makes a scenario ready.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The timeline that it leaves.</param>
    /// <param name="branch">The name of its branch; the identities of its events follow from it.</param>
    /// <param name="made">Of a branch that was made: where it left its parent, and the last version of the parent that was looked at.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="BadInputException">Something is wrong with the file; every problem is listed.</exception>
    public static async Task<ScenarioPlan> MakeAsync(
        ScenarioFile file, IParent parent, TimelineId branch, (long Version, long Seen)? made, CancellationToken cancel)
    {
        var binder = file.Binder(CaseNames.Of(parent.Case));
        var readings = Chosen(file, binder, parent.Case);
        var fork = made?.Version ?? await VersionAsync(file, binder, parent, cancel);
        var version = fork ?? await parent.VersionAsync(ForkPoint.End, cancel);
        var reading = readings.Aggregate(parent.Reading, (reading, choice) => reading.Following(choice.Set, choice.Claim));
        var ground = await Ground.AtAsync(parent, version, reading, made?.Seen, cancel);

        Guid Identity(string name) => BranchIdentity.Of(branch, name);
        var leaves = ground.State.AsOf.GetValueOrDefault();
        var span = fork is null ? (First: DateOnly.MinValue, Last: DateOnly.MaxValue) : (First: leaves, Last: leaves.AddYears(YearsAhead));
        var reader = new ChangeReader(binder, new(parent.Case), Identity, span);
        var scripted = reader.Read(file.Changes(binder));
        CheckSimulation(file, binder, scripted, span);
        if (fork is null)
        {
            // Without a place there is no telling what the process would make of the changes.
            throw file.Refusal();
        }

        var plan = BranchPlan.Of(
            ground.State,
            scripted.Select(step => step.TimelineEvent),
            ground.Later,
            new(file.Script?.Carry ?? CarryPolicy.None, new Cast(parent.Case).Insiders()));
        var steps = scripted.ToDictionary(step => step.TimelineEvent.Id);
        var refused = plan.Conflicts.Select(conflict => conflict.Supposed.Id).ToHashSet();
        foreach (var conflict in plan.Conflicts.Where(conflict => IsItsOwn(steps[conflict.Supposed.Id])))
        {
            const int Told = 4;
            var happens = conflict.Supposed.Event;
            var more = conflict.Broken.Count > Told ? $" And {conflict.Broken.Count - Told} more." : "";
            binder.Complain(
                steps[conflict.Supposed.Id].Node,
                $"The process refuses {EventKinds.Of(happens).FileCode} on {happens.Account.When.From:yyyy-MM-dd}: {string.Join(" ", conflict.Broken.Take(Told).Select(Said))}{more}");
        }

        // What only follows from another fault would confuse.
        bool IsItsOwn(Scripted step) => !reader.IsBehindUnread(step) && !(step.After is { } first && refused.Contains(first.TimelineEvent.Id));

        if (file.Problems.Count > 0)
        {
            throw file.Refusal();
        }

        var script = file.Script!;
        var begins = new ScenarioBranched(
            parent.Id, version, script.Hypothesis, ground.Seen, script.Carry, readings, new(script.Scenario, file.Digest, file.Text))
        {
            Account = new(When.On(ground.Fork.State.AsOf.GetValueOrDefault()), script.Title, Origin: Origin.Hypothetical),
        };
        return new(script, ground, readings, plan,
        [
            new(Identity(ChangeReader.Hypothesis), begins),
            .. BranchIdentity.Of(branch, plan),
        ]);
    }

    /// <summary>The version at which a scenario leaves; none, with a problem, where its timeline has no such point.</summary>
    private static async Task<long?> VersionAsync(ScenarioFile file, YamlBinder binder, IParent parent, CancellationToken cancel)
    {
        try
        {
            return !file.HasPlace ? null : await parent.VersionAsync(file.Departure!.Point, cancel);
        }
        catch (BadInputException nowhere)
        {
            binder.Complain(file.Place, nowhere.Message);
            return null;
        }
    }

    /// <summary>A rule that is broken, with what is allowed in the words of scenario files.</summary>
    private static string Said(BrokenRule broken) => broken.ToString(kind => kind.FileCode);

    private static ValueList<Choice> Chosen(ScenarioFile file, YamlBinder binder, Case @case)
    {
        var reading = Reading.House;
        var node = YamlFile.Child(file.Root, "readings");
        binder.Entries(node);
        foreach (var (set, claim) in node is YamlMappingNode mapping ? mapping.Children : Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            if (!@case.ClaimSets.Any(known => string.Equals(known.Id.Value, $"{set}", StringComparison.OrdinalIgnoreCase)))
            {
                binder.Complain(set, $"Unknown set of claims '{Spelling.Brief($"{set}")}'. "
                    + $"{Spelling.Hint($"{set}", @case.ClaimSets.Select(known => known.Id.Value))}");
                continue;
            }

            try
            {
                reading = ReadingFormat.Parse(@case, [$"{set}={claim}"], reading);
            }
            catch (BadInputException unknown)
            {
                binder.Complain(claim, unknown.Message);
            }
        }

        return reading.Choices;
    }

    private static void CheckSimulation(ScenarioFile file, YamlBinder binder, IReadOnlyList<Scripted> scripted, (DateOnly First, DateOnly Last) span)
    {
        var first = scripted.Select(step => step.TimelineEvent.Event.Account.When.From).Prepend(span.First).Max();
        if (file.Script?.Simulate is { Until: var until } && (until < first || until > span.Last))
        {
            var why = scripted.Count == 0 ? "the day on which the scenario leaves its timeline" : "the day of the last change";
            binder.Complain(
                YamlFile.Child(file.Root, "simulate")!,
                $"It would simulate until {until:yyyy-MM-dd}. Allowed: {first:yyyy-MM-dd}, {why}, to {span.Last:yyyy-MM-dd}.");
        }
    }
}
