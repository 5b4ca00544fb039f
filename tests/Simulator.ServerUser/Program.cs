using Simulator.PrivatePostgres;
using Simulator.ServerUser;

// Uses the private server of SIMULATOR_HOME: the tests run it to have other processes.
// Without arguments it joins, prints "ready", and leaves at the end of its input. With 'append TIMELINE FILE' it appends until it is killed.
try
{
    if (args is ["append", var timeline, var acknowledged])
    {
        await Appending.RunAsync(new(timeline), acknowledged);
    }

    await using var server = await PrivateServer.JoinAsync(
        SimulatorHome.FromEnvironment(),
        PrivateServerOptions.FromEnvironment() with { Durability = Durability.TestsOnly },
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
