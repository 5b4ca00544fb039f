using Simulator.Cli.Commands;

return await Shell.RunAsync(CommandTree.For(args), args);
