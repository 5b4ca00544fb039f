using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>Runs that begin later: where what came before is written down and lived again, the rest is told as the whole run tells it.</summary>
public sealed class ContinuedRunsTests
{
    [Fact]
    public void A_run_that_is_written_down_and_gone_on_with_tells_the_rest_as_the_whole_run_does() => Supposed.Whatever(supposed =>
    {
        var (whole, cut) = (supposed.Run(), supposed.Seed % (supposed.Horizon + 1));
        var rest = Lived.Of(Continued(supposed, cut), (ulong)supposed.Seed);

        Assert.Equal(whole.On(day => day > ReferenceCase.Opens.DayNumber + cut), rest.Entries);
        Assert.Equal(whole.End.Begun(), rest.End.Begun());
    });

    [Fact]
    public void What_a_run_that_is_gone_on_with_writes_down_the_process_allows() => Supposed.Whatever(any =>
    {
        var supposed = any with { Told = [] };
        var premise = Continued(supposed, supposed.Seed % (supposed.Horizon + 1));
        var before = Negotiation.Fold([.. ReferenceCase.Before, .. Written(supposed, supposed.Seed % (supposed.Horizon + 1))]);

        Negotiation.Decide(before, DrawnEvents.Of(Trace.Of(premise, (ulong)supposed.Seed, 1), before, []).Select(written => written.Event));
    });

    [Fact]
    public void What_is_written_down_says_of_war_and_agreement_what_the_run_says() => Supposed.Whatever(any =>
    {
        var supposed = any with { Told = [] };
        var (run, told) = (supposed.Run().End, Negotiation.Fold([.. ReferenceCase.Before, .. Written(supposed, supposed.Horizon)]));

        // The negotiation calls an agreement monitored once its mechanism works.
        Assert.Equal(run is { Rung: 3, Operates: false } ? Rung.Interim : (Rung)run.Rung, told.Rung);
        Assert.Equal(run.Hostilities, told.Fighting);
        Assert.True(!run.Operates || told.Mechanism is { Operational: not null });
    });

    [Fact]
    public void Runs_of_a_later_day_share_the_luck_of_each_day_and_not_of_their_first()
    {
        // Where nothing can be agreed on, and neither talks nor strikes count, attacks are as likely on every day: then the same days bring them.
        var model = ReferenceCase.Model(instead: new Dictionary<string, double>(StringComparer.Ordinal) { ["b_talk"] = 0, ["b_strike"] = 0 });
        NegotiationEvent[] never = [ReferenceCase.Applied(ModelVariable.ClaimantMinimum, 1, 0)];
        var whole = ReferenceCase.RunInput(80, never, model);
        var later = RunInput.Of(model, new([.. ReferenceCase.Before, .. never], []), ReferenceCase.Opens.AddDays(30), whole.Until);
        for (ulong run = 0; run < 50; run++)
        {
            Assert.Equal(Attacks(whole, run).Where(day => day >= later.FirstDay), Attacks(later, run));
        }
    }

    private static IEnumerable<int> Attacks(RunInput premise, ulong run) =>
        Lived.Of(premise, 1, run).Entries.Where(entry => entry.Kind == ModelEventKind.Attack).Select(entry => entry.Day);

    /// <summary>The premise of the days after a cut, with all that the run tells until then on record.</summary>
    private static RunInput Continued(Supposed supposed, int cut)
    {
        var last = ReferenceCase.Opens.AddDays(cut);
        return RunInput.Of(
            supposed.Model,
            new([.. ReferenceCase.Before, .. Written(supposed, cut)], [.. supposed.Given.Where(given => given.Account.When.Effective() > last)]),
            last.AddDays(1), ReferenceCase.Opens.AddDays(supposed.Horizon));
    }

    /// <summary>What a run tells until a cut, as events.</summary>
    private static IEnumerable<NegotiationEvent> Written(Supposed supposed, int cut)
    {
        var given = supposed.Given.Where(given => given.Account.When.Effective() <= ReferenceCase.Opens.AddDays(cut));
        return DrawnEvents.Of(Trace.Of(supposed.RunInput(cut), (ulong)supposed.Seed, 0), Negotiation.Fold(ReferenceCase.Before), [.. given]).Select(
            written => written.Event);
    }
}
