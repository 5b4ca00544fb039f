using Simulator.Store.Postgres;

// Joins the private server of SIMULATOR_HOME, prints "ready", and leaves at the end of its input: the tests run it to have other processes.
try
{
    await using var server = await PrivatePostgres.JoinAsync(
        SimulatorHome.FromEnvironment(),
        PrivatePostgresOptions.FromEnvironment() with { Durability = Durability.TestsOnly },
        Console.Error.WriteLine,
        CancellationToken.None);
    Console.WriteLine("ready");
    Console.In.ReadToEnd();
    return 0;
}
catch (PostgresUnavailableException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
