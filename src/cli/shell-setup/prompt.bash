_lplog_prompt() {
  local status=$?
  # While it says something, a call of lp may have made it untrue.
  if (( SECONDS >= ${_lplog_next:-0} )) || [[ -n ${_lplog_says-} && $(HISTTIMEFORMAT= history 1) == *lp* ]]; then
    _lplog_next=$(( SECONDS + 600 )) _lplog_says=$(COLUMNS=$COLUMNS lplog status --short)
  fi
  return $status
}
if [[ ${PROMPT_COMMAND-} != *_lplog_prompt* ]]; then
  PROMPT_COMMAND="_lplog_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
  PS1='${_lplog_says:+[$_lplog_says] }'$PS1
fi
