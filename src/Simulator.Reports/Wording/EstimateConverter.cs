using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Wording;

/// <summary>Estimates in JSON: <c>value</c>, <c>low</c> and <c>high</c>, each <c>null</c> when it is unbounded.</summary>
public sealed class EstimateConverter : JsonConverter<Estimate>
{
    /// <inheritdoc/>
    public override Estimate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Estimates are written to JSON and never read from it.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Write(writer, "value", value.Value);
        Write(writer, "low", value.Low);
        Write(writer, "high", value.High);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, double number)
    {
        if (double.IsFinite(number))
        {
            // Adding zero only removes the sign of a negative zero.
            writer.WriteNumber(name, number + 0.0);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
