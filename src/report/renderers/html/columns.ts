/**
 * A period in columns that fit a page: months, or quarters, years or several years where months would be too
 * many. Columns follow the calendar, so the first and the last may reach beyond the period.
 */
import { type Day, MONTHS } from '../../../domain/day.ts';

/** More than a year of months, and a year that begins in the middle of one. */
const MOST = 13;

export interface Column {
  /** For the head of the column: `Jan`, `Q1`, `2025`, `2001–04`. */
  readonly label: string;
  /** The year, where the label leaves it open and the period has several; `null` elsewhere. */
  readonly year: string | null;
  /** In full: `January`, `January 2026`, `Q1 2026`, `2025`. */
  readonly name: string;
  /** Index of the first month; see `monthIndex`. */
  readonly start: number;
}

/** Months counted from January of the year 0, for days and for months like `2026-03`. */
export function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first day of a month counted so. */
export function firstOf(month: number): Day {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
}

/** The columns of the months from `first` to `last`, both included, and how many months each is wide. */
export function columnsOf(first: number, last: number): { columns: Column[]; months: number } {
  const count = (months: number) => Math.floor(last / months) - Math.floor(first / months) + 1;
  const years = Math.floor(last / 12) - Math.floor(first / 12) + 1;
  const months = [1, 3, 12].find((size) => count(size) <= MOST) ?? 12 * Math.ceil(years / (MOST - 1));
  const columns = Array.from({ length: count(months) }, (_, index) =>
    column((Math.floor(first / months) + index) * months, months, years > 1),
  );
  return { columns, months };
}

function column(start: number, months: number, severalYears: boolean): Column {
  const year = yearOf(start);
  if (months >= 12) {
    const end = yearOf(start + months - 1);
    const label = end === year ? year : `${year}–${end.slice(-2)}`;
    return { label, year: null, name: end === year ? year : `${year} to ${end}`, start };
  }
  const month = MONTHS[start % 12]!;
  const label = months === 1 ? month.slice(0, 3) : `Q${(start % 12) / 3 + 1}`;
  const name = months === 1 ? month : label;
  return { label, year: severalYears ? year : null, name: severalYears ? `${name} ${year}` : name, start };
}

/** Of the first month in a column of several years, which may lie before the year 1. */
function yearOf(month: number): string {
  return String(Math.max(1, Math.floor(month / 12))).padStart(4, '0');
}
