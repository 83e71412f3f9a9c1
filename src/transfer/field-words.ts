/**
 * What people call the fields of an entry, in the languages they keep notes in: over a column (csv), before a value (json),
 * and as a label or the head of a table in notes (md). One list, so that a word is understood wherever it stands.
 */
import { fold } from '../domain/text.ts';

/**
 * Folded, those nearest to the field first; `s?` stands for both numbers. `=word` is only a column: in notes it means
 * something else, or nothing. `:word` is only a label: over a column it says more than the field does, and is kept with
 * what stands there, or its values are none of the field.
 */
const WORDS = {
  date: 'date|day|when|=on|datum|fecha|data|completed|completed on|=date completed|=completion date|finished|=end date|=closed|dia|jour|giorno|quand|wann|month|period|วันที่|:dates|:week|:duration|:timeline|:ระยะเวลา',
  title:
    'title|what|=summary|achievement|accomplishment|description|entry|task|titel|was|titulo|item|activity|=name|titre|titolo|achievements|accomplishments|what i did|what happened|win|work done|logro|erfolg|realisation|que hice|tarea|actividad|descripcion|aufgabe|tatigkeit|beschreibung|tache|activite|descricao|descrizione|งาน|สิ่งที่ทำ|รายการ|รายละเอียด|work|quoi|cosa|o que',
  result:
    'result|impact|outcome|results|metrics?|ergebnis|resultado|=so what|outcomes|business impact|key results?|resultados|impacto|ergebnisse|wirkung|resultat|resultats|risultato|risultati|impatto|benefit|ผลลัพธ์|ผลกระทบ|:value|:por que importa|:why it matters|:warum es zahlt',
  details:
    'details|notes|=detail|note|story|=body|comments?|context|notizen|detalles|detalhes|dettagli|notas|notiz|commentaires?|kontext|contexto|contexte|หมายเหตุ|:how|:situation|:actions?|:background|:learned|:what i learned|:lessons?|:learnings?|:como|:que aprendi|:aprendizaje|:wie',
  principles:
    'principles|lps?|principle|leadership principles?|competency|competencies|values|=tags?|=labels|competencias?|competences?|kompetenz|kompetenzen|werte|principios?|prinzip|prinzipien|principes?|principi|competenza|competenze',
  project:
    'project|projekt|proyecto|=team|area|=category|projects|projet|progetto|projeto|initiative|workstream|โปรเจกต์|โครงการ',
  people:
    'people|with|=who|collaborators?|partners?|mit|personen|collaborated with|teammates|beteiligte|con|personas|avec|personnes|com|pessoas|persone|ร่วมกับ|:team|:equipe|:equipo',
  links:
    'links|url|link|urls|evidence|=href|prs?|pull request|enlaces?|liens?|verweis|verweise|ลิงก์|:proof|:references?|:evidencia',
  kind: 'kind|=type|=art',
  from: 'from|=giver|=feedback from|=author|von|de parte de|=de|:source|:given by|:said by',
  goal: 'goal|=objective|=okr|=ziel|=objetivo|=objectif|=obiettivo',
  sentiment: 'sentiment',
  status: 'status|:state|:done|:estado|:stand|:statut|:สถานะ',
  pinned: '=pinned',
  severity: '=severity',
  by: '=by',
  resolved: '=resolved',
  answers: '=answers',
} as const;

export type FieldName = keyof typeof WORDS;

export const FIELD_NAMES = Object.keys(WORDS) as FieldName[];

/** The words for a field, nearest first, in the one place or the other. */
export function wordsFor(field: FieldName, place: 'column' | 'label'): string[] {
  const others = place === 'column' ? ':' : '=';
  return WORDS[field]
    .split('|')
    .filter((word) => !word.startsWith(others))
    .flatMap((word) => forms(word.replace(/^[=:]/, '')));
}

/** A word in both numbers, where it is marked as having two. */
const forms = (word: string): string[] =>
  word.endsWith('s?') ? [word.slice(0, -2), word.slice(0, -1)] : [word];

/** A header without case, accents, spaces and marks: `Date_Completed` and `date completed` are one. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
