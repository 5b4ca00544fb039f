using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>The grade of the evidence for a number.</summary>
public enum EvidenceGrade
{
    /// <summary>Counted in the record of the case or in a published count of it.</summary>
    Counted,

    /// <summary>Recomputed from published data of comparable cases.</summary>
    Recomputed,

    /// <summary>Read in the work or its summary; most of these works give a direction and no size.</summary>
    Read,

    /// <summary>A claim of an author about this case.</summary>
    Claimed,

    /// <summary>Set so that runs reproduce stylised facts of the case, or numbers of comparable cases.</summary>
    Tuned,

    /// <summary>Assumed: no evidence on the size is known.</summary>
    Assumption,
}

/// <summary>A parameter of the model.</summary>
/// <param name="Id">The name in files, commands and formulas, one of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Name">A description in a few words.</param>
/// <param name="Value">The value.</param>
/// <param name="Least">The lowest sensible value.</param>
/// <param name="Most">The highest sensible value.</param>
/// <param name="Unit">The unit, such as <c>per day</c>, <c>probability</c>, <c>log-odds</c>.</param>
/// <param name="Grade">The evidence grade of the value.</param>
/// <param name="Basis">The evidence, in our own words, with the work it comes from.</param>
/// <param name="Role">The role: an exposed number, a threshold, or part of a step that was added to the reference model.</param>
/// <param name="Sources">The sources of the case that support the value.</param>
/// <param name="Reference">
/// The value in the reference model, when the added steps required a different one; <c>null</c> when the values agree.
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

/// <summary>The role of a parameter in the model.</summary>
public enum ParameterRole
{
    /// <summary>One of the numbers of the reference model that users vary.</summary>
    Exposed,

    /// <summary>The height of a rung of agreement.</summary>
    Threshold,

    /// <summary>A step that was added to the reference model.</summary>
    Added,
}
