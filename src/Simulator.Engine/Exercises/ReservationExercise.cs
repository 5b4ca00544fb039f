using Simulator.Engine.Bargaining;
using Simulator.Engine.Runs;

namespace Simulator.Engine.Exercises;

/// <summary>A zone of possible agreement from the reservation values of both sides.</summary>
internal static class ReservationExercise
{
    private static readonly NumberRange<double> Share = NumberRange.Between(-10, 10);

    private static readonly ExerciseInput<double> Minimum = ExerciseInputs.Number(
        "minimum", "The minimum that the claimant accepts without hurt", Share) with { IsRequired = true };

    private static readonly ExerciseInput<double> Maximum = ExerciseInputs.Number(
        "maximum", "The maximum that the addressee concedes without hurt", Share) with { IsRequired = true };

    private static readonly ExerciseInput<(double One, double Other)> Hurt = ExerciseInputs.Pair(
        "hurt", "The cost of the stalemate to the claimant and to the addressee, from 0 to 1", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<double> Add = ExerciseInputs.Number(
        "add", "The amount that incentives and the like add to the maximum of the addressee", Share);

    public static Exercise Exercise { get; } = new(
        "reservation",
        "Compute the zone of possible agreement as in the model: hurt lowers the minimum of the claimant and raises the maximum of the addressee",
        [Minimum, Maximum, Hurt, Add],
        ["--minimum 0.66 --maximum 0.30 --hurt 0.75,0.75", "--minimum 0.66 --maximum 0.30 --hurt 0.75,0.75 --add 0.08"],
        given => Steps(given.One(Minimum), given.One(Maximum), given.One(Hurt), given.Maybe(Add) ?? 0));

    private static IEnumerable<WorkedStep> Steps(double minimum, double maximum, (double One, double Other) hurt, double add)
    {
        var zone = new BargainingZone(
            minimum - (ReferenceConstants.HurtOnReservation * hurt.One), maximum + (BargainingStep.HurtOnMaximum * hurt.Other) + add);
        var (weight, part) = (Figures.Given(ReferenceConstants.HurtOnReservation), Figures.Given(ReferenceConstants.AddresseeHurtPart));
        return
        [
            WorkedStep.Number(
                "minimum", "claimant's minimum", $"base − {weight} × hurt", $"{Figures.Given(minimum)} − {weight} × {Figures.Given(hurt.One)}",
                zone.Minimum),
            WorkedStep.Number(
                "maximum", "addressee's maximum", $"base + {part} × {weight} × hurt + what is added",
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
