using Simulator.Files.Yaml;

namespace Simulator.Files.BargainingProblems;

/// <summary>The JSON Schema of files of bargaining problems, made from the records that they fill and from their documentation comments.</summary>
internal static class BargainingSchema
{
    /// <summary>The schema, as JSON (draft 2020-12).</summary>
    public static string Text() =>
        RecordSchema.Text(new RecordSchema(new Documentation()).File("Bargaining problem", typeof(BargainingScript)));
}
