# Completion of lp for bash, written by: lp completion bash
# bash 3.2 (macOS) has neither compopt nor nosort nor BASH_ALIASES.

_lplog() {
  local line=${COMP_LINE:0:COMP_POINT} name=${COMP_WORDS[0]} kind= answer
  COMPREPLY=()
  # The call that an alias stands for.
  if [ "${BASH_VERSINFO[0]}" -ge 4 ] && [ -n "${BASH_ALIASES[$name]-}" ]; then
    case $line in "$name"*) line=${BASH_ALIASES[$name]}${line#"$name"} ;; esac
  fi
  while IFS= read -r answer; do
    if [ -z "$kind" ]; then kind=$answer; else COMPREPLY+=("$answer"); fi
  done <<< "$(command lplog complete bash "$COMP_TYPE" "${COLUMNS:-80}" "$COMP_WORDBREAKS" "$line" 2>/dev/null </dev/null)"
  if [ "$kind" = files ]; then
    if type compopt >/dev/null 2>&1; then
      compopt -o default
    else
      while IFS= read -r answer; do
        [ -n "$answer" ] && COMPREPLY+=("$answer")
      done <<< "$(compgen -f -- "$2")"
    fi
  fi
  return 0
}

_lplog_set_up() {
  local lplog lp name call ours=
  lplog=$(type -P lplog) && lp=$(type -P lp) && [ "${lp%/*}" = "${lplog%/*}" ] && ours=yes
  complete -o nosort -F _lplog lplog 2>/dev/null || complete -F _lplog lplog
  if [ -n "$ours" ]; then complete -o nosort -F _lplog lp 2>/dev/null || complete -F _lplog lp; fi
  [ "${BASH_VERSINFO[0]}" -ge 4 ] || return 0
  # Aliases for lp that are there by now, but for those that complete as something else.
  for name in "${!BASH_ALIASES[@]}"; do
    call=${BASH_ALIASES[$name]}
    case $call in
      lplog | 'lplog '*) ;;
      lp | 'lp '*) case $ours,${BASH_ALIASES[lp]-} in yes,* | *,lplog*) ;; *) continue ;; esac ;;
      *) continue ;;
    esac
    complete -p -- "$name" >/dev/null 2>&1 && [ "$name" != lp ] && continue
    complete -o nosort -F _lplog -- "$name" 2>/dev/null || complete -F _lplog -- "$name"
  done
  return 0
}
_lplog_set_up
unset -f _lplog_set_up
