namespace Simulator.Cli.Commands;

/// <summary>The scripts by which shells ask the program for completions, through its command <c>complete</c>.</summary>
internal static class CompletionScripts
{
    /// <summary>The script of each shell.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Completion of simulator for bash. Bash breaks words at = and :, so the part before the last break is taken off each answer.
            _simulator() {
              local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} typed IFS=$'\n'
              typed=${line##*[[:space:]]}
              [[ $word == [=:] ]] && word=
              COMPREPLY=($("$1" complete "$line" 2>/dev/null | cut -f1))
              COMPREPLY=("${COMPREPLY[@]#"${typed%"$word"}"}")
              [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
            }
            complete -o default -F _simulator simulator
            """,
        ["zsh"] = """
            #compdef simulator
            # Completion of simulator for zsh.
            _simulator() {
              local -a answers
              answers=("${(@f)$(${words[1]} complete "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
              answers=("${(@)answers//:/\\:}")
              answers=("${(@)answers/$'\t'/:}")
              if [[ -n ${answers[1]} ]]; then _describe simulator answers; else _files; fi
            }
            if [[ $funcstack[1] == _simulator ]]; then _simulator; else compdef _simulator simulator; fi
            """,
        ["fish"] = """
            # Completion of simulator for fish.
            function __simulator_complete
                set -l line (commandline -cp)
                set -l words (commandline -opc)
                $words[1] complete "$line" 2>/dev/null
            end
            complete -c simulator -a '(__simulator_complete)'
            """,
    };
}
