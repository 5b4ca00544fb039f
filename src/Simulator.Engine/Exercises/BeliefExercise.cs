namespace Simulator.Engine.Exercises;

/// <summary>A belief after evidence (Bayes).</summary>
internal static class BeliefExercise
{
    private static readonly ExerciseInput<double> Prior = ExerciseInputs.Number(
        "prior", "The belief before the evidence, from 0 (certainly false) to 1 (certainly true)", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<(double IfTrue, double IfNot)> Likelihoods = ExerciseInputs.Pair(
        "likelihoods", "The probability of the evidence if the belief is true, and if it is false", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<(double IfTrue, double IfNot)> Then = ExerciseInputs.Pair(
        "then", "The same for later evidence", NumberRange.Part) with { IsRepeated = true };

    public static Exercise Exercise { get; } = new(
        "belief", "Update a belief by evidence (Bayes)", [Prior, Likelihoods, Then],
        ["--prior 0.25 --likelihoods 0.5,0.8", "--prior 0.25 --likelihoods 0.5,0.8 --then 0.8,0.3"],
        given => Updates(given).Select(Step))
    {
        Remark =
            """
            The belief can be that the other side is honest but weak, and the evidence an attack. Two numbers give the probability of the evidence:
            if the belief is true, and if it is false.
            """,
        Flaw = given => Updates(given).FirstOrDefault(update => Belief.OfEvidence(update.Before, update.IfTrue, update.IfNot) == 0) is { } impossible
            ? $"'{Figures.Given(impossible.IfTrue)},{Figures.Given(impossible.IfNot)}' cannot be used with a belief of {impossible.Shown}: "
                + $"such evidence is impossible. Allowed for {given.Named(impossible.At == 0 ? Likelihoods : Then)}: "
                + "two numbers of which at least one that counts is above 0."
            : null,
    };

    private static IEnumerable<Update> Updates(ExerciseValues given)
    {
        var belief = given.One(Prior);
        foreach (var (at, (ifTrue, ifNot)) in given.All(Then).Prepend(given.One(Likelihoods)).Index())
        {
            yield return new(at, belief, ifTrue, ifNot);
            belief = Belief.After(belief, ifTrue, ifNot);
        }
    }

    private static WorkedStep Step(Update update)
    {
        var (before, yes, no) = (update.Shown, Figures.Given(update.IfTrue), Figures.Given(update.IfNot));
        return WorkedStep.Number(
            update.At == 0 ? "belief" : $"belief-{update.At + 1}", update.At == 0 ? "belief" : "belief then",
            "before × if so / (before × if so + (1 − before) × if not)", $"{before} × {yes} / ({before} × {yes} + (1 − {before}) × {no})",
            Belief.After(update.Before, update.IfTrue, update.IfNot));
    }

    /// <summary>A belief with the next evidence, by its place in the order of evidence, from 0.</summary>
    private sealed record Update(int At, double Before, double IfTrue, double IfNot)
    {
        public string Shown => At == 0 ? Figures.Given(Before) : Figures.Carried(Before);
    }
}
