/** `lp undo`: the last change taken back. */
import { backAndForth } from '../back-and-forth.ts';

export const spec = backAndForth({
  said: 'Undid',
  other: 'lp redo takes it back',
  none: 'there is nothing to undo',
  example: ['lp undo', 'takes back the last log, edit, tag, rm …'],
  step: (store) => store.undo(),
});
