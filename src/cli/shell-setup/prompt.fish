if functions -q fish_right_prompt; and not functions -q __lplog_right_prompt
    functions -c fish_right_prompt __lplog_right_prompt
end
function fish_right_prompt
    if not set -q __lplog_next; or test (date +%s) -ge $__lplog_next; or begin
            # While it says something, a call of lp may have made it untrue.
            test -n "$__lplog_says"; and string match -q '*lp*' -- "$history[1]"
        end
        set -g __lplog_next (math (date +%s) + 600)
        set -g __lplog_says (command -q lplog; and lplog status --short)
    end
    echo -n $__lplog_says
    functions -q __lplog_right_prompt; and __lplog_right_prompt
end
