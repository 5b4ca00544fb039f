using Simulator.Application.Simulations;
using Simulator.Domain;

namespace Simulator.Cli.Output.Runs;

/// <summary>What each part of a package adds to its effect, as <c>attribute</c> prints it.</summary>
internal sealed class AttributeDocument : RunsDocument
{
    private AttributeDocument(Attributed attributed, ScenarioBranched? branched)
        : base(attributed.Facts, branched)
    {
        (Measure, Exact, Total) = (attributed.Measure, attributed.Exact, EstimateEntry.Of(attributed.Total));
        Contested = FirstReading.Of(attributed.Case, attributed.Contested);
        Parts = [.. attributed.Parts.Select(part => new PartEntry(part.Name, EstimateEntry.Of(part.Share)))];
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter("part", "measure", "share", "low", "high", "exact");

    /// <summary>The measure whose change is shared out.</summary>
    public Measure Measure { get; }

    /// <summary>Whether all coalitions were run, and not a sample of orders.</summary>
    public bool Exact { get; }

    /// <summary>What each part adds.</summary>
    public IReadOnlyList<PartEntry> Parts { get; }

    /// <summary>What all parts do together. The shares add up to it.</summary>
    public EstimateEntry Total { get; }

    /// <summary>The contested levers that make a difference, of which these runs follow the first reading only.</summary>
    public IReadOnlyList<FirstReading> Contested { get; }

    /// <summary>The document of a result.</summary>
    /// <param name="attributed">The result.</param>
    /// <param name="branched">How the timeline left its parent.</param>
    public static AttributeDocument Of(Attributed attributed, ScenarioBranched? branched) => new(attributed, branched);

    /// <summary>The parts as rows, with the total as the last one.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Parts.Append(new("total", Total))
        .Select(row => Row(Runs, row.Part, Words.Code(Measure), row.Share.Value, row.Share.Low, row.Share.High, Exact));
}

/// <summary>What a part adds to the effect.</summary>
internal sealed record PartEntry(string Part, EstimateEntry Share);
