/**
 * 0004: results that arrive late.
 *
 * An accomplishment whose result is still to come has the status `pending`; the day it came is kept where a risk
 * keeps the day it was resolved. Few entries wait at any time, so an index of those alone finds them in a log of
 * any length.
 */
export const sql = `
CREATE INDEX entry_pending ON entry (day, id) WHERE status = 'pending';
`;
