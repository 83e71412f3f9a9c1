/** The self-assessment, by principle: everything that was logged, each entry told once. */
import { heading } from '../document.ts';
import {
  goalParagraph,
  growthBlocks,
  lineList,
  principleBlocks,
  summaryParagraph,
  told,
  unassignedHeading,
} from '../sections.ts';
import { shown } from '../sentences.ts';
import type { Audience } from './audience.ts';

export const self: Audience = {
  describe: 'the self-assessment, by principle',
  title: ({ cycle }) => `Self-assessment ${shown(cycle.name)}`,
  sections: [
    {
      name: 'summary',
      *compose(report) {
        yield heading(2, 'Summary');
        yield summaryParagraph(report);
      },
    },
    {
      name: 'selected',
      *compose({ selected }, { telling }) {
        if (selected.length > 0) yield heading(2, 'Selected accomplishments');
        yield* lineList(
          selected.map(({ entry }) => entry),
          telling,
        );
      },
    },
    {
      name: 'goals',
      *compose({ goals }, { telling }) {
        if (goals.length > 0) yield heading(2, 'Goals');
        for (const part of goals) yield goalParagraph(part, telling);
      },
    },
    {
      name: 'principles',
      *compose({ principles }, { telling }) {
        const names = new Map(principles.map(({ slug, name }) => [slug, shown(name)]));
        for (const one of principles) {
          yield heading(2, shown(one.name));
          yield* principleBlocks(one, names, telling);
        }
      },
    },
    {
      name: 'other',
      *compose(report, { telling }) {
        if (report.unassigned.length > 0) yield heading(2, unassignedHeading(report));
        yield* told(report.unassigned, telling);
      },
    },
    {
      name: 'growth',
      *compose({ growth }, { telling }) {
        if (growth.length > 0) yield heading(2, 'Growth');
        for (const item of growth) yield* growthBlocks(item, telling);
      },
    },
  ],
};
