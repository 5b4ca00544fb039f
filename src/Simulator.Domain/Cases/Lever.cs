using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A measure that, an author claims, would change the course of the talks.</summary>
/// <param name="Id">The lever's name in files.</param>
/// <param name="Code">The code in the catalogue.</param>
/// <param name="Name">The display name.</param>
/// <param name="ProposedBy">The author who proposes or mentions it.</param>
/// <param name="Claim">The claimed effect, in our own words.</param>
/// <param name="Effect">The claimed direction on each measure.</param>
/// <param name="Sources">The sources of the claim.</param>
public sealed record Lever(
    LeverId Id,
    string Code,
    string Name,
    string ProposedBy,
    string Claim,
    ValueList<LeverEffect> Effect = default,
    ValueList<SourceId> Sources = default);

/// <summary>The direction of a lever on one measure.</summary>
/// <param name="Measure">The measure that it changes, such as relapse, agreement, attack.</param>
/// <param name="Sign">The direction of the change.</param>
public sealed record LeverEffect(string Measure, Sign Sign);

/// <summary>A claimed direction.</summary>
public enum Sign
{
    /// <summary>Less of the measure.</summary>
    Decrease,

    /// <summary>About the same.</summary>
    None,

    /// <summary>More of the measure.</summary>
    Increase,

    /// <summary>The authors disagree, or both ways are argued.</summary>
    Contested,
}
