using Simulator.Cli.Commands;

return await Shell.RunAsync(args);
