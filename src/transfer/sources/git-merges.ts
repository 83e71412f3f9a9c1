/** What the subject of a commit says of a pull request or a branch that came in by it. */
import { isMergeFromMain } from './git-noise.ts';

export interface Landing {
  /** Number of the pull request. */
  readonly number: string | null;
  /** Its title, where the message has it. */
  readonly title: string | null;
  readonly branch: string | null;
  /** The message below the title. */
  readonly body: string;
}

/** How forges write the merge of a pull request: subject, and which parts of it are what. */
const SUBJECTS: readonly RegExp[] = [
  /^Merge pull request #(?<number>\d+) (?:from|in) (?<branch>\S+)/i,
  /^Merged in (?<branch>\S+) \(pull request #(?<number>\d+)\)/i,
  /^Merged PR (?<number>\d+): (?<title>.+)$/i,
  /^Merge (?:remote-tracking )?branch(?:es)? '(?<branch>[^']+)'/i,
  /^Merge (?:commit|tag) '(?<commit>[^']*)'/i,
  /^Merge (?:branch )?(?<branch>[\w./-]+)(?:: (?<title>.+))?$/i,
];

/** What a commit of two parents or more brings in. */
export function landingOf(subject: string, body: string): Landing {
  for (const pattern of SUBJECTS) {
    const groups = pattern.exec(subject)?.groups;
    if (groups === undefined) continue;
    const request = /^See merge request \S*!(\d+)$/m.exec(body);
    const text = body.replace(/^(?:See merge request \S+|Approved-by: .*|Closes? #\d+)$/gm, '').trim();
    const forge = groups.number !== undefined || request !== null;
    const feed = text.indexOf('\n');
    const first = (feed === -1 ? text : text.slice(0, feed)).trim();
    return {
      number: groups.number ?? request?.[1] ?? null,
      title: groups.title ?? (forge && first !== '' ? first : null),
      branch: groups.branch ?? null,
      body: forge && groups.title === undefined ? (feed === -1 ? '' : text.slice(feed).trim()) : text,
    };
  }
  return { number: null, title: subject, branch: null, body };
}

/** `Title (#12)`: a pull request squashed into one commit. */
export function squashOf(subject: string): { readonly number: string; readonly title: string } | undefined {
  const [, title, number] = /^(.+?)\s*\((?:#|!|PR #)(\d+)\)$/.exec(subject) ?? [];
  return title === undefined || number === undefined ? undefined : { number, title };
}

/** Which commit, or pull request, a commit takes back. */
export function revertedBy(
  subject: string,
  body: string,
):
  | { readonly hash: string | null; readonly number: string | null; readonly subject: string | null }
  | undefined {
  if (!/^revert\b/i.test(subject)) return undefined;
  const hash = /This reverts commit ([0-9a-f]{7,64})\b/.exec(body)?.[1] ?? null;
  const number =
    /^Reverts (?:[\w./-]*#|[\w./-]*!)(\d+)/m.exec(body)?.[1] ??
    /^Revert ".*\(#(\d+)\)"/i.exec(subject)?.[1] ??
    null;
  return { hash, number, subject: /^Revert "(.+)"$/i.exec(subject)?.[1] ?? null };
}

export const bringsMainIn = isMergeFromMain;

/** Kinds of conventional commits: what stands before the colon and is no part of the code. */
const TYPES =
  /^(?:feat|feature|fix|bugfix|hotfix|docs?|style|refactor|perf|tests?|build|ci|chore|revert|wip|misc|release|improvement|add|deps|security|ui)$/i;

export interface Worded {
  /** What the change is about: scope, part of the code, ticket; '' where the subject does not say. */
  readonly scope: string;
  readonly type: string;
  /** The subject without these and without the number of a pull request. */
  readonly text: string;
}

/** `feat(cart): cache it (#12)`, `net/http: fix leak`, `[cart] cache it`, `SHOP-12 cache it`. */
export function worded(subject: string): Worded {
  const bare = squashOf(subject)?.title ?? subject;
  const conventional = /^(?<type>[a-z]+)(?:\((?<scope>[^)]+)\))?!?: +(?<text>.+)$/i.exec(bare)?.groups;
  if (conventional !== undefined && (TYPES.test(conventional.type!) || conventional.scope !== undefined)) {
    const { type = '', scope = '', text = '' } = conventional;
    return { scope: scope.toLowerCase(), type: type.toLowerCase(), text };
  }
  const ticket = /^\[?(?<scope>[A-Z][A-Z0-9]+-\d+)\]?[:\s-]+(?<text>.+)$/.exec(bare)?.groups;
  if (ticket !== undefined) return { scope: ticket.scope!.toLowerCase(), type: '', text: ticket.text! };
  const part =
    /^\[(?<scope>[\w ./-]{2,30})\] *(?<text>.+)$/.exec(bare)?.groups ??
    /^(?<scope>[\w.-]+(?:\/[\w.-]+)*): +(?<text>.+)$/.exec(bare)?.groups;
  if (part !== undefined) return { scope: part.scope!.toLowerCase(), type: '', text: part.text! };
  return { scope: '', type: '', text: bare };
}
