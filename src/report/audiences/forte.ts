/**
 * What Amazon's form asks for since January 2026: three to five accomplishments with specific examples of impact,
 * and growth actions. The rest of the year stands behind them as an appendix, both axes of it.
 */
import type { Answered } from '../../domain/growth.ts';
import { type Block, heading, type Inline, paragraph, strong, text } from '../document.ts';
import type { Report } from '../model.ts';
import { answersOf, goalParagraph, principleBlocks, told, unassignedHeading } from '../sections.ts';
import { asSentence, opened, shown, withoutStop } from '../sentences.ts';
import { inStarOrder } from '../star.ts';
import { answerTo, quotation, story, type Telling } from '../stories.ts';
import type { Audience } from './audience.ts';

/** So many words of what was asked for; beside the action that is enough. */
const ASKED_WORDS = 25;

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
        const acted = growth.filter(({ open }) => !open);
        if (acted.length + next.length > 0) yield heading(2, 'Growth actions');
        for (const item of acted) yield action(item, telling);
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

/** What was done, then the words that asked for it: the form asks for actions. */
function action(item: Answered, telling: Telling): Block {
  const { since, earlier } = answersOf(item, telling, { labelled: false });
  const children = [...earlier, ...since].flatMap(({ deed, rest }): Inline[] => [
    ...(deed === '' ? [] : [strong(text(deed.trimEnd())), ...(deed.endsWith(' ') ? [text(' ')] : [])]),
    ...rest,
    text(' '),
  ]);
  const { id } = item.entry;
  const asked = answerTo(item.entry, ASKED_WORDS, telling);
  return { kind: 'story', id, children: [paragraph(...children, ...asked)] };
}

function* appendix(report: Report, telling: Telling): Generator<Block> {
  const { goals, principles, unassigned, selected, growth } = report;
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
  const open = growth.filter((one) => one.open);
  if (open.length > 0) yield heading(2, 'Appendix: feedback still open');
  for (const { entry } of open) yield quotation(entry, telling);
}
