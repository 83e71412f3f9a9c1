_lplog_prompt() {
  (( SECONDS < ${_lplog_next:-0} )) && return
  _lplog_next=$(( SECONDS + 600 )) psvar[9]=$(COLUMNS=$COLUMNS lplog status --short)
}
_lplog_ran() { [[ $3 == *lp* ]] && _lplog_next=0; }
autoload -Uz add-zsh-hook && add-zsh-hook precmd _lplog_prompt && add-zsh-hook preexec _lplog_ran
if [[ ${RPROMPT-} != *%9v* ]]; then RPROMPT='%(9V.%9v.)'${RPROMPT:+ $RPROMPT}; fi
