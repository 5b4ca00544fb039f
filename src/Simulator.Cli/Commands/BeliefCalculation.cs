using Simulator.Engine.Exercises;
using Simulator.Files.Problems;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate belief</c>: what evidence makes of a belief.</summary>
internal static class BeliefCalculation
{
    public static Calculation Create()
    {
        var calculation = new Calculation("belief",
            """
            What evidence makes of a belief (Bayes)

            The belief is that the other side is honest but weak, say; the evidence is an attack. Two numbers say how likely the evidence is if the
            belief is true and if it is not.

            Examples:
              simulator calculate belief --prior 0.25 --likelihoods 0.5,0.8
              simulator calculate belief --prior 0.25 --likelihoods 0.5,0.8 --then 0.8,0.3
            """);
        var prior = calculation.Needed("--prior", "The belief before the evidence, from 0 (surely not so) to 1 (surely so)", Allowed.Part);
        var likelihoods = calculation.NeededPair("--likelihoods", "How likely the evidence is if it is so, and if it is not", Allowed.Part);
        var then = calculation.OptionalPairs("--then", "The same for evidence that comes afterwards", Allowed.Part);
        return calculation.Works(parse => [.. Steps(parse.GetValue(prior), [parse.GetValue(likelihoods), .. parse.GetValue(then) ?? []])]);
    }

    private static IEnumerable<WorkedStep> Steps(double prior, IEnumerable<(double IfTrue, double IfNot)> evidence)
    {
        var belief = prior;
        foreach (var (at, (ifTrue, ifNot)) in evidence.Index())
        {
            var (before, yes, no) = (at == 0 ? Figures.Given(belief) : Figures.Carried(belief), Figures.Given(ifTrue), Figures.Given(ifNot));
            if (Belief.OfEvidence(belief, ifTrue, ifNot) == 0)
            {
                throw new BadInputException(
                    $"'{yes},{no}' cannot be used with a belief of {before}: such evidence could never come about. "
                    + $"Allowed for {(at == 0 ? "--likelihoods" : "--then")}: two numbers of which at least one that counts is above 0.");
            }

            belief = Belief.After(belief, ifTrue, ifNot);
            yield return WorkedStep.Number(
                at == 0 ? "belief" : $"belief-{at + 1}", at == 0 ? "belief" : "belief then",
                "before × if so / (before × if so + (1 − before) × if not)",
                $"{before} × {yes} / ({before} × {yes} + (1 − {before}) × {no})", belief);
        }
    }
}
