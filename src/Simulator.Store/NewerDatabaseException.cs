namespace Simulator.Store;

/// <summary>A newer program has migrated the database beyond the steps of this one. Nothing was written.</summary>
/// <param name="step">The step that this program does not know.</param>
/// <param name="newest">The newest step that this program knows.</param>
public sealed class NewerDatabaseException(string step, string newest) : Exception(
    $"A newer program has migrated this database to step '{step}'; this program knows steps up to '{newest}'. "
    + "Allowed: the newer program, or another database.");
