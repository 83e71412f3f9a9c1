import { expect, test } from 'vitest';
import { asksForSomething } from '../../src/domain/half-praise.ts';

test.each([
  "He explains the why in review comments, so I learn something each time. I'd like him to write less in chat, though.",
  'Sharp on the numbers and generous with the credit. He could bring UX in a week sooner.',
  'We would love to see more of this in writing.',
  'Calm and exact. You should speak up earlier.',
  'I wish she would tell us when she is stuck.',
  'Great docs, but sometimes we wait for them.',
  'Fast work; however, the reviews are too long.',
  'Good launch. Next time, bring support in.',
  'It would have been even better with a rollback plan.',
  'I’d like you to\nlet others present.',
])('asks for something: %s', (words) => expect(asksForSomething(words)).toBe(true));

test.each([
  'The launch was calm because of your runbook.',
  'You should be proud of this.',
  "I'd love to work with her again.",
  "I'd like to thank him for the weekend.",
  'It could not have been better.',
  'He couldn’t have been more helpful.',
  'She could explain it to anyone.',
  'Not only fast, but more thorough than anyone before.',
  'It was hard, but he never lost his patience.',
  'I wish everyone prepared like this.',
  'He stood up in front of 40 people and said his model was wrong. I have wanted a lead like that.',
  'Incident captains ended the blame rounds. First quarter without a 3 a.m. call for me.',
  'He should get an award for this. We have fewer pages than ever.',
  'I have never seen a migration of this size where no dashboard broke. Thank you!',
])('is praise alone: %s', (words) => expect(asksForSomething(words)).toBe(false));

test('a long text takes no long time', () => {
  expect(asksForSomething(`${'but he could '.repeat(20_000)}`)).toBe(false);
});
