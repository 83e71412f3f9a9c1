/** What a dialogue does with signals and with a terminal that goes away, told without one: nobody has to win a race. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DialogueCancelled, withSession } from '../../src/terminal/prompts.ts';
import { plainStyle } from '../../src/terminal/style.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function surroundings() {
  const io = {
    input: new PassThrough(),
    output: new PassThrough(),
    signals: new EventEmitter(),
    style: plainStyle,
  };
  const heard = () => SIGNALS.map((signal) => io.signals.listenerCount(signal));
  return { io, heard };
}

describe('a session', () => {
  it('hears every signal while it lasts, and none once it ended well', async () => {
    const { io, heard } = surroundings();
    expect(await withSession(io, async () => heard())).toEqual([1, 1, 1]);
    // A program with no listener is ended by a signal, as it should be.
    expect(heard()).toEqual([0, 0, 0]);
  });

  it.each(SIGNALS)(
    'told to end by %s, hands over, and a second telling does not end lp while it saves',
    async (signal) => {
      const { io, heard } = surroundings();
      await expect(
        withSession(io, (session) => {
          const answer = session.text({ message: 'What did you do?' });
          io.signals.emit(signal);
          return answer;
        }),
      ).rejects.toBeInstanceOf(DialogueCancelled);
      expect(heard()).toEqual([1, 1, 1]);
      for (const again of SIGNALS) expect(io.signals.emit(again)).toBe(true);
    },
  );

  it.each(['input', 'output'] as const)('outlives an error of its %s, also a late one', async (stream) => {
    const { io } = surroundings();
    await expect(
      withSession(io, (session) => {
        const answer = session.text({ message: 'What did you do?' });
        io[stream].emit('error', new Error('EIO'));
        return answer;
      }),
    ).rejects.toBeInstanceOf(DialogueCancelled);
    expect(() => io[stream].emit('error', new Error('EIO'))).not.toThrow();
  });
});
