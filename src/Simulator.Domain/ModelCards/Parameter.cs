using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>How well a number is known.</summary>
public enum EvidenceGrade
{
    /// <summary>Counted in the record of the case or in a published count of it.</summary>
    Counted,

    /// <summary>Computed anew from published data of comparable cases.</summary>
    Recomputed,

    /// <summary>Read in the work or its summary; for most, a direction and no size.</summary>
    Read,

    /// <summary>A claim of an author on this case.</summary>
    Claimed,

    /// <summary>Set so that runs reproduce stylised facts of the case, or numbers of comparable cases.</summary>
    Tuned,

    /// <summary>Assumed: no evidence on its size is known.</summary>
    Assumption,
}

/// <summary>A number of the model.</summary>
/// <param name="Id">Its name in files, commands and formulas, one of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Value">Its value.</param>
/// <param name="Least">The lowest sensible value.</param>
/// <param name="Most">The highest sensible value.</param>
/// <param name="Unit">Its unit, such as <c>per day</c>, <c>probability</c>, <c>log-odds</c>.</param>
/// <param name="Grade">How well it is known.</param>
/// <param name="Basis">What it rests on, in our own words, with the work it comes from.</param>
/// <param name="Role">Whether it is one of the exposed numbers, a threshold, or belongs to a step that was added to the reference model.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
/// <param name="Reference">
/// Its value in the reference model, where the added steps made it necessary to set it anew; none where it is the same.
/// </param>
public sealed record Parameter(
    string Id,
    string Name,
    double Value,
    double Least,
    double Most,
    string Unit,
    EvidenceGrade Grade,
    string Basis,
    ParameterRole Role = ParameterRole.Exposed,
    ValueList<SourceId> Sources = default,
    double? Reference = null);

/// <summary>What a parameter belongs to.</summary>
public enum ParameterRole
{
    /// <summary>One of the numbers of the reference model that users vary.</summary>
    Exposed,

    /// <summary>The height of a rung of agreement.</summary>
    Threshold,

    /// <summary>A step that was added to the reference model.</summary>
    Added,
}
