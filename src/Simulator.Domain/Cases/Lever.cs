using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>Something that an author claims would change the course of the talks.</summary>
/// <param name="Id">The lever's name in files.</param>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ProposedBy">Who proposes or mentions it.</param>
/// <param name="Claim">The effect that is claimed for it, in our own words.</param>
/// <param name="Effect">The claimed direction on each measure.</param>
/// <param name="Sources">Where it is claimed.</param>
public sealed record Lever(
    LeverId Id,
    string Code,
    string Name,
    string ProposedBy,
    string Claim,
    ValueList<LeverEffect> Effect = default,
    ValueList<SourceId> Sources = default);

/// <summary>The direction of a lever on one measure.</summary>
/// <param name="Measure">What it moves, such as relapse, agreement, attack.</param>
/// <param name="Sign">Which way.</param>
public sealed record LeverEffect(string Measure, Sign Sign);

/// <summary>A claimed direction.</summary>
public enum Sign
{
    /// <summary>Less of it.</summary>
    Decrease,

    /// <summary>About the same.</summary>
    None,

    /// <summary>More of it.</summary>
    Increase,

    /// <summary>The authors disagree, or both ways are argued.</summary>
    Contested,
}
