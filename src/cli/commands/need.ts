/** `lp need`: a person, a decision, a budget: what the work needs from the manager. */
import { concernCommand } from '../capture-concern.ts';

export const spec = concernCommand(
  'need',
  [
    ['lp need A second on-call engineer from January --by "15 dec"', 'in one line'],
    ['lp list --kind need', 'each with its age, open or resolved'],
    ['lp resolve 32 "two joined on 4 January"', 'how it ended'],
  ],
  'A need is open until lp resolve says how it ended. It is no part of the self-assessment.',
);
