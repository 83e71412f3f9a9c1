/** `lp risk`: what may go wrong, for the manager to know in time. */
import { concernCommand } from '../capture-concern.ts';

export const spec = concernCommand(
  'risk',
  [
    ['lp risk The partner API may slip into January --severity high --by "15 dec"', 'in one line'],
    ['lp list --kind risk', 'each with its age, open or resolved'],
    ['lp resolve 31 "the partner moved its date"', 'how it ended'],
  ],
  'A risk is open until lp resolve says how it ended. It is no part of the self-assessment.',
);
