namespace Simulator.Engine.Exercises;

/// <summary>The exercises that can be worked.</summary>
public static class ExerciseCatalogue
{
    /// <summary>The exercises of the teaching units, in the order of the units.</summary>
    public static IReadOnlyList<Exercise> Teaching { get; } =
    [
        RipenessExercise.Exercise, DetectionExercise.Exercise, SurvivalExercise.Exercise, AttacksExercise.Exercise, BeliefExercise.Exercise,
        MediatorsExercise.Exercise, RatificationExercise.Exercise, TrustExercise.Exercise, DaysExercise.Exercise,
    ];

    /// <summary>The exercises of the theory of bargaining: reservation values, offers in turns, war, shifting power.</summary>
    public static IReadOnlyList<Exercise> Bargaining { get; } =
        [ReservationExercise.Exercise, RubinsteinExercise.Exercise, WarExercise.Exercise, ShiftExercise.Exercise];

    /// <summary>All exercises; their names differ.</summary>
    public static IReadOnlyList<Exercise> All { get; } = [.. Teaching, .. Bargaining];
}
