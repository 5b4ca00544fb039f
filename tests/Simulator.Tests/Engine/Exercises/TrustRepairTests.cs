using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class TrustRepairTests
{
    private const double Gain = 0.003;
    private static readonly double Built = TrustRepair.AfterQuiet(0.25, 10, Gain);

    [Fact]
    public void Ten_quiet_days_build_0_272_and_an_attack_leaves_0_240()
    {
        Assert.Equal(0.272, Built, 3);
        Assert.Equal(0.240, TrustRepair.AfterAttacks(Built, 1, 0.12), 3);
    }

    [Fact]
    public void The_way_back_takes_15_quiet_days()
    {
        var exact = TrustRepair.QuietDays(TrustRepair.AfterAttacks(Built, 1, 0.12), Built, Gain);
        Assert.Equal(14.6, exact, 1);
        Assert.Equal(15, WholeUnits.Up(exact));
    }

    [Fact]
    public void The_way_back_leads_back()
    {
        for (var trust = 0.05; trust < 0.95; trust += 0.1)
        {
            Assert.Equal(0.96, TrustRepair.AfterQuiet(trust, TrustRepair.QuietDays(trust, 0.96, Gain), Gain), 10);
        }
    }

    [Fact]
    public void Trust_grows_in_quiet_and_falls_in_attacks_and_stays_within_0_and_1()
    {
        for (var days = 0; days < 2000; days += 50)
        {
            Assert.InRange(TrustRepair.AfterQuiet(0.25, days + 1, Gain), TrustRepair.AfterQuiet(0.25, days, Gain), 1);
            Assert.InRange(TrustRepair.AfterAttacks(0.25, days + 1, 0.12), 0, TrustRepair.AfterAttacks(0.25, days, 0.12));
        }
    }

    [Fact]
    public void Who_trusts_as_much_already_waits_for_nothing_and_full_trust_is_never_there()
    {
        Assert.Equal(0, TrustRepair.QuietDays(0.3, 0.25, Gain));
        Assert.Equal(double.PositiveInfinity, TrustRepair.QuietDays(0.3, 1, Gain));
    }
}
