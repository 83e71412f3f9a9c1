/** `lp redo`: what was undone, done again. */
import { backAndForth } from '../back-and-forth.ts';

export const spec = backAndForth({
  said: 'Did again',
  other: 'lp undo takes it back',
  none: 'there is nothing to redo',
  example: ['lp redo', 'does again what lp undo took back'],
  step: (store) => store.redo(),
});
