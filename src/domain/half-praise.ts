/**
 * Praise that asks for something, too: "I'd like him to write less in chat, though". Its owner may want to answer it
 * under growth. Plain patterns of English alone, since a false alarm on praise would be worse than silence: "you
 * should be proud", "I'd love to work with her again" and "could not be better" ask for nothing.
 */

const WHO = '(?:he|she|they|you)';
const WOULD = "(?:I|we)(?:['’]d| would)";
const MORE =
  '(?:more|less|fewer|sooner|earlier|later|shorter|slower|faster|clearer|simpler|better|louder|quieter|more often)';
/** Up to there in the same sentence. */
const THEN = '[^.!?;\\n]{0,60}?';

const ASKS = [
  `\\b${WOULD} (?:also |still |only )?(?:like|love|prefer|want|wish for) (?:(?:him|her|them|you) to|to see (?:more|less|fewer))\\b`,
  `\\b${WHO} (?:could|should|might)(?! not|n['’]t) ${THEN}\\b${MORE}\\b`,
  `\\b(?:I|we) wish ${WHO} (?:would|had|['’]d)\\b`,
  `\\b(?:but|however|though|although|yet)\\b,? ${THEN}\\b(?:sometimes|at times|tends? to|needs? to|next time|too (?:long|much|many|fast|slow|late|often|early|detailed|quick(?:ly)?))\\b`,
  '\\bnext time,? (?:please|try|start|bring|tell|ask|involve|send|share)\\b',
  '\\bwould (?:be|have been) (?:even |much )?(?:better|nicer|clearer|easier) (?:if|to|with)\\b',
  '\\broom (?:for improvement|to (?:grow|improve))\\b',
];

/** Whether words that were logged as praise plainly ask for a change as well. */
export function asksForSomething(words: string): boolean {
  return new RegExp(ASKS.join('|'), 'i').test(words);
}
