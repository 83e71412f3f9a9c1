# Completion of lp for fish, written by: lp completion fish

function __lplog_complete
    set -l token (commandline -ct)
    set -l answer (command lplog complete fish -- (commandline -opc) "$token" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            # The file alone is what fish looks for; the flag before it is put back.
            set -l flag (string match -r -- '^--[^=]*=' "$token")
            for candidate in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$token"))
                printf '%s\n' "$flag$candidate"
            end
        case values list
            for candidate in $answer[2..-1]
                printf '%s\n' $candidate
            end
    end
end

complete -c lplog -e
complete -c lplog -f -k -a '(__lplog_complete)'
if command -sq lplog; and command -sq lp
    # Where lp is the print command, it keeps the completion it has.
    if test (string replace -r '/[^/]*$' '' -- (command -s lp)) = (string replace -r '/[^/]*$' '' -- (command -s lplog))
        # fish would load its own for the print command later; loaded now, it can be taken away.
        complete --do-complete 'lp -' >/dev/null 2>&1
        complete -c lp -e
        complete -c lp -f -k -a '(__lplog_complete)'
    end
end
