using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>The checks of parameters and levers that all requests about runs share.</summary>
internal static class RunChecks
{
    /// <summary>The problem of a parameter that does not exist.</summary>
    /// <param name="id">The symbol.</param>
    /// <param name="known">The parameters that may be named.</param>
    public static Problem Unknown(string id, IEnumerable<Parameter> known) =>
        new($"Unknown parameter '{Spelling.Brief(id)}'. {Spelling.Hint(id, known.Select(parameter => parameter.Id))}");

    /// <summary>The problem of a value outside the range of a parameter; <c>null</c> for a value within it.</summary>
    public static Problem? OfValue(Parameter parameter, double value) => value >= parameter.Least && value <= parameter.Most
        ? null
        : new($"{parameter.Id} = {value} is outside its range. Allowed: from {parameter.Least} to {parameter.Most} ({parameter.Unit}).");

    /// <summary>The problem of a parameter that is both set and varied.</summary>
    public static Problem SetAndVaried(string id) => new($"The parameter '{id}' is both set and varied. Allowed: one of them.");

    /// <summary>The problem of a lever that the case does not have; <c>null</c> for one that it has.</summary>
    public static Problem? OfLever(Case @case, string lever) => @case.Levers.Any(known => known.Id.Value == lever)
        ? null
        : new($"Unknown lever '{Spelling.Brief(lever)}'. {Spelling.Hint(lever, @case.Levers.Select(known => known.Id.Value))}");

    /// <summary>The problem of a lever that begins outside the days of the runs; <c>null</c> for one that begins within them.</summary>
    /// <param name="lever">The lever, as the message names it.</param>
    /// <param name="on">The day; <c>null</c> for the first day of the runs.</param>
    /// <param name="from">The first day of the runs.</param>
    /// <param name="until">The last day.</param>
    public static Problem? OfDay(string lever, DateOnly? on, DateOnly from, DateOnly until) => on < from || on > until
        ? new($"{lever} would begin on {on:yyyy-MM-dd}. Allowed: {from:yyyy-MM-dd} to {until:yyyy-MM-dd}, the days of the runs.")
        : null;
}
