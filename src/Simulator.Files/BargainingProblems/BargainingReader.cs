using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.BargainingProblems;

/// <summary>Reads a file of a bargaining problem.</summary>
/// <param name="binder">The file.</param>
/// <param name="root">The document in the file.</param>
internal sealed class BargainingReader(YamlBinder binder, YamlNode root)
{
    private const double Heaviest = 1000;
    private const double Steepest = 100;

    private readonly IdCheck ids = new(binder);
    private readonly ScriptParts parts = new(binder, root);

    /// <summary>The content of the file and its bargaining problem; <c>null</c>, with problems, when the file is invalid.</summary>
    public (BargainingScript Script, BargainingProblem Problem)? Read()
    {
        var (parties, issues) = (parts.List<PartyScript>("parties"), parts.List<IssueScript>("issues"));
        var script = parts.Whole<BargainingScript>();
        ids.Name(parts.Node("bargaining"), "a bargaining problem", "riyadh-package");
        ids.Ids(YamlFile.Sequence(parts.Node("parties")), "party", id => ids.Name(id, "a party", "kabul"));
        ids.Ids(YamlFile.Sequence(parts.Node("issues")), "issue", id => ids.Name(id, "an issue", "monitoring"));
        if (parts.Node("parties") is { } list && YamlFile.Sequence(list).Count is var count && count != 2)
        {
            binder.Complain(list, $"The number of parties is {count}. Allowed: exactly 2.");
        }

        if (parts.Node("issues") is YamlSequenceNode { Children.Count: 0 } none)
        {
            binder.Complain(none, "There is no issue. Allowed: one or more.");
        }

        foreach (var party in parties)
        {
            Within(party, "without-deal", party.WithoutDeal, number => Math.Abs(number) <= Heaviest, $"a number from -{Heaviest} to {Heaviest}");
        }

        BargainingIssue[] settled = [.. issues.Select(Issue).OfType<BargainingIssue>()];
        return script is { Parties: [var first, var second] } ? (script, new([.. settled], new(first.WithoutDeal, second.WithoutDeal))) : null;
    }

    private BargainingIssue? Issue(IssueScript issue)
    {
        var weights = Pair(issue, "weights", issue.Weights, number => number is >= 0 and <= Heaviest, $"0 to {Heaviest}");
        if (issue.Line is null == (issue.Outcomes.Count == 0))
        {
            var found = issue.Line is null ? "neither outcomes nor a line" : "both outcomes and a line";
            binder.Complain(binder.Places[issue], $"Issue '{Spelling.Brief(issue.Id)}' has {found}. Allowed: one of them.");
        }

        ids.Ids(YamlFile.Sequence(YamlFile.Child(binder.Places[issue], "outcomes")), "outcome", id => ids.Name(id, "an outcome", "joint-mechanism"));
        if (issue.Line is { } line)
        {
            Within(line, "rise", line.Rise, number => number is > 0 and <= 1, "a number above 0 and at most 1");
            Within(line, "fall", line.Fall, number => number is >= 1 and <= Steepest, $"a number from 1 to {Steepest}");
            return weights is { } both ? new ContinuousIssue(issue.Id, both, line.Rise, line.Fall) : null;
        }

        IssueOutcome[] outcomes = [.. issue.Outcomes.Select(Outcome).OfType<IssueOutcome>()];
        return weights is { } weighed && outcomes.Length > 0 ? new DiscreteIssue(issue.Id, weighed, [.. outcomes]) : null;
    }

    private IssueOutcome? Outcome(OutcomeScript outcome) =>
        Pair(outcome, "worth", outcome.Worth, number => number is >= 0 and <= 1, "0 to 1") is { } worth ? new(outcome.Id, worth) : null;

    private Utilities? Pair(object of, string key, ValueList<double> numbers, Predicate<double> holds, string allowed)
    {
        var node = YamlFile.Child(binder.Places[of], key) ?? binder.Places[of];
        if (node is YamlSequenceNode list && list.Children.Count != numbers.Count)
        {
            return null;
        }

        if (numbers.Count != 2)
        {
            binder.Complain(node, $"The number of values in '{key}' is {numbers.Count}. "
                + "Allowed: 2, one for each party, such as [0.6, 0.4].");
            return null;
        }

        foreach (var (number, at) in numbers.Zip(YamlFile.Sequence(node)).Where(one => !holds(one.First)))
        {
            binder.Complain(at, $"'{Spelling.Brief($"{at}")}' cannot be used. Allowed in '{key}': numbers from {allowed}.");
        }

        return new(numbers[0], numbers[1]);
    }

    private void Within(object of, string key, double number, Predicate<double> holds, string allowed)
    {
        if (YamlFile.Child(binder.Places[of], key) is { } node && !holds(number))
        {
            binder.Complain(node, $"'{Spelling.Brief($"{node}")}' cannot be used. Allowed for '{key}': {allowed}.");
        }
    }
}
