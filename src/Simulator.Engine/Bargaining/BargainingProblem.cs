using Simulator.Domain.Values;

namespace Simulator.Engine.Bargaining;

/// <summary>A bargaining problem of two parties: the utilities of the outcomes of issues, and those of disagreement.</summary>
/// <remarks>Utilities of a package are the weighted sums of those of its issues (Keeney and Raiffa 1976).</remarks>
/// <param name="Issues">The issues; at least one.</param>
/// <param name="Disagreement">The utilities without a deal.</param>
public sealed record BargainingProblem(ValueList<BargainingIssue> Issues, Utilities Disagreement);

/// <summary>The utilities of something to both parties, mostly from 0 to 1.</summary>
/// <param name="First">The utility to the first party.</param>
/// <param name="Second">The utility to the second party.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Utilities(double First, double Second)
{
    /// <summary>The sum with other utilities, party by party.</summary>
    public Utilities Plus(Utilities other) => new(First + other.First, Second + other.Second);
}

/// <summary>An issue to be settled.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">The weight of the issue for each party, from 0.</param>
public abstract record BargainingIssue(string Id, Utilities Weights);

/// <summary>An issue with a list of possible outcomes.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">The weight of the issue for each party, from 0.</param>
/// <param name="Outcomes">The outcomes; at least one.</param>
public sealed record DiscreteIssue(string Id, Utilities Weights, ValueList<IssueOutcome> Outcomes) : BargainingIssue(Id, Weights);

/// <summary>A possible outcome of an issue.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Worth">The utility of the outcome to each party.</param>
public sealed record IssueOutcome(string Id, Utilities Worth);

/// <summary>
/// An issue with a settlement x from 0 (all to the second party) to 1 (all to the first), worth x^p to the first party and 1 − x^q to the second.
/// </summary>
/// <param name="Id">Its identity.</param>
/// <param name="Weights">The weight of the issue for each party, from 0.</param>
/// <param name="Rise">The power p, above 0 and at most 1: below 1, each further step is worth less to the first party. Default 1.</param>
/// <param name="Fall">The power q, from 1: above 1, each further step costs the second party more. Default 1.</param>
public sealed record ContinuousIssue(string Id, Utilities Weights, double Rise = 1, double Fall = 1) : BargainingIssue(Id, Weights)
{
    /// <summary>The weighted utilities of a settlement.</summary>
    /// <param name="x">The settlement, from 0 to 1.</param>
    public Utilities At(double x) => new(Weights.First * Math.Pow(x, Rise), Weights.Second * (1 - Math.Pow(x, Fall)));

    /// <summary>The settlement with the largest weighted sum of the utilities of both parties.</summary>
    /// <param name="first">The weight of the utility of the first party, from 0 to 1; that of the second has the rest.</param>
    internal double Best(double first)
    {
        var (gain, loss) = (first * Weights.First * Rise, (1 - first) * Weights.Second * Fall);
        return gain <= 0 ? 0 : loss <= 0 ? 1 : Fall > Rise ? Math.Min(1, Math.Pow(gain / loss, 1 / (Fall - Rise))) : gain > loss ? 1 : 0;
    }
}
