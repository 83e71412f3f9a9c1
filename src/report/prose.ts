/**
 * The draft in words, as a document: the title, what it was made from, and the sections of its audience. What is
 * told, and where, was decided by the model and by the audience's row; no format has words of its own.
 */
import { type Day, longDay } from '../domain/day.ts';
import { count } from '../domain/text.ts';
import { WORD_LIMITS, type WordLimits } from '../domain/word-limits.ts';
import { AUDIENCES } from './audiences/index.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from './document.ts';
import type { Report } from './model.ts';
import { asSentence, dayWriter, period, shown } from './sentences.ts';
import type { Telling } from './stories.ts';
import type { Tally } from './tally.ts';
import { withoutReferences } from './without-references.ts';

export interface ProseOptions {
  /** The day the draft bears. */
  readonly today: Day;
  /** Words of each section, 0 for no limit; the defaults of the audience unless given. */
  readonly limits?: WordLimits | undefined;
  /** Whether statements end with the reference of their entry, and a line says what the draft was made from; yes unless given. */
  readonly refs?: boolean | undefined;
  /** Told of everything that is composed. */
  readonly tally?: Tally | undefined;
}

/** The whole draft. Sections without content are left out. */
export function* compose(
  report: Report,
  { today, limits, tally, refs = true }: ProseOptions,
): Generator<Block> {
  const audience = AUDIENCES[report.audience];
  yield heading(1, audience.title(report));
  if (report.summary.entries === 0 && report.summary.goals.total === 0) {
    yield nothingYet(report);
    return;
  }
  if (refs) yield preamble(report, today);
  const words: WordLimits = limits ?? WORD_LIMITS[report.audience];
  const place = {
    telling: tellingOf(report),
    limit: (section: string) => words[section] || Number.POSITIVE_INFINITY,
  };
  for (const section of audience.sections) {
    tally?.begin(section.name);
    for (const block of section.compose(report, place)) {
      tally?.see(block);
      if (refs) yield block;
      else yield* withoutReferences([block]);
    }
  }
}

function tellingOf(report: Report): Telling {
  let ids: ReadonlySet<number> | undefined;
  return {
    written: dayWriter(report.cycle),
    knows(id) {
      ids ??= new Set(report.entries.map((entry) => entry.id));
      return ids.has(id);
    },
  };
}

/** `1 January to 31 December 2026. Draft of 22 November 2026 from 50 entries; [#n] names the entry behind …`. */
function preamble(report: Report, today: Day): Block {
  const { entries } = report.summary;
  const sources: Inline[] =
    entries === 0
      ? [text('.')]
      : [
          text(` from ${count(entries, 'entry', 'entries')}${withPerson(report)}; `),
          reference(null),
          text(' names the entry behind a statement.'),
        ];
  const days = namesItsDays(report.cycle) ? '' : `${period(report.cycle)}. `;
  return paragraph(text(`${days}${only(report)}Draft of ${longDay(today)}`), ...sources);
}

/** Whether the title has the days already, since they are no cycle's. */
const namesItsDays = ({ name, from }: Report['cycle']): boolean => name.startsWith(longDay(from));

const withPerson = ({ person }: Report): string =>
  person === null ? '' : ` on working with ${shown(person)}`;

/** `Only project Checkout. `, or nothing for the whole cycle. */
function only({ filter }: Report): string {
  return filter === null ? '' : `Only ${asSentence(shown(filter))} `;
}

/** What an empty draft holds. How to begin is said on stderr: a document gives no advice. */
function nothingYet({ cycle, filter }: Report): Block {
  if (filter === null) return paragraph(text(`Nothing is logged yet in this cycle, ${period(cycle)}.`));
  return paragraph(text(asSentence(`No entry of ${shown(cycle.name)} fits: ${shown(filter)}`)));
}
