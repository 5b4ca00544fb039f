namespace Simulator.Store;

/// <summary>A newer program has brought the database further than this one can follow. Nothing was written.</summary>
/// <param name="step">The step that this program does not know.</param>
/// <param name="newest">The newest step that it knows.</param>
public sealed class NewerDatabaseException(string step, string newest) : Exception(
    $"A newer program has brought this database to step '{step}'; this one knows steps up to '{newest}'. "
    + "Allowed: the newer program, or another database.");
