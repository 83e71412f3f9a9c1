/**
 * Amazon's sixteen Leadership Principles, in their official order. What is said about them is apart, in
 * amazon-guidance.ts, since every capture needs the names and only `lp principles` the prose.
 */
import type { PrincipleSet } from '../principle.ts';

/** Name, slug, short form. Slugs are stored in people's logs: never change one. */
const NAMES = [
  ['Customer Obsession', 'customer-obsession', 'co'],
  ['Ownership', 'ownership', 'ow'],
  ['Invent and Simplify', 'invent-and-simplify', 'is'],
  ['Are Right, A Lot', 'are-right-a-lot', 'ral'],
  ['Learn and Be Curious', 'learn-and-be-curious', 'lbc'],
  ['Hire and Develop the Best', 'hire-and-develop-the-best', 'hd'],
  ['Insist on the Highest Standards', 'insist-on-the-highest-standards', 'ihs'],
  ['Think Big', 'think-big', 'tb'],
  ['Bias for Action', 'bias-for-action', 'bfa'],
  ['Frugality', 'frugality', 'fr'],
  ['Earn Trust', 'earn-trust', 'et'],
  ['Dive Deep', 'dive-deep', 'dd'],
  ['Have Backbone; Disagree and Commit', 'have-backbone-disagree-and-commit', 'hb'],
  ['Deliver Results', 'deliver-results', 'dr'],
  ["Strive to be Earth's Best Employer", 'strive-to-be-earths-best-employer', 'ebe'],
  ['Success and Scale Bring Broad Responsibility', 'success-and-scale-bring-broad-responsibility', 'ss'],
] as const;

export const AMAZON: PrincipleSet = NAMES.map(([name, slug, short], index) => ({
  number: index + 1,
  name,
  slug,
  short,
}));

export type AmazonSlug = (typeof NAMES)[number][1];
