using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Runs;

/// <summary>An explanation of a draw: the terms of its probability.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="On">The day.</param>
/// <param name="Occurred">True when the event occurred.</param>
/// <param name="Probability">The probability of the event, from 0 to 1.</param>
/// <param name="Scale">The scale on which the terms add up.</param>
/// <param name="Sum">The sum of the terms: the log-odds of the probability, or the log of the daily rate.</param>
/// <param name="Terms">The terms that are not zero.</param>
public sealed record Explanation(
    Draw Draw, DateOnly On, bool Occurred, double Probability, TermScale Scale, double Sum, IReadOnlyList<NamedTerm> Terms)
{
    /// <summary>Explains a draw.</summary>
    /// <param name="input">The input of the run.</param>
    /// <param name="draw">The draw; not <see cref="Draw.Reconvening"/>, which has no probability.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="occurred">True when the event occurred.</param>
    /// <param name="state">The state that decided the probability.</param>
    /// <exception cref="ArgumentOutOfRangeException">The draw has no probability.</exception>
    public static Explanation Of(RunInput input, Draw draw, int day, bool occurred, in ModelState state)
    {
        ArgumentNullException.ThrowIfNull(input);
        var at = day - input.FirstDay;
        var (today, parameters) = (input.Covariates[at], input.Model.Parameters);
        var monitoring = Hazards.Monitoring(state, today, day);
        var heard = new List<Term>();
        var terms = new TermRecorder(heard);
        var naming = new Naming(input, at);
        switch (draw)
        {
            case Draw.Attack:
                Hazards.Attack(state, today, day, monitoring, parameters, terms);
                return Rate(naming.Of(heard, Formula.Attack));
            case Draw.BorderFire:
                Hazards.Fire(state, today, monitoring, parameters, terms);
                return Rate(naming.Of(heard, Formula.Fire));
            case Draw.RoundScheduled:
                Hazards.Round(state, today, parameters, terms);
                return Rate(naming.Of(heard, ModelVariable.RoundRate));
            case Draw.Strike:
                Hazards.Strike(state, today, day, monitoring, parameters, terms);
                return Odds(naming.Of(heard, Formula.Strike));
            case Draw.Escalation:
                Hazards.Escalation(state, today, monitoring, parameters, terms);
                return Odds(naming.Of(heard, Formula.Escalation));
            case Draw.MediatorJoins:
                return Odds([naming.Named(TermKind.Base, Hazards.LogOdds(ReferenceConstants.MediatorArrival))]);
            case Draw.Bargaining:
                return Odds(OfBargaining(state, today, monitoring, parameters, naming));
            case Draw.AddresseeRefusal or Draw.ClaimantRefusal:
                var table = BargainingStep.Sit(state, today, monitoring, parameters);
                var (levers, variable) = draw == Draw.AddresseeRefusal
                    ? (today.AddresseeRefusal, ModelVariable.AddresseeRefusal)
                    : (today.ClaimantRefusal, ModelVariable.ClaimantRefusal);
                Hazards.Refusal(table.Minimum - table.Maximum, levers, parameters, terms);
                return Odds(naming.Of(heard, variable));
            default:
                throw new ArgumentOutOfRangeException(nameof(draw), draw, "Allowed: a draw that has a probability.");
        }

        Explanation Rate(IReadOnlyList<NamedTerm> named) => Explained(named, TermScale.LogRate, Hazards.OnADay);
        Explanation Odds(IReadOnlyList<NamedTerm> named) => Explained(named, TermScale.LogOdds, Hazards.Probability);
        Explanation Explained(IReadOnlyList<NamedTerm> named, TermScale scale, Func<double, double> probability)
        {
            var sum = named.Sum(term => term.Value);
            return new(draw, DateOnly.FromDayNumber(day), occurred, probability(sum), scale, sum, named);
        }
    }

    /// <summary>The terms of the claimant's minimum, the addressee's maximum and the bonus in a round, in words, without zeros.</summary>
    internal static (IReadOnlyList<NamedTerm> Minimum, IReadOnlyList<NamedTerm> Maximum, IReadOnlyList<NamedTerm> Bonus) TermsOfRound(
        in ModelState state, in Covariates today, double monitoring, Parameters parameters, Naming naming)
    {
        var (minimum, maximum, bonus) = (new List<Term>(), new List<Term>(), new List<Term>());
        BargainingStep.ClaimantMinimum(state, today, monitoring, parameters, new TermRecorder(minimum));
        BargainingStep.AddresseeMaximum(state, today, parameters, new TermRecorder(maximum));
        BargainingStep.Bonus(state, today, new TermRecorder(bonus));
        return (naming.Of(minimum, Formula.ClaimantMinimum), naming.Of(maximum, Formula.AddresseeMaximum), naming.Of(bonus, Formula.Zone));
    }

    /// <summary>The log-odds that a round reaches the next rung: the zone less the threshold of the rung, in units of the session error.</summary>
    private static List<NamedTerm> OfBargaining(in ModelState state, in Covariates today, double monitoring, Parameters parameters, Naming naming)
    {
        var (minimum, maximum, bonus) = TermsOfRound(state, today, monitoring, parameters, naming);
        var height = BargainingStep.Threshold(Math.Min(state.Rung + 1, 4), parameters);
        var error = parameters.SessionError * today.SessionError;
        return
        [
            .. minimum.Select(term => term with { Name = $"{naming.Claimant}'s minimum: {term.Name}", Value = -term.Value / error }),
            .. maximum.Select(term => term with { Name = $"{naming.Addressee}'s maximum: {term.Name}", Value = term.Value / error }),
            .. bonus.Select(term => term with { Value = term.Value / error }),
            naming.Named(TermKind.Threshold, -height / error),
        ];
    }
}

/// <summary>The scale on which the terms of an explanation add up.</summary>
public enum TermScale
{
    /// <summary>The logarithm of a daily rate.</summary>
    LogRate,

    /// <summary>The logarithm of the odds.</summary>
    LogOdds,
}

/// <summary>A term of an explanation, in words.</summary>
/// <param name="Kind">The kind of the term.</param>
/// <param name="Name">The name of the term in words; a lever or factor by its name.</param>
/// <param name="Value">The contribution of the term to the sum.</param>
/// <param name="Levers">The levers behind the term. Default empty.</param>
/// <param name="Factors">The factors behind the term. Default empty.</param>
public sealed record NamedTerm(TermKind Kind, string Name, double Value, ValueList<LeverId> Levers = default, ValueList<FactorId> Factors = default);
