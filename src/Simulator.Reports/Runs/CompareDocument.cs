using Simulator.Application.Simulations;
using Simulator.Domain.Branching;
using Simulator.Domain.ModelCards;

namespace Simulator.Reports.Runs;

/// <summary>What a change does, as <c>compare</c> prints it.</summary>
public sealed class CompareDocument : PairedDocument
{
    private CompareDocument(Compared compared, ScenarioBranched? branched)
        : base(compared.Facts, branched, compared.Against, compared.Comparisons) =>
        Reference = compared.Reference;

    /// <summary>How long comparable ceasefires lasted; none where none are known.</summary>
    public ReferenceClass? Reference { get; }

    /// <summary>The document of a result.</summary>
    /// <param name="compared">The result.</param>
    /// <param name="branched">How the timeline left its parent.</param>
    public static CompareDocument Of(Compared compared, ScenarioBranched? branched) => new(compared, branched);
}
