using Simulator.Engine.Bargaining;
using Simulator.Engine.Runs;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary>What the theory of bargaining works out from a few numbers: reservation values, offers in turns, war, shifting power.</summary>
internal static class ClosedForms
{
    private static readonly Allowed<double> Discount = new("a number from 0 to below 1", number => number is >= 0 and < 1);
    private static readonly Allowed<double> Share = new("a number from -10 to 10", number => number is >= -10 and <= 10);

    /// <summary><c>bargain reservation</c>: a zone from the numbers of an exercise.</summary>
    public static Calculation Reservation()
    {
        var calculation = new Calculation("reservation",
            """
            The zone of possible agreement from a few numbers, as in the model: hurt lowers what one side needs and raises what the other concedes

            Examples:
              simulator bargain reservation --minimum 0.66 --maximum 0.30 --hurt 0.75,0.75
              simulator bargain reservation --minimum 0.66 --maximum 0.30 --hurt 0.75,0.75 --add 0.08
            """);
        var minimum = calculation.Needed("--minimum", "The least that the claimant accepts while nothing hurts", Share);
        var maximum = calculation.Needed("--maximum", "The most that the addressee concedes while nothing hurts", Share);
        var hurt = calculation.NeededPair("--hurt", "What the stalemate costs the claimant and the addressee, from 0 to 1", Allowed.Part);
        var add = calculation.Optional("--add", "What incentives and the like add to what the addressee concedes", Share);
        return calculation.Works(parse => Steps(parse.GetValue(minimum), parse.GetValue(maximum), parse.GetValue(hurt), parse.GetValue(add) ?? 0));

        static IReadOnlyList<WorkedStep> Steps(double minimum, double maximum, (double One, double Other) hurt, double add)
        {
            var zone = new BargainingZone(
                minimum - (ReferenceConstants.HurtOnReservation * hurt.One), maximum + (BargainingStep.HurtOnMaximum * hurt.Other) + add);
            return
            [
                WorkedStep.Number(
                    "minimum", "claimant's minimum", $"base − {Figures.Given(ReferenceConstants.HurtOnReservation)} × hurt",
                    $"{Figures.Given(minimum)} − {Figures.Given(ReferenceConstants.HurtOnReservation)} × {Figures.Given(hurt.One)}", zone.Minimum),
                WorkedStep.Number(
                    "maximum", "addressee's maximum", $"base + {Figures.Given(ReferenceConstants.AddresseeHurtPart)} × {Figures.Given(ReferenceConstants.HurtOnReservation)} × hurt + what is added",
                    $"{Figures.Given(maximum)} + {Figures.Given(BargainingStep.HurtOnMaximum)} × {Figures.Given(hurt.Other)} + {Figures.Given(add)}",
                    zone.Maximum),
                WorkedStep.Number(
                    "width", "width of the zone", "maximum − minimum", $"{Figures.Carried(zone.Maximum)} − {Figures.Carried(zone.Minimum)}",
                    zone.Width),
                WorkedStep.Question("zone", "is there a zone", "width ≥ 0", $"{Figures.Carried(zone.Width)} ≥ 0", zone.Exists),
                .. zone.Split(0.5) is { } middle
                    ? [WorkedStep.Number(
                        "split", "split in halves (Nash, equal powers)", "minimum + width / 2",
                        $"{Figures.Carried(zone.Minimum)} + {Figures.Carried(zone.Width)} / 2", middle)]
                    : Array.Empty<WorkedStep>(),
            ];
        }
    }

