using Npgsql;
using Simulator.Application.Cases;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

/// <summary>A database into which the cases of this repository are loaded, and the use cases on it.</summary>
public class LoadedCases(TestServer server) : StoreDatabase(server)
{
    public static readonly TimelineId Talks = new("pak-afg-2025");
    public static readonly TimelineId Fiction = new("mirrow-crossing");

    internal UseCases UseCases => field ??= new(Source, SeedsCopy.Real);

    protected override async Task PrepareAsync(string connectionString)
    {
        await base.PrepareAsync(connectionString);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var useCases = new UseCases(source, SeedsCopy.Real);
        foreach (var folder in SeedsCopy.Real.Cases)
        {
            await useCases.SendAsync(new LoadCase(folder.Id));
        }
    }
}
