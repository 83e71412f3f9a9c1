_lplog_prompt() {
  (( SECONDS < ${_lplog_next:-0} )) && return
  _lplog_next=$(( SECONDS + 600 )) psvar[9]=$(COLUMNS=$COLUMNS lplog status --short)
}
autoload -Uz add-zsh-hook && add-zsh-hook precmd _lplog_prompt
if [[ ${RPROMPT-} != *%9v* ]]; then RPROMPT='%(9V.%9v.)'${RPROMPT:+ $RPROMPT}; fi