    /// <summary><c>bargain rubinstein</c>: offers in turns.</summary>
    public static Calculation Turns()
    {
        var calculation = new Calculation("rubinstein",
            """
            How two sides share when they make offers in turns and waiting costs both (Rubinstein 1982)

            Examples:
              simulator bargain rubinstein --discounts 0.9,0.8
            """);
        var discounts = calculation.NeededPair(
            "--discounts", "What the next round is worth today to the side that offers first, and to the other", Discount);
        return calculation.Works(parse => Steps(parse.GetValue(discounts)));

        static IReadOnlyList<WorkedStep> Steps((double One, double Other) worth)
        {
            var (shares, one, other) = (new Rubinstein(worth.One, worth.Other), Figures.Given(worth.One), Figures.Given(worth.Other));
            return
            [
                WorkedStep.Number(
                    "first", "share of the side that offers first", "(1 − δ₂) / (1 − δ₁ δ₂)", $"(1 − {other}) / (1 − {one} × {other})", shares.First),
                WorkedStep.Number(
                    "second", "share of the other side", "1 − share of the first", $"1 − {Figures.Carried(shares.First)}", shares.Second),
            ];
        }
    }

    /// <summary><c>bargain war</c>: the deals that both prefer to war.</summary>
    public static Calculation War()
    {
        var calculation = new Calculation("war",
            """
            The deals that both sides prefer to war, because war costs both (Fearon 1995)

            Examples:
              simulator bargain war --win 0.7 --costs 0.15,0.10
            """);
        var win = calculation.Needed("--win", "The probability that the first side wins", Allowed.Part);
        var costs = calculation.NeededPair("--costs", "What war costs the first side and the second, in shares of what is at stake", Allowed.Part);
        return calculation.Works(parse => Steps(parse.GetValue(win), parse.GetValue(costs)));

        static IReadOnlyList<WorkedStep> Steps(double win, (double One, double Other) costs)
        {
            var range = new WarRange(win, costs.One, costs.Other);
            return
            [
                WorkedStep.Number(
                    "low", "least that the first side accepts", "p − its cost, at least 0", $"{Figures.Given(win)} − {Figures.Given(costs.One)}",
                    range.Low),
                WorkedStep.Number(
                    "high", "most that the second side concedes", "p + its cost, at most 1", $"{Figures.Given(win)} + {Figures.Given(costs.Other)}",
                    range.High),
            ];
        }
    }

    /// <summary><c>bargain shift</c>: the commitment problem of shifting power.</summary>
    public static Calculation Shift()
    {
        var calculation = new Calculation("shift",
            """
            Whether a side that grows weaker fights today, because nobody can promise not to use the strength of tomorrow (Fearon 1995, Powell 2006)

            Examples:
              simulator bargain shift --now 0.9 --later 0.3 --cost 0.05 --discount 0.9
            """);
        var now = calculation.Needed("--now", "The probability that the declining side wins a war today", Allowed.Part);
        var later = calculation.Needed("--later", "The probability that it wins one later", Allowed.Part);
        var cost = calculation.Needed("--cost", "What war costs each side, in shares of what is at stake", Allowed.Part);
        var discount = calculation.Needed("--discount", "What the next period is worth today", Discount);
        return calculation.Works(parse => Steps(parse.GetValue(now), parse.GetValue(later), parse.GetValue(cost), parse.GetValue(discount)));

        static IReadOnlyList<WorkedStep> Steps(double now, double later, double cost, double discount)
        {
            var (shift, delta) = (new ShiftingPower(now, later, cost, discount), Figures.Given(discount));
            return
            [
                WorkedStep.Number(
                    "war", "war today", "(p today − cost) / (1 − δ)", $"({Figures.Given(now)} − {Figures.Given(cost)}) / (1 − {delta})", shift.War),
                WorkedStep.Number(
                    "peace", "best peace", "1 + δ × (p later + cost) / (1 − δ), at most all of it",
                    $"1 + {delta} × {Figures.Given(Math.Min(1, later + cost))} / (1 − {delta})", shift.Peace),
                WorkedStep.Question(
                    "war-preferred", "is war preferred", "war today > best peace", $"{Figures.Carried(shift.War)} > {Figures.Carried(shift.Peace)}",
                    shift.WarPreferred),
            ];
        }
    }
}
