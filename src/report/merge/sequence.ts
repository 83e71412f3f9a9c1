/**
 * The merge itself: three versions of a list of units, blocks of a draft or items of a block. The person's
 * version is the frame: its order stays, each unit in it is decided on its own, and what lp has new goes
 * where it stands among its neighbours.
 */
import { type Matching, match, type Unit } from './matching.ts';

/** A unit both sides changed, put together; `conflict` where they could not be, then `text` keeps the person's. */
export interface Merged {
  readonly text: string;
  readonly conflict: boolean;
}

export interface Rules {
  /** Puts a unit together that both changed, each in its own way. */
  readonly merge: (base: string, mine: string, theirs: string) => Merged;
  /** Whether a unit the person removed may stay out although lp has changed it. */
  readonly mayStayOut: (base: string, theirs: string) => boolean;
}

/** Why a text of lp's stands beside and not in its place. */
export type Reason =
  /** Both changed it. */
  | { readonly kind: 'changed' }
  /** The person removed it, and lp changed it. */
  | { readonly kind: 'removed' }
  /** It is new, and the person removed the section it belongs to. */
  | { readonly kind: 'homeless'; readonly heading: string };

export interface Beside {
  readonly why: Reason;
  /** What lp writes now. */
  readonly text: string;
}

/** A piece of the outcome, in order. */
export interface Part {
  /** Undefined where only a text beside stands here. */
  text: string | undefined;
  readonly heading: boolean;
  /** Which unit of the person's version it is; undefined for what lp brings. */
  readonly mine: number | undefined;
  /** Written by the person, unknown to lp. */
  own: boolean;
  /** Changed by the person and no longer written by lp. */
  left: boolean;
  beside: Beside | undefined;
}

export interface Sequenced {
  readonly parts: readonly Part[];
  /** What lp wrote and now writes otherwise. */
  readonly rewritten: readonly { readonly before: string; readonly now: string }[];
}

export function mergeSequence(
  base: readonly Unit[],
  mine: readonly Unit[],
  theirs: readonly Unit[],
  rules: Rules,
): Sequenced {
  return new Sequence(base, mine, theirs, rules).merged();
}

