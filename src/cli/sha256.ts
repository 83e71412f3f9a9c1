/** What tells lp later whether a file is still the one it wrote. */
import { createHash } from 'node:crypto';

export const sha256 = (what: string | Uint8Array): string => createHash('sha256').update(what).digest('hex');
