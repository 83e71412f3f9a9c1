/**
 * `npm run eval -- FILE [--cv] [--json]`: how well lp suggests principles, on a file of labelled texts.
 *
 * Without --cv: what ships, on the English stories and bullets of the file. With --cv: for each author of such
 * rows, what is learned is learned afresh from everything in the file that is not theirs (questions too) and from
 * our own wording; the hand-written profile stays as it is.
 */
import { join } from 'node:path';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AMAZON_PROFILE } from '../../src/domain/principles/amazon-profile.ts';
import { AMAZON_WEIGHTS } from '../../src/domain/principles/amazon-weights.ts';
import { type Model, readModel } from '../../src/domain/suggest-model.ts';
import { evaluate, tableOf } from './evaluation.ts';
import { readLabelled, readWording } from './labelled.ts';
import { compileProfile } from './profile.ts';
import { learn } from './training.ts';

export function main(argv: readonly string[], root: string): number {
  const flags = argv.filter((arg) => arg.startsWith('--'));
  const files = argv.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.find((arg) => arg !== '--cv' && arg !== '--json');
  if (files.length !== 1 || unknown !== undefined) {
    console.error(
      `Write: npm run eval -- FILE [--cv] [--json]${unknown === undefined ? '' : `   (not ${unknown})`}`,
    );
    return 2;
  }
  const rows = readLabelled(files[0]!, AMAZON);
  const judged = rows.filter(({ type }) => type === 'story' || type === 'bullet');
  const modelFor = flags.includes('--cv') ? crossValidated() : shipped();
  const result = evaluate(judged, AMAZON, modelFor);
  console.log(flags.includes('--json') ? JSON.stringify(result.evaluation) : tableOf(result));
  return 0;

  function shipped(): () => Model {
    const model = readModel(AMAZON_WEIGHTS);
    return () => model;
  }

  function crossValidated(): (author: string) => Model {
    const slugs = AMAZON.map(({ slug }) => slug);
    const profile = compileProfile(AMAZON, AMAZON_PROFILE);
    const wording = readWording(join(root, 'scripts', 'suggest', 'wording.txt'), AMAZON);
    const models = new Map<string, Model>();
    return (author) => {
      let model = models.get(author);
      if (model === undefined) {
        const others = rows.filter((row) => row.author !== author);
        model = readModel(learn([...others, ...wording], slugs, profile));
        models.set(author, model);
      }
      return model;
    };
  }
}
