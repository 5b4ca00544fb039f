using System.Globalization;
using Simulator.Application.Simulations;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The written form of a parameter value that replaces the value of the case: <c>p_ret=0.35</c>.</summary>
internal static class ValueFormat
{
    /// <summary>The form, as help and messages show it.</summary>
    public const string Form = "SYMBOL=VALUE";

    /// <summary>The parameter and its value.</summary>
    /// <exception cref="BadInputException">
    /// The text has another form. The parameter and its range are checked later, with the case.
    /// </exception>
    public static ParameterValue Parse(string text) =>
        text.Split('=') is not [{ Length: > 0 } symbol, var given]
            ? throw new BadInputException($"'{Spelling.Brief(text)}' sets no parameter. Allowed for --set: {Form}, such as p_ret=0.35.")
            : double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? new(symbol, value)
                : throw new BadInputException(
                    $"'{Spelling.Brief(given)}' in '{Spelling.Brief(text)}' is not a number. Allowed for --set: {Form}, such as p_ret=0.35.");
}
