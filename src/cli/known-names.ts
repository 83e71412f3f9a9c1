/**
 * What a capture names, as the log writes it: people under their whole names, and a project in the spelling most of its
 * entries have, where one is the same but for case and accents. What was taken for what is said; lp edit takes names as
 * they are typed. Loaded where somebody or a project is named.
 */
import type { Draft } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import type { Context } from './context.ts';
import { inQuotes } from './quoted.ts';
import type { Named } from './whole-names.ts';

export async function withKnownNames(draft: Draft, context: Context): Promise<Named> {
  const named =
    draft.from === null && draft.people.length === 0
      ? undefined
      : await (await import('./whole-names.ts')).withWholeNames(draft, context);
  const { project } = draft;
  const known =
    project === null ? undefined : (await (await context.store('read')).lately()).spelling(project);
  return {
    draft: { ...(named?.draft ?? draft), project: known ?? project },
    tell(entry) {
      named?.tell(entry);
      if (project === null || known === undefined || known === project) return;
      const call = context.next(`edit ${entry.id} --project ${inQuotes(harmless(project))}`);
      context.note(`    Project "${harmless(project)}" is taken for ${harmless(known)}. If not: ${call}`);
    },
  };
}
