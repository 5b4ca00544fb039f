namespace Simulator.Reports.Framing;

/// <summary>An entry of a list: a row of a table, and JSON by its public properties.</summary>
/// <typeparam name="TSelf">The entry itself.</typeparam>
public interface IEntry<TSelf> where TSelf : IEntry<TSelf>
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The entry as a row; lists are joined by semicolons.</summary>
    IReadOnlyList<object?> Row();
}
