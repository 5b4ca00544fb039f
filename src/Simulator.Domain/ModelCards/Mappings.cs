using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>What a lever moves in the model.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Grade">How well the size of its effect is known.</param>
/// <param name="Basis">Why it moves these, in our own words.</param>
/// <param name="Moves">What it moves at full strength; empty for a contested lever, which has readings instead.</param>
/// <param name="Readings">Of a contested lever, the rival readings of what it moves; results are shown as an interval over all of them.</param>
/// <param name="Load">How much of the addressee's capacity to carry out promises it takes at full strength, from 0.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
public sealed record LeverMapping(
    LeverId Lever,
    EvidenceGrade Grade,
    string Basis,
    ValueList<Movement> Moves = default,
    ValueList<RivalReading> Readings = default,
    double Load = 0,
    ValueList<SourceId> Sources = default);

/// <summary>One reading of what a contested lever does.</summary>
/// <param name="Name">Its name, such as <c>pain-moves</c>.</param>
/// <param name="Says">What it holds, in our own words.</param>
/// <param name="Moves">What the lever moves under it.</param>
public sealed record RivalReading(string Name, string Says, ValueList<Movement> Moves = default);

/// <summary>What a structural factor moves in the model.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Grade">How well the size of its effect is known.</param>
/// <param name="Basis">Why it moves these, in our own words.</param>
/// <param name="Moves">What it moves when it weighs twice as much as on the record; the opposite when it weighs nothing.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
public sealed record FactorMapping(
    FactorId Factor, EvidenceGrade Grade, string Basis, ValueList<Movement> Moves, ValueList<SourceId> Sources = default);

/// <summary>A variable of the model and how far it moves.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">How far, in the unit of the variable.</param>
public sealed record Movement(ModelVariable Variable, double By);
