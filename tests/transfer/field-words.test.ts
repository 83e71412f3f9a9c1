/** One list of words for tables, objects and notes. */
import { describe, expect, it } from 'vitest';
import { bare, FIELD_NAMES, wordsFor } from '../../src/transfer/field-words.ts';
import { source as csv } from '../../src/transfer/sources/csv.ts';
import { source as json } from '../../src/transfer/sources/json.ts';
import { source as md } from '../../src/transfer/sources/md.ts';
import { readSource } from '../support/read-source.ts';

const LANGUAGES = {
  English: ['Date', 'Achievement', 'Impact', 'Notes', 'Leadership Principles', 'Project', 'With', 'Links'],
  German: ['Datum', 'Tätigkeit', 'Ergebnisse', 'Notizen', 'Prinzipien', 'Projekt', 'Beteiligte', 'Links'],
  Spanish: ['Fecha', 'Título', 'Resultados', 'Detalles', 'Principios', 'Proyecto', 'Personas', 'Enlaces'],
  French: ['Date', 'Réalisation', 'Résultat', 'Commentaires', 'Principes', 'Projet', 'Avec', 'Liens'],
  Portuguese: ['Data', 'Descrição', 'Impacto', 'Detalhes', 'Princípios', 'Projeto', 'Pessoas', 'Links'],
  Italian: ['Data', 'Titolo', 'Risultato', 'Dettagli', 'Competenze', 'Progetto', 'Persone', 'Link'],
};
const cells = [
  '2026-03-04',
  'Cut p99',
  '540 ms',
  'a story',
  'Dive Deep',
  'Checkout',
  'Ana; Bo',
  'https://a.b/c',
];
const entry = {
  date: '2026-03-04',
  title: 'Cut p99',
  result: '540 ms',
  details: 'a story',
  principles: ['dive-deep'],
  project: 'Checkout',
  people: ['Ana', 'Bo'],
  links: ['https://a.b/c'],
};

const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |\n`;

describe.each(Object.entries(LANGUAGES))('headers in %s', (_, headers) => {
  it.each([
    ['csv', csv, `${headers.join(',')}\n${cells.join(',')}\n`],
    ['json', json, JSON.stringify([Object.fromEntries(headers.map((header, at) => [header, cells[at]]))])],
    ['md', md, row(headers) + row(headers.map(() => '---')) + row(cells)],
  ])('are understood in %s', async (_, source, text) => {
    expect(await readSource(source, text)).toMatchObject({ drafts: [entry], rejects: [] });
  });
});

it.each(['column', 'label'] as const)('no word for a %s means two fields or is listed twice', (place) => {
  const words = FIELD_NAMES.flatMap((field) => wordsFor(field, place).map(bare));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

it('one number of a word is as good as the other', () => {
  expect(wordsFor('result', 'column')).toEqual(expect.arrayContaining(['metric', 'metrics']));
});
