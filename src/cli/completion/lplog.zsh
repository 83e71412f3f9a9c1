#compdef lplog lp
# Completion of lp for zsh, written by: lp completion zsh

_lplog() {
  # Where lp is the print command, zsh's own completion for it has the word.
  if [[ ${service:-} == lp ]] && ! _lplog_has_lp; then
    (( $+functions[_lp] )) || autoload -Uz _lp
    _lp "$@"
    return
  fi
  local -a answer
  answer=("${(@f)"$(command lplog complete zsh -- "${(@)words[1,CURRENT-1]}" "$QIPREFIX$PREFIX" 2>/dev/null </dev/null)"}")
  local kind=${answer[1]}
  shift answer
  # Letters match in either case, as lp itself reads names.
  local -a how=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
  case $kind in
    files)
      if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
      _files
      ;;
    # A comma takes back the space that was put behind a whole value.
    list) (( $#answer )) && _describe -V -t values 'value' answer $how -r $', \t\n' ;;
    values) (( $#answer )) && _describe -V -t values 'value' answer $how ;;
    *) return 1 ;;
  esac
}

_lplog_has_lp() {
  [[ -n ${commands[lplog]:-} && ${commands[lp]:h} == ${commands[lplog]:h} ]]
}

if [[ ${funcstack[1]} == _lplog ]]; then
  # Loaded from a folder of fpath, at the first Tab.
  _lplog "$@"
elif (( $+functions[compdef] )); then
  compdef _lplog lplog
  if _lplog_has_lp; then compdef _lplog lp; fi
else
  print -u2 'lp: completion needs compinit before it: autoload -Uz compinit && compinit'
fi
