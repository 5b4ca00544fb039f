using Simulator.Engine.Runs;

namespace Simulator.Engine.Bargaining;

/// <summary>
/// The bargaining table of a round that meets on the first day of an input: the reservation values of the parties, and their terms.
/// </summary>
/// <remarks>The table is computed from the model of a case without a run, and depends on the numbers of the model as runs do.</remarks>
/// <param name="Claimant">The name of the side that claims.</param>
/// <param name="Addressee">The name of the side that it claims from.</param>
/// <param name="Zone">The reservation values.</param>
/// <param name="Minimum">The terms of the claimant's reservation value, without those that are zero.</param>
/// <param name="Maximum">The terms of the addressee's reservation value, without those that are zero.</param>
/// <param name="Bonus">The terms that mediators and levers add to the zone.</param>
/// <param name="Credibility">The credibility of promises, from 0 to 1.</param>
/// <param name="Rung">The rung of agreement, from 0 to 4.</param>
/// <param name="Threshold">The reach that the next rung takes; <c>null</c> at the top rung.</param>
/// <param name="Chance">The probability that the round gains the next rung, from 0 to 1; <c>null</c> at the top rung.</param>
public sealed record RoundTable(
    string Claimant, string Addressee, BargainingZone Zone, IReadOnlyList<NamedTerm> Minimum, IReadOnlyList<NamedTerm> Maximum,
    IReadOnlyList<NamedTerm> Bonus, double Credibility, int Rung, double? Threshold, double? Chance)
{
    /// <summary>The width of the zone plus the bonus of mediators and levers; negative when the sides stay apart.</summary>
    public double Reach => Zone.Width + Bonus.Sum(term => term.Value);

    /// <summary>The table on the first day of an input.</summary>
    /// <param name="input">The input; of at least one day.</param>
    public static RoundTable Of(RunInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (state, today, parameters) = (input.Start, input.Covariates[0], input.Model.Parameters);
        state.Rounds++;
        var monitoring = Hazards.Monitoring(state, today, input.FirstDay);
        var naming = new Naming(input, 0);
        var (minimum, maximum, bonus) = Explanation.TermsOfRound(state, today, monitoring, parameters, naming);
        var table = BargainingStep.Sit(state, today, monitoring, parameters);
        double? threshold = state.Rung < 4 ? BargainingStep.Threshold(state.Rung + 1, parameters) : null;
        return new(
            naming.Claimant, naming.Addressee, new(table.Minimum, table.Maximum), minimum, maximum, bonus,
            BargainingStep.Credibility(state, today, monitoring), state.Rung, threshold,
            threshold is { } height ? Hazards.Probability((table.Zone - height) / table.Error) : null);
    }
}
