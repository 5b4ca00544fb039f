using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>The effects of a lever in the model.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Grade">The evidence grade of the size of the effect.</param>
/// <param name="Basis">The reason for the effects, in our own words.</param>
/// <param name="Moves">The effects at full strength; empty for a contested lever, which has readings instead.</param>
/// <param name="Readings">The rival readings of the effects of a contested lever; results are shown as an interval over all readings.</param>
/// <param name="Load">The part of the addressee's capacity to carry out promises that the lever takes at full strength, from 0.</param>
/// <param name="Sources">The sources of the case that support the mapping.</param>
public sealed record LeverMapping(
    LeverId Lever,
    EvidenceGrade Grade,
    string Basis,
    ValueList<Movement> Moves = default,
    ValueList<RivalReading> Readings = default,
    double Load = 0,
    ValueList<SourceId> Sources = default);

/// <summary>One reading of the effects of a contested lever.</summary>
/// <param name="Name">The name of the reading, such as <c>pain-moves</c>.</param>
/// <param name="Says">The argument of the reading, in our own words.</param>
/// <param name="Moves">The effects of the lever under this reading.</param>
public sealed record RivalReading(string Name, string Says, ValueList<Movement> Moves = default);

/// <summary>The effects of a structural factor in the model.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Grade">The evidence grade of the size of the effect.</param>
/// <param name="Basis">The reason for the effects, in our own words.</param>
/// <param name="Moves">The effects at twice the weight on the record; the opposite effects at weight 0.</param>
/// <param name="Sources">The sources of the case that support the mapping.</param>
public sealed record FactorMapping(
    FactorId Factor, EvidenceGrade Grade, string Basis, ValueList<Movement> Moves, ValueList<SourceId> Sources = default);

/// <summary>A change of a variable of the model.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">The size of the change, in the unit of the variable.</param>
public sealed record Movement(ModelVariable Variable, double By);
