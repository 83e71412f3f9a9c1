/** `lp completion`: the script that makes Tab complete calls of lp. */
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { SCRIPTS, type Shell } from '../completion/scripts.ts';
import { command } from '../spec.ts';

const SHELLS = Object.keys(SCRIPTS) as Shell[];

/** What makes it work, in each shell's start file. */
const START: Readonly<Record<Shell, string>> = {
  bash: 'lp completion bash > ~/.lp-completion.bash, and in ~/.bashrc, after your aliases: . ~/.lp-completion.bash',
  zsh: 'lp completion zsh > ~/.lp-completion.zsh, and in ~/.zshrc, after compinit: source ~/.lp-completion.zsh',
  fish: 'lp completion fish > ~/.config/fish/conf.d/lplog.fish',
};

export const spec = command<Shell>({
  arguments: [{ name: 'shell', required: true }],
  examples: SHELLS.map((shell) => [`lp completion ${shell}`, `prints the script for ${shell}`] as const),
  notes: `lp init sets it up. To do it yourself, put the script into a file once:\n${SHELLS.map((shell) => `${shell}: ${START[shell]}`).join('\n')}`,
  read({ words: [word = ''] }) {
    const found = SHELLS.find((shell) => shell === word.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(word, SHELLS, 1)[0];
    throw new UsageError(`lp completes in ${SHELLS.join(', ')}, not in "${word}"`, {
      hint: near === undefined ? 'Write: lp completion bash' : `Did you mean ${near}?`,
    });
  },
  act(shell, context): undefined {
    context.host.stdout.write(SCRIPTS[shell]);
    if (context.host.stdout.isTerminal) context.note(`Put it into a file: ${START[shell]}`);
  },
});
