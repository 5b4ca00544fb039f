using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>The parameters that the stochastic model requires from every case, by the names that files, commands and formulas use.</summary>
/// <remarks>A case gives each parameter a value, a range and its evidence (<see cref="Parameter"/>); there are no defaults.</remarks>
public static class ModelParameters
{
    /// <summary>All parameters: the exposed ones, the thresholds, and those of the added steps.</summary>
    public static ValueList<ParameterDefinition> All { get; } =
    [
        Exposed("lam0", "Attacks of the spoiler per day, at reference values.", 0, 10),
        Exposed("b_talk", "Added to the log rate of attacks within seven days of a round.", -10, 10),
        Exposed("b_strike", "Added to the log rate of attacks per recent strike, by the memory of it.", -10, 10),
        Exposed("p_ret", "Probability that an attack is answered by a strike across the border, at reference values.", 0.0001, 0.9999),
        Exposed("eta0", "Exchanges of fire across the border per day, at reference values.", 0, 10),
        Exposed("p_esc", "Probability that a strike or an exchange of fire grows into open fighting, at reference values.", 0.0001, 0.9999),
        Exposed("g_L", "Log-odds of strikes and escalation per unit of public lock-in.", -10, 10),
        Exposed("g_T", "Log-odds of strikes and escalation that a unit of trust takes away.", -10, 10),
        Exposed("g_M", "Log-odds of strikes, and in part of fire and escalation, that full monitoring takes away.", -10, 10),
        Exposed("g_A", "Log-odds of escalation that a comprehensive agreement takes away.", -10, 10),
        Exposed("T0", "Trust when the model opens, from 0 to 1.", 0, 1),
        Exposed("dT_up", "Part of the trust still missing that a quiet day brings.", 0, 1),
        Exposed("dT_down", "Part of trust that an attack takes away; a strike takes 1.5 times as much, fire half as much.", 0, 0.6),
        Exposed("H0", "Hurt of both sides when the model opens, from 0 to 1.", 0, 1),
        Exposed("hB", "Part of the hurt still missing that each day of border closure adds for the addressee; the claimant's share is 0.6.", 0, 1),
        Exposed("L0", "Public lock-in of the claimant when the model opens, from 0 to 1; that of the addressee is 0.7 of it.", 0, 1),
        Exposed("mu0", "Rounds agreed on per day, before the leverage of mediators and failed rounds count.", 0, 10),
        Exposed("xi", "Subtracted from the log rate of rounds for each round that failed in a row.", -10, 10),
        Exposed("m0", "Leverage of the mediators when the model opens, from 0 to 1.", 0, 1),
        Exposed("rP", "The least that the claimant accepts, before hurt, credibility, lock-in and attacks count.", -10, 10),
        Exposed("rA", "The most that the addressee concedes, before hurt, trust, lock-in and levers count.", -10, 10),
        Exposed("sov", "Sovereignty cost of outside oversight to the addressee, on the scale of rA.", -10, 10),
        Exposed("tau", "Scale of the random deviation of the zone of agreement in a round.", 0.0001, 10),
        Exposed("x_decay", "Days for outside pressure to decay to 1/e.", 1, 10_000),
        Threshold("theta1", "Minimum width of the zone for a ceasefire."),
        Threshold("theta2", "Minimum width of the zone for an interim agreement."),
        Threshold("theta3", "Minimum width of the zone for a monitored agreement."),
        Threshold("theta4", "Minimum width of the zone for a comprehensive agreement."),
        Added("ratify_0", "Log-odds that a veto centre refuses a step beyond a ceasefire when the reservation points of the sides meet.", -20, 20),
        Added("ratify_gap", "Log-odds of that refusal per unit of the gap between the reservation points.", -20, 20),
        Added(
            "lag",
            "Days from the agreement on a mechanism to its first working day, and from a promise of the addressee to its effect "
            + "where the lever names no lag.",
            0,
            3650),
        Added("capacity", "The load that the addressee can carry out simultaneously.", 0.01, 100),
        Added("backfire", "Increase of the log-odds of disputes from a mechanism of low quality.", 0, 10),
        Added("low_quality", "The quality below which monitoring can backfire, from 0 to 1.", 0, 1),
        Added("guarantee", "Credibility that a guarantor adds to promises.", 0, 1),
    ];

    /// <summary>The names of all parameters, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(parameter => parameter.Id)];

    /// <summary>The definition of a parameter; <c>null</c> when the model has no parameter of that name.</summary>
    public static ParameterDefinition? Find(string id) => All.FirstOrDefault(parameter => parameter.Id == id);

    private static ParameterDefinition Exposed(string id, string meaning, double lowest, double highest) =>
        new(id, meaning, ParameterRole.Exposed, lowest, highest);

    private static ParameterDefinition Threshold(string id, string meaning) => new(id, meaning, ParameterRole.Threshold, -10, 10);

    private static ParameterDefinition Added(string id, string meaning, double lowest, double highest) =>
        new(id, meaning, ParameterRole.Added, lowest, highest);
}

/// <summary>The definition of a parameter of the model.</summary>
/// <param name="Id">The name, such as <c>p_ret</c>.</param>
/// <param name="Meaning">The meaning, with the unit.</param>
/// <param name="Role">The role in the model.</param>
/// <param name="Lowest">The lowest value that the model can compute with.</param>
/// <param name="Highest">The highest value that the model can compute with.</param>
public sealed record ParameterDefinition(string Id, string Meaning, ParameterRole Role, double Lowest, double Highest);
