using Simulator.Domain.Border;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>The case that the reference model is about, with its parameters and one lever for each variable that it has.</summary>
internal static class ReferenceCase
{
    public static readonly DateOnly Opens = new(2025, 10, 18);

    public static readonly ActorId Claimant = new("pakistan");
    public static readonly ActorId Addressee = new("afghan-taliban");
    public static readonly ActorId Spoiler = new("ttp");
    public static readonly ActorId Mediator = new("qatar");
    public static readonly TrackId Track = new("doha");
    public static readonly IssueId Issue = new("monitoring");

    /// <summary>The reference values, with the added steps at the values of the shipped case.</summary>
    private static readonly (string Id, double Value, double Least, double Most, ParameterRole Role)[] Values =
    [
        ("lam0", 0.066, 0.045, 0.10, ParameterRole.Exposed), ("b_talk", 0.15, 0, 0.4, ParameterRole.Exposed),
        ("b_strike", 0.30, 0, 0.6, ParameterRole.Exposed),
        ("p_ret", 0.28, 0.15, 0.45, ParameterRole.Exposed), ("eta0", 0.030, 0.015, 0.06, ParameterRole.Exposed),
        ("p_esc", 0.050, 0.03, 0.08, ParameterRole.Exposed),
        ("g_L", 0.9, 0.5, 2, ParameterRole.Exposed), ("g_T", 1.2, 0.5, 2, ParameterRole.Exposed), ("g_M", 0.20, 0, 0.6, ParameterRole.Exposed),
        ("g_A", 0.8, 0.7, 1.2, ParameterRole.Exposed), ("T0", 0.25, 0.1, 0.4, ParameterRole.Exposed),
        ("dT_up", 0.003, 0.001, 0.006, ParameterRole.Exposed),
        ("dT_down", 0.12, 0.06, 0.20, ParameterRole.Exposed), ("H0", 0.75, 0.5, 0.9, ParameterRole.Exposed),
        ("hB", 0.0035, 0.001, 0.006, ParameterRole.Exposed),
        ("L0", 0.35, 0.2, 0.6, ParameterRole.Exposed), ("mu0", 0.13, 0.08, 0.2, ParameterRole.Exposed), ("xi", 0.6, 0.3, 0.9, ParameterRole.Exposed),
        ("m0", 0.55, 0.35, 0.75, ParameterRole.Exposed), ("rP", 0.66, 0.60, 0.72, ParameterRole.Exposed),
        ("rA", 0.30, 0.24, 0.36, ParameterRole.Exposed),
        ("sov", 0.14, 0.05, 0.25, ParameterRole.Exposed), ("tau", 0.060, 0.04, 0.10, ParameterRole.Exposed),
        ("x_decay", 45, 20, 90, ParameterRole.Exposed),
        ("theta1", -0.36, -0.42, -0.30, ParameterRole.Threshold), ("theta2", -0.135, -0.195, -0.075, ParameterRole.Threshold),
        ("theta3", -0.005, -0.065, 0.055, ParameterRole.Threshold), ("theta4", 0.27, 0.21, 0.33, ParameterRole.Threshold),
        ("ratify_0", -2.6, -4, -1, ParameterRole.Added), ("ratify_gap", 3, 0, 8, ParameterRole.Added), ("lag", 14, 0, 45, ParameterRole.Added),
        ("capacity", 1, 0.3, 2, ParameterRole.Added), ("backfire", 0.25, 0, 0.5, ParameterRole.Added),
        ("low_quality", 0.3, 0.1, 0.5, ParameterRole.Added),
        ("guarantee", 0.1, 0, 0.2, ParameterRole.Added),
    ];

    public static Case Case { get; } = new(
        new("reference"), "The reference case", "", "", [Claimant, Addressee], [new(Track, "Doha")], [],
        [Actor(Claimant), Actor(Addressee), Actor(Spoiler), Actor(Mediator)], [], [], [], [],
        new(
            Opens, Claimant, Addressee, Claimant, Addressee, [Spoiler], [Mediator, new("turkiye")], Track,
            [.. Values.Select(
                value => new Parameter(value.Id, value.Id, value.Value, value.Least, value.Most, "", EvidenceGrade.Assumption, "", value.Role))],
            Joining: [new("saudi-arabia"), new("iran")],
            FirstRound: Opens,
            Levers: [.. Enum.GetValues<ModelVariable>().Select(
                variable => new LeverMapping(Lever(variable), EvidenceGrade.Assumption, "", [new(variable, 1)]))]));

    /// <summary>The border is shut before the model opens, as in the reference.</summary>
    public static IReadOnlyList<NegotiationEvent> Before { get; } =
        [new BorderClosed(Claimant, ["Torkham"]) { Account = On(Opens.AddDays(-6)) }];

    public static StochasticModel Model(bool added = false, IReadOnlyDictionary<string, double>? instead = null) =>
        StochasticModel.Of(Case, instead, added);

    public static Account On(DateOnly day) => new(When.On(day), "", Origin: Origin.Hypothetical);

    public static LeverId Lever(ModelVariable variable) => new($"{variable}");

    /// <summary>A lever that works at once.</summary>
    public static NegotiationEvent Applied(ModelVariable variable, double level, int day) =>
        new LeverApplied(Lever(variable), Level: level) { Account = On(Opens.AddDays(day)) };

    /// <summary>Runs from the opening, for so many days after it.</summary>
    public static RunInput RunInput(int horizon, IReadOnlyList<NegotiationEvent>? given = null, StochasticModel? model = null) =>
        Simulator.Engine.Runs.RunInput.Of(model ?? Model(), new(Before, given ?? []), Opens, Opens.AddDays(horizon));

    private static Actor Actor(ActorId id) => new(id, id.Value, ActorKind.State, "");
}
