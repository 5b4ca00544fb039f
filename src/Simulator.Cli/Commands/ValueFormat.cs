using Simulator.Application.Simulations;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The written form of a parameter value that replaces the value of the case: <c>p_ret=0.35</c>.</summary>
internal static class ValueFormat
{
    /// <summary>The form, as help and messages show it.</summary>
    public const string Form = "SYMBOL=VALUE";

    /// <summary>The parameter and its value; <c>null</c>, with a problem, when the text has another form.</summary>
    /// <remarks>The parameter and its range are checked with the case.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="problems">The list that problems are added to.</param>
    public static ParameterValue? Read(string text, ProblemList problems)
    {
        if (text.Split('=') is not [{ Length: > 0 } symbol, var given])
        {
            problems.Add(new($"'{Spelling.Brief(text)}' sets no parameter. Allowed for --set: {Form}, such as p_ret=0.35."));
            return null;
        }

        if (NumberFormat.Read<double>(given) is { } value)
        {
            return new(symbol, value);
        }

        problems.Add(new(
            $"'{Spelling.Brief(given)}' in '{Spelling.Brief(text)}' is not a number. Allowed for --set: {Form}, such as p_ret=0.35."));
        return null;
    }
}
