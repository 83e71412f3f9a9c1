/** Whom and what work reached: people, teams, customers, systems; so many of them, or all. English. */
import { NOT_BETWEEN } from './measure-words.ts';

const REACHED = new Set(
  (
    'people persons customers clients users shoppers buyers sellers merchants members households families students ' +
    'patients partners vendors suppliers engineers developers analysts managers directors scientists designers interns ' +
    'hires joiners colleagues employees staff volunteers attendees readers subscribers teams squads groups ' +
    'departments orgs organisations organizations companies businesses shops stores branches sites offices ' +
    'warehouses schools hospitals countries regions markets marketplaces cities services systems hosts servers machines devices ' +
    'accounts tenants desks candidates agents associates apprentices mentees directs drivers nurses operators testers ' +
    'reviewers participants recipients guests residents pensioners citizens teachers pupils leads heads repositories ' +
    'repos clusters plants sdes sres pms tpms bies'
  ).split(' '),
);

/**
 * Whether the words after a number count whom or what was reached: at most two words stand between.
 * @param share after a share it takes an "of": "40% of users".
 */
export function reaches(after: string, share = false): boolean {
  const words = after.trimStart().split(/\s+/, 4);
  if (words[0] === 'of') words.shift();
  else if (share) return false;
  return findsReached(words, (word) => REACHED.has(word));
}

function findsReached(words: readonly string[], isReached: (word: string) => boolean): boolean {
  for (const word of words.slice(0, 3)) {
    const bare = (/[a-z]$/i.test(word) ? word : word.replace(/[.,;:!?)'"’”]+$/, '')).toLowerCase();
    if (isReached(bare)) return true;
    if (bare.length !== word.length || NOT_BETWEEN.has(bare)) return false;
  }
  return false;
}

const WIDE =
  /\b(?:everyone|everywhere|(?:all|every|the whole|the entire|(?:hundreds|thousands|millions|dozens) of)\s+(?:(?:of )?(?:the|our) )?|(?:org|organi[sz]ation|company|team|department|site|group|country|nation|world|industry|firm|business|enterprise|office|region|fleet)[- ]?wide\b)/i;

/** Whether a text says in words that something reached many: "all teams", "org-wide", "thousands of users". */
export function saysWide(text: string): boolean {
  const found = WIDE.exec(text);
  if (found === null) return false;
  if (/(?:everyone|everywhere|wide)$/i.test(found[0])) return true;
  const words = text.slice(found.index + found[0].length).split(/\s+/, 3);
  return findsReached(words, (word) => REACHED.has(word) || REACHED.has(pluralOf(word)));
}

const pluralOf = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
