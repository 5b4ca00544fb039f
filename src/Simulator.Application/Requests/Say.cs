namespace Simulator.Application.Requests;

/// <summary>Shows the user a line about the progress of a request, apart from its result.</summary>
/// <param name="line">The line.</param>
public delegate void Say(string line);
