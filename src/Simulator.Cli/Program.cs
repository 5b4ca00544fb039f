using Simulator.Cli;

return await Shell.RunAsync(CommandTree.For(args), args);
