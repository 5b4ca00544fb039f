using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Exercises;
using Simulator.Files;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Exercises;

/// <summary>Works an exercise of the teaching units step by step. Needs no database.</summary>
/// <param name="Name">The name of the exercise.</param>
/// <param name="Given">The texts of its inputs, by their names.</param>
/// <param name="Case">The case whose comparable ceasefires are shown with the answer; <c>null</c> for none.</param>
/// <param name="Prefix">The prefix of the names of inputs in messages: <c>--</c> on a command line.</param>
public sealed record WorkExercise(
    string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, string? Case = null, string Prefix = "")
    : IRequest<IReadOnlyList<WorkedStep>>, IValidated
{
    /// <summary>The exercise; <c>null</c> when none has the name.</summary>
    internal Exercise? Exercise => ExerciseCatalogue.All.FirstOrDefault(exercise => exercise.Name == Name);

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Exercise is not { } exercise)
        {
            return [new($"Unknown exercise '{Spelling.Brief(Name)}'. {Spelling.Hint(Name, ExerciseCatalogue.All.Select(known => known.Name))}")];
        }

        var flaws = Flaws(exercise).ToArray();
        return (flaws is [] && exercise.Flaw(new(Given, prefix: Prefix)) is { } flaw ? [flaw] : flaws).Select(message => new Problem(message));
    }

    private IEnumerable<string> Flaws(Exercise exercise)
    {
        foreach (var name in Given.Keys.Except(exercise.Inputs.Select(input => input.Name), StringComparer.Ordinal))
        {
            yield return $"Unknown input '{Spelling.Brief(name)}' of '{exercise.Name}'. "
                + Spelling.Hint(name, exercise.Inputs.Select(input => input.Name));
        }

        foreach (var input in exercise.Inputs)
        {
            var texts = Given.GetValueOrDefault(input.Name) ?? [];
            foreach (var text in texts.Where(text => !input.Accepts(text)))
            {
                yield return text.Length == 0
                    ? $"{Prefix}{input.Name} has no value. Allowed: {input.Allowed}."
                    : $"'{Spelling.Brief(text)}' cannot be used. Allowed for {Prefix}{input.Name}: {input.Allowed}.";
            }

            if (texts.Count == 0 && input.IsRequired)
            {
                yield return $"{Prefix}{input.Name} is not given. Allowed: {input.Allowed}.";
            }

            if (texts.Count > 1 && !input.IsRepeated)
            {
                yield return $"{Prefix}{input.Name} is given {texts.Count} times. Allowed: once.";
            }
        }

        if (Case is not null && !exercise.Compares)
        {
            yield return $"'{exercise.Name}' does not compare with a case. Allowed: an exercise that does, such as {SurvivalName}.";
        }
    }

    private static string SurvivalName => ExerciseCatalogue.All.First(exercise => exercise.Compares).Name;
}

internal sealed class WorkExerciseHandler(SimulatorFolders folders) : IRequestHandler<WorkExercise, IReadOnlyList<WorkedStep>>
{
    public Task<IReadOnlyList<WorkedStep>> Handle(WorkExercise request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkedStep>>([.. request.Exercise!.Work(
            new(request.Given, request.Case is { } named ? Comparable(named) : null, request.Prefix))]);

    private ReferenceClass Comparable(string named) =>
        CaseReader.Read(folders.Seeds.Find(named)).Case.Model?.Reference
        ?? throw new BadInputException(
            $"The case '{named}' has no comparable ceasefires. Allowed: a case whose model.yaml has a reference.");
}