/** What ends the last paragraph of a story. */
const REFERENCE = /\[#\d+\]$/;

class Sequence {
  private readonly toMine: Matching;
  private readonly toTheirs: Matching;
  /** The outcome as it grows. */
  private parts: Part[] = [];
  /** By index in lp's version, where it went. */
  private readonly placed: (Part | undefined)[];
  /** By index in lp's version, the index of its section's heading; -1 before the first. */
  private readonly sections: number[] = [];

  constructor(
    private readonly base: readonly Unit[],
    private readonly mine: readonly Unit[],
    private readonly theirs: readonly Unit[],
    private readonly rules: Rules,
  ) {
    this.toTheirs = match(base, theirs);
    // What both put in, word for word, is no changed form of something older.
    const old = new Set(base.map(({ text }) => text));
    const fresh = new Set(
      theirs.map(({ text }) => text).filter((_, at) => this.toTheirs.from[at] === undefined),
    );
    const isFresh = ({ text }: Unit) => fresh.has(text) && !old.has(text);
    this.toMine = match(
      base,
      mine.map((unit) => (isFresh(unit) ? { ...unit, apart: true } : unit)),
      this.toTheirs.to.map((now) => (now === undefined ? undefined : theirs[now]!.text)),
    );
    this.placed = new Array(theirs.length).fill(undefined);
    let section = -1;
    for (const [at, { heading }] of theirs.entries()) {
      this.sections.push(section);
      if (heading) section = at;
    }
  }

  merged(): Sequenced {
    const elsewhere = this.frame();
    for (const at of this.theirs.keys()) {
      if (this.placed[at] !== undefined) continue;
      const moved = elsewhere.get(at);
      const old = this.toTheirs.from[at];
      if (moved !== undefined) this.place(at, moved);
      else if (old === undefined) this.place(at, this.lps(at));
      else this.removed(old, at);
    }
    const rewritten = this.base.flatMap(({ text: before }, at) => {
      const now = this.toTheirs.to[at];
      const text = now === undefined ? before : this.theirs[now]!.text;
      return text === before ? [] : [{ before, now: text }];
    });
    return { parts: this.parts, rewritten };
  }

  /** Lays out the person's version. @returns what lp moved and they did not, by index in lp's version. */
  private frame(): Map<number, Part> {
    const elsewhere = new Map<number, Part>();
    const twins = this.twins();
    const stays = this.mine.map((_, at) => this.staysWithoutLp(at));
    for (const [at, { text, heading }] of this.mine.entries()) {
      const old = this.toMine.from[at];
      const now = old === undefined ? twins.get(at) : this.toTheirs.to[old];
      const part: Part = { text, heading, mine: at, own: false, left: false, beside: undefined };
      if (now !== undefined) {
        if (old !== undefined) this.join(part, this.base[old]!.text, text, this.theirs[now]!.text);
        if (old !== undefined && this.toTheirs.moved.has(old) && !this.toMine.moved.has(old)) {
          elsewhere.set(now, part);
          continue;
        }
        this.placed[now] = part;
      } else if (old === undefined) part.own = true;
      else if (heading ? !this.isNeeded(at, stays) : !stays[at]) continue;
      else part.left = text !== this.base[old]!.text;
      this.parts.push(part);
    }
    return elsewhere;
  }

  /** Whether the person's unit stays although lp writes nothing of the kind (any more). */
  private staysWithoutLp(at: number): boolean {
    const old = this.toMine.from[at];
    if (old === undefined) return true;
    return this.toTheirs.to[old] === undefined && this.mine[at]!.text !== this.base[old]!.text;
  }

  /** A heading that lp no longer writes is needed while something of the person's stands under it. */
  private isNeeded(at: number, stays: readonly boolean[]): boolean {
    if (stays[at]) return true;
    for (let next = at + 1; next < this.mine.length && !this.mine[next]!.heading; next += 1) {
      if (stays[next]) return true;
    }
    return false;
  }

  /** What both sides put in, word for word: by index in the person's version, the index in lp's. */
  private twins(): Map<number, number> {
    const fresh = new Map<string, number[]>();
    for (const [at, { text }] of this.theirs.entries()) {
      if (this.toTheirs.from[at] !== undefined) continue;
      const same = fresh.get(text);
      if (same === undefined) fresh.set(text, [at]);
      else same.push(at);
    }
    const twins = new Map<number, number>();
    for (const [at, { text }] of this.mine.entries()) {
      const now = this.toMine.from[at] === undefined ? fresh.get(text)?.shift() : undefined;
      if (now !== undefined) twins.set(at, now);
    }
    return twins;
  }

  private join(part: Part, base: string, mine: string, theirs: string): void {
    if (mine === base) part.text = theirs;
    else if (theirs !== base && mine !== theirs) {
      const { text, conflict } = this.rules.merge(base, mine, theirs);
      part.text = text;
      if (conflict) part.beside = { why: { kind: 'changed' }, text: theirs };
    }
  }

  /** The person removed it: it stays out, and where lp has changed it they are told; beside, if they retold it. */
  private removed(old: number, at: number): void {
    const before = this.base[old]!.text;
    const { text } = this.theirs[at]!;
    if (text === before || this.rules.mayStayOut(before, text)) return;
    // Told in another paragraph, with its reference: that one is what lp's stands beside.
    const elsewhere = this.retold(before);
    if (elsewhere !== undefined) {
      const beside: Beside = { why: { kind: 'changed' }, text };
      this.parts.splice(this.parts.indexOf(elsewhere) + 1, 0, { ...this.lps(at), text: undefined, beside });
      return;
    }
    const beside: Beside = { why: { kind: 'removed' }, text };
    const [index] = this.home(at) ?? [this.after(this.above(this.sections[at]!))];
    this.parts.splice(index, 0, { ...this.lps(at), text: undefined, beside });
  }

  /** The person's part into which they took the reference of a unit of lp's that is gone. */
  private retold(before: string): Part | undefined {
    const reference = REFERENCE.exec(before)?.[0];
    if (reference === undefined) return undefined;
    return this.parts.find(({ mine }) => {
      if (mine === undefined) return false;
      const { text, apart = false } = this.mine[mine]!;
      const old = this.toMine.from[mine];
      return (
        !apart && text.includes(reference) && (old === undefined || !this.base[old]!.text.includes(reference))
      );
    });
  }

  private lps(at: number): Part {
    const { text, heading } = this.theirs[at]!;
    return { text, heading, mine: undefined, own: false, left: false, beside: undefined };
  }

  /** Puts a part where lp has it: after what stands before it there, in its own section. */
  private place(at: number, part: Part): void {
    const found = part.heading ? [this.endOfSection(this.above(at))] : this.home(at);
    if (found !== undefined) {
      this.parts.splice(found[0]!, 0, part);
      this.placed[at] = part;
      return;
    }
    const index = this.after(this.above(this.sections[at]!));
    // The person's own words stay words, wherever they come to stand.
    if (part.mine !== undefined) {
      this.parts.splice(index, 0, part);
      return;
    }
    const heading = this.theirs[this.sections[at]!]!.text;
    const beside: Beside = { why: { kind: 'homeless', heading }, text: part.text! };
    this.parts.splice(index, 0, { ...part, text: undefined, heading: false, beside });
  }

  /** Where in the outcome a unit of lp's that is no heading belongs; undefined when its section is gone. */
  private home(at: number): [index: number] | undefined {
    const section = this.sections[at]!;
    const heading = section === -1 ? undefined : this.placed[section];
    for (let near = at - 1; near > section; near -= 1) {
      const part = this.placed[near];
      if (part !== undefined && (heading === undefined || this.sectionOf(part) === heading)) {
        return [this.after(part)];
      }
    }
    if (section === -1) return [0];
    if (heading !== undefined) return [this.after(heading)];
    // The heading was removed. What stood under it and is still there shows where the section went.
    for (let near = at + 1; near < this.theirs.length && !this.theirs[near]!.heading; near += 1) {
      const part = this.placed[near];
      if (part !== undefined) return [this.parts.indexOf(part)];
    }
    return undefined;
  }

  /** The nearest part that stands before a place in lp's version. */
  private above(at: number): Part | undefined {
    for (let near = at - 1; near >= 0; near -= 1)
      if (this.placed[near] !== undefined) return this.placed[near];
    return undefined;
  }

  /** Behind a part and what the person wrote after it, which goes with it. */
  private after(part: Part | undefined): number {
    let index = part === undefined ? 0 : this.parts.indexOf(part) + 1;
    while (this.parts[index] !== undefined && isAddition(this.parts[index]!)) index += 1;
    return index;
  }

  private endOfSection(part: Part | undefined): number {
    let index = this.after(part);
    while (this.parts[index] !== undefined && !(this.parts[index]!.heading && !this.parts[index]!.own))
      index += 1;
    return index;
  }

  /** The heading a part stands under, the person's own left aside. */
  private sectionOf(part: Part): Part | undefined {
    for (let index = this.parts.indexOf(part) - 1; index >= 0; index -= 1) {
      const above = this.parts[index]!;
      if (above.heading && !above.own) return above;
    }
    return undefined;
  }
}

/** What stands between lp's own units: the person's paragraphs, and texts beside. */
function isAddition(part: Part): boolean {
  return (part.own && !part.heading) || part.text === undefined;
}
