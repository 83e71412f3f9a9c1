/** `lp import --dry-run`: the plan as it is made, in lines or as JSON. */
import { type Counts, countsView, itemView, type Planned, rejectView } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import type { ImportCall } from './import-run.ts';
import { itemLine } from './import-tell.ts';
import { fitted } from './say.ts';

interface Shower {
  add(one: Planned): void;
  end(counts: Counts): void;
}

export const shower = (call: ImportCall, context: Context): Shower =>
  call.json ? asJson(call, context) : inLines(context);

/** Lines are written together, for a plan may have a million. */
const TOGETHER = 200;

function inLines(context: Context): Shower {
  const lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) context.out(lines.splice(0).join('\n'));
  };
  return {
    add(one) {
      if (one.what !== 'item' || one.standing.is === 'known') return;
      lines.push(...fitted(itemLine(one, context), context.host.stdout));
      if (lines.length >= TOGETHER) flush();
    },
    end: flush,
  };
}

/** So many rejects are in the JSON; `--rejects FILE` has all. */
const REJECTS = 1_000;

/** `{"version":1,"source":…,"items":[…],"rejects":[…],"counts":{…}}`, an item to a line. */
function asJson({ source }: ImportCall, context: Context): Shower {
  const rejects: unknown[] = [];
  const items: string[] = [];
  let begun = false;
  const flush = (): void => {
    if (items.length === 0) return;
    context.host.stdout.write(`${begun ? ',\n' : '\n'}${items.splice(0).join(',\n')}`);
    begun = true;
  };
  context.host.stdout.write(`{"version":1,\n"source":${JSON.stringify(source.name)},\n"items":[`);
  return {
    add(one) {
      if (one.what === 'reject' && rejects.length < REJECTS) rejects.push(rejectView(one));
      if (one.what !== 'item') return;
      items.push(JSON.stringify(itemView(one)));
      if (items.length >= TOGETHER) flush();
    },
    end(counts) {
      flush();
      const lines = rejects.map((one) => JSON.stringify(one)).join(',\n');
      context.out(
        `${begun ? '\n' : ''}],\n"rejects":[${lines === '' ? '' : `\n${lines}\n`}],\n"counts":${JSON.stringify(countsView(counts))}}`,
      );
    },
  };
}
