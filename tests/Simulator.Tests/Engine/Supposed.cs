using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>Anything that can be supposed: numbers within their ranges, levers, and events that are told.</summary>
internal sealed record Supposed(
    int Seed, int Horizon, bool Added, (int Which, double Share)[] Numbers, LeverTried[] Levers, (int Which, int Day)[] Told)
{
    private static readonly Func<Account, NegotiationEvent>[] Tellable =
    [
        told => new AttackCarriedOut(ReferenceCase.Claimant, ReferenceCase.Spoiler) { Account = told },
        told => new AirStrikeCarriedOut(ReferenceCase.Claimant, ReferenceCase.Addressee) { Account = told },
        told => new BorderIncidentOccurred(Both) { Account = told },
        told => new HostilitiesResumed(Both) { Account = told },
        told => new CeasefireAgreed(Both, Form.Written) { Account = told },
        told => new CeasefireExpired { Account = told },
        told => new RoundHeld(ReferenceCase.Track, Both, [ReferenceCase.Mediator], RoundOutcome.Collapse) { Account = told },
        told => new RoundHeld(ReferenceCase.Track, Both, [ReferenceCase.Mediator], RoundOutcome.NoProgress) { Account = told },
        told => new TalksCollapsed([ReferenceCase.Addressee]) { Account = told },
        told => new TalksResumed([ReferenceCase.Mediator]) { Account = told },
        told => new MechanismEstablished([ReferenceCase.Mediator], 0.5, 7) { Account = told },
        told => new MechanismBecameOperational { Account = told },
        told => new ThreatMade(ReferenceCase.Claimant, ReferenceCase.Addressee) { Account = told },
        told => new ConciliatoryGestureMade([ReferenceCase.Addressee], [ReferenceCase.Claimant]) { Account = told },
        told => new MediatorJoined(new("iran"), ReferenceCase.Track) { Account = told },
    ];

    private static ValueList<ActorId> Both => [ReferenceCase.Claimant, ReferenceCase.Addressee];

    private static ValueList<Parameter> Parameters => ReferenceCase.Case.Model!.Parameters;

    private static Gen<Supposed> Any { get; } =
        from seed in Gen.Choose(0, int.MaxValue)
        from horizon in Gen.Choose(0, 90)
        from added in Gen.Elements(true, false)
        from numbers in Gen.Zip(Gen.Choose(0, Parameters.Count - 1), Share).ArrayOf()
        from levers in Lever.ArrayOf()
        from told in Gen.Zip(Gen.Choose(0, Tellable.Length - 1), Gen.Choose(0, 90)).ArrayOf()
        select new Supposed(seed, horizon, added, [.. numbers.Take(6)], [.. levers.Take(6)], [.. told.Take(8)]);

    private static Gen<double> Share => from percent in Gen.Choose(0, 100) select percent / 100.0;

    private static Gen<LeverTried> Lever =>
        from variable in Gen.Elements(Enum.GetValues<ModelVariable>())
        from level in Share
        from day in Gen.Choose(0, 90)
        from lag in Gen.Elements(0, 0, 5)
        from ramp in Gen.Elements(0, 0, 10)
        select new LeverTried(variable, level, day, lag, ramp);

    public StochasticModel Model => ReferenceCase.Model(
        Added,
        Numbers.DistinctBy(number => number.Which).Select(number => (Parameter: Parameters[number.Which], number.Share)).ToDictionary(
            number => number.Parameter.Id,
            number =>
                Math.Clamp(
                    number.Parameter.Least + (number.Share * (number.Parameter.Most - number.Parameter.Least)), number.Parameter.Least,
                    number.Parameter.Most),
            StringComparer.Ordinal));

    /// <summary>What is given to the runs, in the order of days.</summary>
    public NegotiationEvent[] Given =>
    [
        .. Told.Select(told => Tellable[told.Which](ReferenceCase.On(ReferenceCase.Opens.AddDays(told.Day)))).Concat(
            Levers.Select(lever => lever.Applied))
            .OrderBy(given => given.Account.When.Effective()),
    ];

    /// <summary>Runs from the opening on, all with the same premise.</summary>
    public RunInput RunInput(int? horizon = null) => ReferenceCase.RunInput(horizon ?? Horizon, Given, Model);

    public Lived Run(int? horizon = null) => Lived.Of(RunInput(horizon), (ulong)Seed);

    /// <summary>Fails unless something holds whatever is supposed.</summary>
    public static void Whatever(Action<Supposed> holds) => Prop.ForAll(Any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    public override string ToString() =>
        $"seed {Seed}, {Horizon} days, added {Added}, numbers {string.Join(' ', Numbers)}, levers {string.Join(' ', Levers.AsEnumerable())}, told "
        + string.Join(' ', Told.Select(told => $"{Tellable[told.Which](ReferenceCase.On(ReferenceCase.Opens)).GetType().Name} on {told.Day}"));
}

/// <summary>A lever, so many days after the opening.</summary>
internal sealed record LeverTried(ModelVariable Variable, double Level, int Day, int Lag, int Ramp)
{
    public NegotiationEvent Applied =>
        new LeverApplied(ReferenceCase.Lever(Variable), Level: Level, RampDays: Ramp, LagDays: Lag)
        {
            Account = ReferenceCase.On(ReferenceCase.Opens.AddDays(Day)),
        };

    public override string ToString() => $"{Variable} {Level} on {Day} after {Lag} over {Ramp}";
}
