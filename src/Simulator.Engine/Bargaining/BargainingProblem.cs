using Simulator.Domain.Values;

namespace Simulator.Engine.Bargaining;

/// <summary>Two parties bargain over issues: what each outcome is worth to both, and what they have without a deal.</summary>
/// <remarks>Utilities of a package are the weighted sums of those of its issues (Keeney and Raiffa 1976).</remarks>
/// <param name="Issues">The issues; at least one.</param>
/// <param name="Disagreement">What both have without a deal.</param>
public sealed record BargainingProblem(ValueList<BargainingIssue> Issues, Utilities Disagreement);

/// <summary>What something is worth to both parties, mostly from 0 to 1.</summary>
/// <param name="First">To the first.</param>
/// <param name="Second">To the second.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Utilities(double First, double Second)
{
    /// <summary>The sum with others.</summary>
    public Utilities Plus(Utilities other) => new(First + other.First, Second + other.Second);
}

/// <summary>Something to be settled.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">How much it weighs for each party, from 0.</param>
public abstract record BargainingIssue(string Id, Utilities Weights);

/// <summary>An issue that is settled in one of a few ways.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">How much it weighs for each party, from 0.</param>
/// <param name="Outcomes">The ways; at least one.</param>
public sealed record DiscreteIssue(string Id, Utilities Weights, ValueList<IssueOutcome> Outcomes) : BargainingIssue(Id, Weights);

/// <summary>A way to settle an issue.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Worth">What it is worth to each party.</param>
public sealed record IssueOutcome(string Id, Utilities Worth);

/// <summary>
/// An issue that is settled anywhere from 0 (all to the second party) to 1 (all to the first): worth x^p to the first and 1 − x^q to the second.
/// </summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">How much it weighs for each party, from 0.</param>
/// <param name="Rise">The power p, above 0 and at most 1: below 1, each further step is worth less to the first party.</param>
/// <param name="Fall">The power q, from 1: above 1, each further step costs the second party more.</param>
public sealed record ContinuousIssue(string Id, Utilities Weights, double Rise = 1, double Fall = 1) : BargainingIssue(Id, Weights)
{
    /// <summary>What a settlement is worth to both, weighted.</summary>
    /// <param name="x">The settlement, from 0 to 1.</param>
    public Utilities At(double x) => new(Weights.First * Math.Pow(x, Rise), Weights.Second * (1 - Math.Pow(x, Fall)));

    /// <summary>The settlement that is best where the utility of the first party counts so much and that of the second the rest.</summary>
    /// <param name="first">How much it counts, from 0 to 1.</param>
    internal double Best(double first)
    {
        var (gain, loss) = (first * Weights.First * Rise, (1 - first) * Weights.Second * Fall);
        return gain <= 0 ? 0 : loss <= 0 ? 1 : Fall > Rise ? Math.Min(1, Math.Pow(gain / loss, 1 / (Fall - Rise))) : gain > loss ? 1 : 0;
    }
}
