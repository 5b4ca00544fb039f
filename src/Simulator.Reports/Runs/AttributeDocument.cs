using Simulator.Application.Simulations;
using Simulator.Domain.Branching;
using Simulator.Domain.ModelCards;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>What each part of a package adds to its effect, as <c>attribute</c> prints it.</summary>
public sealed class AttributeDocument : RunsDocument
{
    private AttributeDocument(Attributed attributed, ScenarioBranched? branched)
        : base(attributed.Facts, branched)
    {
        (Measure, Exact) = (attributed.Measure, attributed.Exact);
        Readings =
        [
            .. attributed.Shares.Select(read => new SharesEntry(
                read.Reading, [.. read.Parts.Select(part => new PartEntry(part.Name, EstimateEntry.Of(part.Share)))], EstimateEntry.Of(read.Total))),
        ];
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter("reading", "part", "measure", "share", "low", "high", "exact");

    /// <summary>The measure whose change is shared out.</summary>
    public Measure Measure { get; }

    /// <summary>Whether all coalitions were run, and not a sample of orders.</summary>
    public bool Exact { get; }

    /// <summary>What each part adds, under each reading of contested levers; a single one without a name where none is contested.</summary>
    public IReadOnlyList<SharesEntry> Readings { get; }

    /// <summary>The document of a result.</summary>
    /// <param name="attributed">The result.</param>
    /// <param name="branched">How the timeline left its parent.</param>
    public static AttributeDocument Of(Attributed attributed, ScenarioBranched? branched) => new(attributed, branched);

    /// <summary>The parts as rows, with the total as the last one of each reading.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from row in reading.Parts.Append(new("total", reading.Total))
        select Row(Runs, reading.Name, row.Part, EnumWords.Code(Measure), row.Share.Value, row.Share.Low, row.Share.High, Exact);
}

/// <summary>What each part adds, under a reading of contested levers.</summary>
/// <param name="Name">The readings that these runs follow; none where nothing is contested.</param>
/// <param name="Parts">The parts, in the same order under each reading.</param>
/// <param name="Total">What all parts do together. The shares add up to it.</param>
public sealed record SharesEntry(string? Name, IReadOnlyList<PartEntry> Parts, EstimateEntry Total);

/// <summary>What a part adds to the effect.</summary>
public sealed record PartEntry(string Part, EstimateEntry Share);
