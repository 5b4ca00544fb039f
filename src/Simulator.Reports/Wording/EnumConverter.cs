using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Reports.Wording;

/// <summary>Enums in JSON: words in kebab-case.</summary>
public sealed class EnumConverter : JsonConverterFactory
{
    private static readonly JsonStringEnumConverter Words = new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Words.CanConvert(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Words.CreateConverter(typeToConvert, options);
}
