using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Cases;

/// <summary>Reads the sets of rival claims, and adds to each event the rival accounts that the claims give of it.</summary>
internal sealed class ClaimsReader(YamlBinder binder, OrderedDictionary<RowId, EventRow> events)
{
    private static readonly string[] SetKeys = ["id", "question", "house", "reason", "claims"];

    /// <summary>The members in which a claim can differ from any event. Further members depend on the kind.</summary>
    private static readonly string[] Always =
    [
        .. RecordShape.Keys(typeof(RivalAccount)).Except(["set", "claim", "by", "numbered", "term", "tolls"], StringComparer.Ordinal),
    ];

    private readonly HashSet<RowId> rivalRows = [];

    /// <summary>The sets, in the order of the file.</summary>
    public List<ClaimSet> Read(IEnumerable<YamlNode> sets)
    {
        var read = new List<ClaimSet>();
        foreach (var node in sets)
        {
            binder.AllowOnly(node, SetKeys);
            var entries = binder.Entries(node);
            var items = binder.Items(entries.GetValueOrDefault("claims")).Select(item => (Claim: Claim(item), Node: item)).ToArray();
            var claims = items.Select(pair => pair.Claim).OfType<Claim>().ToValueList();
            var given = new Dictionary<string, object?>(StringComparer.Ordinal) { ["claims"] = claims };
            if (binder.Make(typeof(ClaimSet), node, given) is not ClaimSet set)
            {
                continue;
            }

            read.Add(set);
            if (!claims.Any(claim => claim.Id == set.House))
            {
                binder.Complain(
                    entries["house"],
                    $"'{set.House}' is not a claim of {set.Id}. {Spelling.Hint(set.House.Value, claims.Select(claim => claim.Id.Value))}");
            }

            foreach (var twice in claims.GroupBy(claim => claim.Id).Where(group => group.Count() > 1))
            {
                binder.Complain(entries["claims"], $"Duplicate claim '{twice.Key}' in {set.Id}. Allowed: each claim once.");
            }

            foreach (var (claim, claimNode) in items)
            {
                if (claim is not null)
                {
                    AddRivals(set, claim, YamlFile.Child(claimNode, "tells"));
                }
            }
        }

        return read;
    }

    private Claim? Claim(YamlNode node)
    {
        binder.AllowOnly(node, RecordShape.Keys(typeof(Claim)).Append("tells"));
        return (Claim?)binder.Make(typeof(Claim), node);
    }

    private void AddRivals(ClaimSet set, Claim claim, YamlNode? tells)
    {
        if (tells is not null && claim.Id == set.House)
        {
            binder.Complain(
                tells, $"'{claim.Id}' is the house reading of {set.Id}: the events already follow it. Allowed: 'tells' on the other claims.");
            return;
        }

        foreach (var (row, node) in binder.Entries(tells))
        {
            if (!events.TryGetValue(new(row), out var coded))
            {
                binder.Complain(node, $"Unknown row '{row}'. {Spelling.Hint(row, events.Keys.Select(known => known.Value))}");
            }
            else if (coded.Event is { } happened && Rival(set, claim, happened, node) is { } rival)
            {
                var account = happened.Account with { Rivals = happened.Account.Rivals.Add(rival) };
                events[new(row)] = coded with { Event = happened with { Account = account } };
            }
        }
    }

    private RivalAccount? Rival(ClaimSet set, Claim claim, NegotiationEvent of, YamlNode node)
    {
        if (!of.Account.Claims.Contains(set.Id))
        {
            binder.Complain(node, $"Row '{of.Account.Row}' is not part of {set.Id}. Allowed: name {set.Id} in the row's 'claims'.");
            return null;
        }

        var entries = binder.Entries(node);
        binder.AllowOnly(
            node,
            [.. Always, .. Reading.CanDifferIn(of).Select(member => member == nameof(RivalAccount.Numbered) ? "number" : RecordShape.Kebab(member))]);
        var rival = (RivalAccount?)binder.Make(typeof(RivalAccount), node, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["set"] = set.Id,
            ["claim"] = claim.Id,
            ["numbered"] = entries.TryGetValue("number", out var number) ? Numbering(number) : null,
        });
        if (rival?.Row is { } row && (events.ContainsKey(row) || !rivalRows.Add(row)))
        {
            binder.Complain(node, $"Row '{row}' already exists. Allowed: each row once, as an event or as a rival account.");
        }

        return rival is { Sources.Count: 0 } ? rival with { Sources = claim.Sources } : rival;
    }

    private RoundNumbering? Numbering(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (text == "none")
        {
            return new(null);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return new(number);
        }

        binder.Complain(node, $"'{node}' is not the number of a round. Allowed: a whole number from 1 on, or none.");
        return null;
    }
}
