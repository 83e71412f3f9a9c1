/** `lp unpin`: accomplishments that need not stand at the top of the draft any more. */
import { pinning } from '../pinning.ts';

export const spec = pinning('unpin', ['lp unpin 42', 'selected by its evidence again, or not']);
