using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a suggestion to a person: each script in words and as lines to paste, then why no shorter one does.</summary>
/// <param name="terminal">Where to show it.</param>
internal sealed class SuggestionView(Terminal terminal)
{
    /// <summary>Shows it.</summary>
    public void Show(ChangeSuggested suggested)
    {
        var (from, found) = (suggested.From, suggested.Suggestion);
        Title($"Least change of {from.Timeline} at version {from.Version} ({from.State.AsOf:d MMM yyyy})");
        terminal.WriteLine($"Goal: {Goals(suggested.Goals)}. {Answer(suggested)}");
        foreach (var (place, script) in found.Scripts.Where(script => script.Steps.Count > 0).Index())
        {
            Title($"Script {place + 1} of {found.Scripts.Count}{(found.More ? ", and there are more" : "")}");
            ShowScript(script);
        }

        if (found.Unmet.Count > 0)
        {
            Title($"What came nearest leaves {Goals(found.Unmet)} unmet");
            ShowScript(found.Nearest);
        }

        if (found.Shorter.Count > 0)
        {
            Title(found.End == SearchEnd.Reached ? "Why not shorter" : "Why not");
            foreach (var shortfall in found.Shorter)
            {
                Show(shortfall);
            }

            if (found.Shorter.All(shortfall => shortfall.Refused.Count == 0))
            {
                terminal.WriteLine("  No rule refuses an event that would have come nearer.");
            }

            terminal.WriteLine("  Scripts with a detour, or with an event that changes nothing that bears on the goal, are not counted.");
        }

        terminal.WriteLine("");
        terminal.WriteLine(
            $"Looked at {Counted.Of(found.States, "state")} made of {Counted.Of(suggested.Moves, "possible event")}. "
            + "All of it is hypothetical: what the rules of the process allow, not what is likely.");
        if (found.Scripts.Any(script => script.Steps.Count > 0))
        {
            terminal.WriteLine($"The changes fit a scenario with: from: {{ timeline: {from.Timeline}, version: {from.Version} }}");
        }
    }

    private static string Answer(ChangeSuggested suggested)
    {
        var found = suggested.Suggestion;
        return found.End switch
        {
            SearchEnd.HeldAlready => "This holds already: no event is needed.",
            SearchEnd.Reached => $"{Counted.Of(found.Scripts[0].Steps.Count, "event")} on {suggested.On:d MMM yyyy} can do it, and no fewer.",
            SearchEnd.TooFar => $"No legal script of up to {Counted.Of(suggested.Most, "event")} gets there. "
                + $"A longer one may: --most goes up to {ShortestPlan.MostEvents}.",
            SearchEnd.OutOfReach => "No legal script of any length gets there: every state that the possible events lead to was looked at.",
            SearchEnd.GaveUp => $"Nothing was found among scripts of up to {Counted.Of(found.Shorter.Count, "event")}. "
                + $"With one event more there were too many states, and the search gave up at {found.States:N0}.",
            _ => throw new ArgumentOutOfRangeException(nameof(suggested), found.End, "Every end has its sentence."),
        };
    }

    private void ShowScript(Script script)
    {
        foreach (var (place, step) in script.Steps.Index())
        {
            terminal.WriteLine($"  {place + 1}. {step.Event.Account.Text}");
        }

        if (script.Steps.Count == 0)
        {
            terminal.WriteLine("  The state at hand: no event brings it nearer.");
            return;
        }

        terminal.WriteLine("");
        terminal.WriteLine("changes:");
        foreach (var step in script.Steps)
        {
            terminal.WriteLine($"  {ChangeFormat.Write(step.Event)}");
            foreach (var instead in step.Instead)
            {
                terminal.WriteLine($"  # or: {ChangeFormat.Write(instead)}");
            }
        }
    }

    private void Show(Unreached shortfall)
    {
        terminal.WriteLine(
            $"  {Counted.Of(shortfall.Length, "event")}: {(shortfall.Legal == 0 ? "no legal script leads on" : $"{Counted.Of(shortfall.Legal, "legal script")} fell short")}; "
            + $"the nearest leaves {Goals(shortfall.Unmet)} unmet.");
        foreach (var refusal in shortfall.Refused)
        {
            var after = refusal.After.Count == 0 ? "" : $" after {string.Join(", ", refusal.After.Select(Kind))}";
            terminal.WriteLine($"    {Kind(refusal.Event)}{after} would {(refusal.Distance == 0 ? "get there" : "come nearer")}, and is refused:");
            foreach (var broken in refusal.Broken)
            {
                terminal.WriteLine($"      {broken.Rule.Id}: {broken}");
            }
        }
    }

    private void Title(string title)
    {
        terminal.WriteLine("");
        terminal.Out.Write(new Markup($"[bold]{terminal.Escape(title)}[/]"));
        terminal.WriteLine("");
    }

    private static string Goals(IEnumerable<Goal> goals) => string.Join(" and ", goals.Select(GoalFormat.Write));

    private static string Kind(NegotiationEvent happened) => EventKinds.Of(happened).Code;
}
