using Simulator.Engine.Runs;

namespace Simulator.Engine.Bargaining;

/// <summary>
/// The table at which the parties would sit if a round met on the first day of an input: what each could accept, and what that adds up from.
/// </summary>
/// <remarks>It is read off the model of a case without a run, and depends on its numbers as runs do.</remarks>
/// <param name="Claimant">Who claims.</param>
/// <param name="Addressee">Of whom.</param>
/// <param name="Zone">The reservation values.</param>
/// <param name="Minimum">What the claimant's adds up from, without terms that are zero.</param>
/// <param name="Maximum">What the addressee's adds up from.</param>
/// <param name="Bonus">What mediators and levers add to the zone.</param>
/// <param name="Credibility">Whether promises are believed, from 0 to 1.</param>
/// <param name="Rung">How far the parties have agreed, from 0 to 4.</param>
/// <param name="Threshold">How far the zone must reach for the next rung; none where there is none above.</param>
/// <param name="Chance">How likely the round gains the next rung, from 0 to 1; none where there is none above.</param>
public sealed record RoundTable(
    string Claimant, string Addressee, BargainingZone Zone, IReadOnlyList<NamedTerm> Minimum, IReadOnlyList<NamedTerm> Maximum,
    IReadOnlyList<NamedTerm> Bonus,
    double Credibility, int Rung, double? Threshold, double? Chance)
{
    /// <summary>How far the zone reaches, with what mediators and levers add; negative where it does not reach at all.</summary>
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
