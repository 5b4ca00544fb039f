namespace Simulator.Application.Requests;

/// <summary>Tells the user a line about what is going on, apart from the result.</summary>
/// <param name="line">The line.</param>
public delegate void Say(string line);
