/**
 * What a manager writes a review from, on two printed pages: results against goals, anecdotes and voices by principle,
 * growth. Who gets the room is decided in `manager-plan.ts`; what finds none is counted on stderr.
 */
import { type Block, heading } from '../document.ts';
import type { Report } from '../model.ts';
import { unassignedHeading } from '../sections.ts';
import { shown } from '../sentences.ts';
import type { Audience, Place } from './audience.ts';
import { type Plan, planOf } from './manager-plan.ts';

export const manager: Audience = {
  describe: 'results, and anecdotes by principle, on two pages',
  title: ({ cycle }) => `Review material ${shown(cycle.name)}`,
  sections: [
    {
      name: 'summary',
      compose: (report, place) => under('Summary', planned(report, place).summary),
    },
    {
      name: 'what',
      *compose(report, place) {
        const { goals, beyondLead, beyond } = planned(report, place);
        yield* under('What was delivered', [...goals, ...beyondLead, ...oneList(beyond)]);
      },
    },
    {
      name: 'how',
      *compose(report, place) {
        const { sections, lines, others, unassigned } = planned(report, place);
        const also = sections.length > 0 ? under('Also shown', oneList(lines), 3) : oneList(lines);
        const rest = under(unassignedHeading({ unassigned }), others, 3);
        yield* under('How, by principle', [...sections, ...also, ...rest]);
      },
    },
    {
      name: 'growth',
      compose: (report, place) => under('Growth', planned(report, place).growth),
    },
  ],
};

const plans = new WeakMap<Place, Plan>();

/** The plan of a draft, made once for all its sections. */
function planned(report: Report, place: Place): Plan {
  const plan = plans.get(place) ?? planOf(report, place);
  plans.set(place, plan);
  return plan;
}

/** The blocks under a heading; nothing where there are none. */
function under(title: string, blocks: readonly Block[], level: 2 | 3 = 2): Block[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks];
}

/** Lists of one item each as one. */
function oneList(blocks: readonly Block[]): Block[] {
  const lists = blocks.filter((block) => block.kind === 'list');
  const [first] = lists;
  return first === undefined ? [] : [{ ...first, items: lists.flatMap(({ items }) => items) }];
}
