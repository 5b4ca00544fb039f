using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using Simulator.Benchmarks;

switch (args)
{
    case [FirstAppend.Verb, var how, var connectionString]:
        await FirstAppend.RunAsync(how, connectionString);
        break;
    case ["curves", .. var most]:
        await Curves.PrintAsync(most is [var events] ? int.Parse(events) : 1_000_000);
        break;
    case ["pairs", .. var many]:
        await Pairs.PrintAsync(many is [var pairs, ..] ? int.Parse(pairs) : 30, many is [_, var only] ? only : null);
        break;
    case ["branches", .. var turns]:
        await Branches.PrintAsync(turns is [var rounds] ? int.Parse(rounds) : 300);
        break;
    case ["runs", .. var times]:
        Runs.Print(times is [var sides] ? int.Parse(sides) : 30);
        break;
    case ["graphs", .. var again]:
        Graphs.Print(again is [var each] ? int.Parse(each) : 5);
        break;
    case ["contended"]:
        await Contention.PrintAsync();
        break;
    default:
        Benchmarks(args);
        break;
}

// Apart, so that a process that only appends does not load the library of benchmarks.
[MethodImpl(MethodImplOptions.NoInlining)]
static void Benchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(FirstAppend).Assembly).Run(args);
