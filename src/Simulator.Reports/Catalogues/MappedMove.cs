using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Reports.Catalogues;

/// <summary>A change of a variable of the model by a lever or a factor.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">The size of the change, in the unit of the variable.</param>
/// <param name="Says">The change in words.</param>
/// <param name="Parameters">The symbols of the parameters of the same quantities.</param>
public sealed record MappedMove(ModelVariable Variable, double By, string Says, IReadOnlyList<string> Parameters)
{
    /// <summary>The changes in words.</summary>
    /// <param name="case">The case, with a model.</param>
    /// <param name="moves">The changes.</param>
    /// <param name="lever">True for the changes of a lever, false for those of a factor.</param>
    public static IReadOnlyList<MappedMove> Of(Case @case, ValueList<Movement> moves, bool lever)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (words, parameters) = (new ModelWords(@case), Engine.Runs.Parameters.Of(@case.Model!));
        return
        [
            .. moves.Select(move => new MappedMove(
                move.Variable, move.By, words.Of(move, lever),
                [.. ModelParameters.Ids.Where(id => ParameterVariables.Of(id, parameters).Contains(move.Variable))])),
        ];
    }

    /// <summary>The change, and the parameters beside which it acts.</summary>
    public string InWords() => Parameters.Count == 0 ? Says : $"{Says} (acts with {string.Join(", ", Parameters)})";
}
