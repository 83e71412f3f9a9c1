/**
 * What Amazon's form asks for since January 2026: three to five accomplishments with specific examples of impact,
 * and growth actions. The rest of the year stands behind them as an appendix, both axes of it.
 */
import { type Block, heading, paragraph, strong, text } from '../document.ts';
import type { Report } from '../model.ts';
import { goalParagraph, growthBlocks, principleBlocks, told, unassignedHeading } from '../sections.ts';
import { asSentence, opened, shown, withoutStop } from '../sentences.ts';
import { inStarOrder } from '../star.ts';
import { story, type Telling } from '../stories.ts';
import type { Audience } from './audience.ts';

export const forte: Audience = {
  describe: 'three to five accomplishments, growth actions, an appendix',
  title: ({ cycle }) => `Accomplishments and growth ${shown(cycle.name)}`,
  sections: [
    {
      name: 'accomplishments',
      *compose({ selected, goals }, { telling }) {
        if (selected.length > 0) yield heading(2, 'Accomplishments');
        const agreed = goals.map(({ goal }) => goal);
        for (const { entry } of selected) yield story(inStarOrder(entry, agreed), telling);
      },
    },
    {
      name: 'growth',
      *compose({ growth, next }, { telling }) {
        if (growth.length + next.length > 0) yield heading(2, 'Growth actions');
        // Actions first: what was answered, then what is still open.
        for (const item of growth.toSorted((a, b) => Number(a.open) - Number(b.open)))
          yield* growthBlocks(item, telling);
        for (const { title, cycle, target } of next) {
          const aim = target === null ? '' : ` ${asSentence(`Target: ${shown(target)}`)}`;
          yield paragraph(
            text(`Next, in ${shown(cycle)}: `),
            strong(text(asSentence(opened(withoutStop(shown(title)))))),
            ...(aim === '' ? [] : [text(aim)]),
          );
        }
      },
    },
    { name: 'appendix', compose: (report, { telling }) => appendix(report, telling) },
  ],
};

function* appendix(report: Report, telling: Telling): Generator<Block> {
  const { goals, principles, unassigned, selected } = report;
  const above = new Set(selected.map(({ entry }) => entry.id));
  if (goals.length > 0) yield heading(2, 'Appendix: goals');
  for (const part of goals) yield goalParagraph(part, telling);
  if (principles.length > 0) yield heading(2, 'Appendix: evidence by principle');
  const names = new Map(principles.map(({ slug, name }) => [slug, shown(name)]));
  for (const one of principles) {
    yield heading(3, shown(one.name));
    yield* principleBlocks(one, names, telling, above);
  }
  const rest = unassigned.filter(({ id }) => !above.has(id));
  if (rest.length > 0) yield heading(2, `Appendix: ${unassignedHeading({ unassigned: rest }).toLowerCase()}`);
  yield* told(rest, telling);
}
