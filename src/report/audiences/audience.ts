/** What a draft for one kind of reader is: its title and its sections in order. */
import type { Block } from '../document.ts';
import type { Report } from '../model.ts';
import type { Telling } from '../stories.ts';

/** What composing a section needs beside the report. */
export interface Place {
  readonly telling: Telling;
  /** Most words of a section, or of the draft (`all`); `Infinity` where there is no limit. */
  readonly limit: (section: string) => number;
}

export interface Section {
  /** As in `WORD_LIMITS` and the settings. */
  readonly name: string;
  /** Its blocks, headings included; none where it has nothing to say. */
  readonly compose: (report: Report, place: Place) => Iterable<Block>;
}

export interface Audience {
  /** One line for help. */
  readonly describe: string;
  readonly title: (report: Report) => string;
  readonly sections: readonly Section[];
}
