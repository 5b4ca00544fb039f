using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>The drivers of the model: the values of its variables on a day, from levers, factors, commitments and the border.</summary>
/// <param name="model">The model.</param>
/// <param name="readings">The readings of contested levers; of a lever without one, the first.</param>
/// <param name="opening">The state when the model opens: the reference values assume its closure of the border.</param>
internal sealed class Drivers(StochasticModel model, ValueList<FollowedReading> readings, NegotiationState opening)
{
    private readonly double openingBorder = Shut(opening);

    /// <summary>The values on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="state">The state on the evening of the day, by the given events.</param>
    /// <param name="joined">The number of mediators who joined by an event that was not drawn: they count toward those that a lever brings.</param>
    public VariableValues On(DateOnly day, NegotiationState state, int joined)
    {
        var values = new VariableValues();
        var shut = Shut(state);
        values[ModelVariable.BorderClosure] = shut;
        if (state.Commitments.Where(commitment => model.Sides.IsAddressee(commitment.By)).ToArray() is { Length: > 0 } given)
        {
            values[ModelVariable.WrittenCommitment] = given.Any(commitment => commitment.Form != Form.Verbal) ? 1 : 0;
            values[ModelVariable.Guarantee] = given.Any(commitment => commitment.Guarantors.Count > 0) ? 1 : 0;
        }

        foreach (var factor in state.Factors)
        {
            foreach (var move in model.Find(factor.Factor)?.Moves.Where(move => Concerns(move.Variable, factor.For)) ?? [])
            {
                values[move.Variable] += move.By * (factor.Level - 1);
            }
        }

        var share = Share(state, values, day);
        foreach (var (lever, mapping, strength) in InForce(state, day))
        {
            foreach (var move in Moves(mapping).Where(move => !Closes(mapping) || move.Variable == ModelVariable.BorderClosure))
            {
                var by = move.By * strength * (mapping.Load > 0 ? share : 1);
                values[move.Variable] = move.Variable switch
                {
                    // A lever replaces the closure that follows from the crossings.
                    ModelVariable.BorderClosure => shut + ((move.By * lever.Level) - shut) * Progress(lever, day),

                    // Mediators who joined by an event are at work already.
                    ModelVariable.ExtraMediators => Math.Max(values[move.Variable], by - joined),
                    ModelVariable.Pressure =>
                        Math.Max(values[move.Variable], by * Math.Exp(-Math.Max(0, Worked(lever, day)) / model.Parameters.PressureDecay)),

                    // Two levers with the same effect are worth the stronger of them.
                    <= ModelVariable.Guarantee => Math.Max(values[move.Variable], by),
                    _ => values[move.Variable] + by,
                };
            }
        }

        // The reference values include the other effects of a closure. Any opening of the border removes them.
        foreach (var move in model.Card.Levers.Where(Closes)
            .SelectMany(mapping => Moves(mapping)).Where(move => move.Variable != ModelVariable.BorderClosure))
        {
            values[move.Variable] += move.By * (values[ModelVariable.BorderClosure] - openingBorder);
        }

        return values;
    }

    /// <summary>The contested levers whose reading makes a difference on a day.</summary>
    /// <param name="state">The state on the evening of the day, by the given events.</param>
    /// <param name="values">The values on the day.</param>
    public IEnumerable<LeverId> Contested(NegotiationState state, VariableValues values) =>
        from mapping in model.Card.Levers
        where mapping.Readings.Count > 1
        where Closes(mapping) ? values[ModelVariable.BorderClosure] != openingBorder : state.Levers.Any(lever => lever.Lever == mapping.Lever)
        select mapping.Lever;

    private static double Shut(NegotiationState state) =>
        state.Crossings.Count == 0 ? 0 : (double)state.Crossings.Count(crossing => crossing.Closed) / state.Crossings.Count;

    private static bool Closes(LeverMapping mapping) =>
        mapping.Moves.Concat(mapping.Readings.SelectMany(one => one.Moves)).Any(move => move.Variable == ModelVariable.BorderClosure);

    private IEnumerable<(LeverInForce Lever, LeverMapping Mapping, double Strength)> InForce(NegotiationState state, DateOnly day) =>
        from lever in state.Levers
        let mapping = model.Find(lever.Lever)
        where mapping is not null
        select (lever, mapping, lever.StrengthOn(day));

    private ValueList<Movement> Moves(LeverMapping mapping) => mapping.Readings.Count == 0 ? mapping.Moves
        : (mapping.Readings.FirstOrDefault(reading => readings.Contains(new(mapping.Lever, reading.Name))) ?? mapping.Readings[0]).Moves;

    /// <summary>The share of each lever that the addressee carries out: all up to its capacity, beyond it an equal share.</summary>
    private double Share(NegotiationState state, VariableValues values, DateOnly day)
    {
        var load = InForce(state, day).Sum(one => one.Mapping.Load * one.Strength);
        var capacity = model.Parameters.Capacity * Math.Max(MinCapacity, 1 + values[ModelVariable.Capacity]);
        return load > capacity ? capacity / load : 1;
    }

    private bool Concerns(ModelVariable variable, ActorId? party) => party is not { } actor || variable switch
    {
        ModelVariable.ClaimantMinimum or ModelVariable.ClaimantHurt or ModelVariable.ClaimantLockIn or ModelVariable.ClaimantRefusal =>
            model.Sides.IsClaimant(actor),
        ModelVariable.AddresseeMaximum or ModelVariable.AddresseeHurt or ModelVariable.AddresseeLockIn or ModelVariable.AddresseeRefusal
            or ModelVariable.Capacity =>
            model.Sides.IsAddressee(actor),
        _ => true,
    };

    private static double Progress(LeverInForce lever, DateOnly day) =>
        Worked(lever, day) is var worked && worked < 0 ? 0 : worked >= lever.RampDays ? 1 : (double)worked / lever.RampDays;

    private static int Worked(LeverInForce lever, DateOnly day) => day.DayNumber - lever.Since.DayNumber - lever.LagDays;
}
