/** The day in a named zone, for what was written elsewhere. Apart, since Intl takes longer to load than lp. */
import { type Day, dayOfUtc, isDay } from './day.ts';

/** @returns the local day of an instant in a zone of the tz database (`Asia/Tokyo`); undefined for one that is not known. */
export function dayInZone(instant: Date, zone: string): Day | undefined {
  if (dayOfUtc(instant) === undefined) return undefined;
  try {
    // Sweden writes years, months and days as lp does.
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
    return isDay(day) ? day : undefined;
  } catch {
    return undefined;
  }
}
