/**
 * fast-check with one seed, so that a run in CI says the same of the same code. `npm run test:random` draws another,
 * printed with any failure; `LP_SEED=<number>` repeats it.
 */
import fc from 'fast-check';

const { LP_SEED: wanted } = process.env;
fc.configureGlobal({ seed: wanted === 'random' ? Date.now() % 2 ** 31 : Number(wanted ?? 20261122) });

export default fc;
