/** `lp pin`: accomplishments that must stand at the top of the draft. */
import { pinning } from '../pinning.ts';

export const spec = pinning('pin', ['lp pin 42 12', 'both stand among the selected accomplishments']);
