/** Words of headings, labels and table headers that say what stands under them, in the languages people keep notes in. */
import { fold } from '../../domain/text.ts';
import { FIELD_NAMES, type FieldName, wordsFor } from '../field-words.ts';

export type Role =
  /** Plans: only what is marked as done in them happened. */
  | 'goals'
  | 'todo'
  /** The outcome of what stands around it. */
  | 'result'
  /** Parts of one story. */
  | 'context'
  | 'action'
  | 'evidence'
  | 'tools'
  | 'feedback'
  /** When all of it was. */
  | 'duration'
  /** Words about the document itself. */
  | 'meta'
  /** Says nothing of a project: `Accomplishments`, `Details`. */
  | 'generic';

/** Beginnings count where a row ends in `*`. Folded, in the order in which they are looked at. */
const HEADINGS: readonly (readonly [Role, string])[] = [
  [
    'meta',
    'executive summary|table of contents|contents|how to use*|instructions|about this*|general prompts|prompts|template*|legend|indice|inhalt|sommaire|สารบัญ',
  ],
  [
    'goals',
    'goals*|goal*|okr*|objetivos*|metas*|ziele*|objectifs*|obiettivi*|เป้าหมาย*|targets*|resolutions*|development areas|areas for improvement',
  ],
  [
    'todo',
    'todo*|to do*|to-do*|next*|plans*|planned*|backlog|upcoming*|tomorrow*|blockers*|blocked*|in progress|wip|pendientes*|por hacer|proximos pasos*|bloqueos|a faire|prochaines*|offen*|geplant*|naechste*|nachste*|ideas|someday|later|questions*|สิ่งที่ต้องทำ*|แผน*',
  ],
  [
    'duration',
    'duration|project duration|dates|timeline|time frame|timeframe|period|when|fechas?|duracion|zeitraum|dauer|duree|periode|ระยะเวลา*',
  ],
  [
    'tools',
    'tech stack*|technology stack*|technologies*|tools*|stack*|tooling|tecnologias*|herramientas*|technologien*|werkzeuge|outils*|technologies et*|เทคโนโลยี*|เครื่องมือ*',
  ],
  [
    'result',
    'outcome*|impact*|result*|resultado*|impacto*|ergebnis*|wirkung|resultat*|risultat*|ผลลัพธ์*|ผลกระทบ*|metrics|results and*',
  ],
  [
    'context',
    'context*|background*|situation*|overview*|project overview|problem*|objective|task|challenge*|contexto*|situacion*|hintergrund*|ausgangslage|contexte*|motivation|why|ที่มา*|ปัญหา*',
  ],
  [
    'action',
    'action*|my role*|role and*|what i did*|contribution*|my contribution*|key actions|approach*|solution*|implementation*|acciones*|que hice|mi rol*|vorgehen|umsetzung|actions*|demarche|สิ่งที่ทำ*',
  ],
  [
    'evidence',
    'links*|evidence*|references*|resources*|enlaces*|evidencia*|referencias|verweise|liens*|artifacts*|artefacts*|attachments|ลิงก์*|อ้างอิง*',
  ],
  [
    'feedback',
    'feedback*|kudos*|praise*|shout*|testimonials*|recognition received|quotes|retroalimentacion|reconocimientos*|lob|ruckmeldung*|retours*|remerciements*|คำชม*|ฟีดแบ*',
  ],
  [
    'generic',
    'projects*|my projects|key projects*|accomplishment*|key accomplishment*|achievement*|key achievement*|highlights*|wins*|big wins|entries|work ?log*|log|daily log*|journal|diary|brag ?doc*|brag document*|brag sheet|done|completed|shipped|finished|notes|details*|summary|overall|work|work experience|experience|professional experience|employment*|what i learned*|what i ve learned|what i learnt|what went*|what happened*|learnings?|learned|things i*|outside of work|misc*|other|others|sesion*|session*|daily|weekly|weekly update|status|standup|today|yesterday|this week|last week|week|detalles de la sesion|detalles|logros*|proyectos|registro*|diario*|hecho|aprendizajes?|habilidades aprendidas|experiencia|projekte|erfolge|erledigt|arbeitstagebuch*|notizen|erreichtes|projets|realisations|reussites|journal de*|fait|fiertes|โปรเจกต์|โปรเจค|โครงการ|ผลงาน*|บันทึก*|งานที่ทำ*|สิ่งที่ได้เรียนรู้*',
  ],
];

const NONWORDS = /[^\p{L}\p{M}\p{N}\s/-]+/gu;

/** The words of a heading without emoji, marks and numbering, folded. */
function bareWords(text: string): string {
  return fold(text.replace(/['’]/g, ' ').replace(NONWORDS, ' '))
    .replace(/^\d{1,2} /, '')
    .trim();
}

let headings: readonly (readonly [Role, RegExp])[] | undefined;

const WEEKDAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|segunda|terca|quarta|quinta|sexta|วัน\S+)$/;

/** Whether these words only say which day of the week it was. */
export const isWeekday = (words: string): boolean => WEEKDAYS.test(bareWords(words));

/** What a heading says of what stands under it; `undefined` for a heading of its own. */
export function roleOf(heading: string): Role | undefined {
  const words = bareWords(heading);
  if (words === '') return 'generic';
  headings ??= HEADINGS.map(([role, forms]) => [
    role,
    new RegExp(
      `^(?:the |my |our |our team s |mis |meine? |mes |su |sus )?(?:${forms
        .split('|')
        // A beginning counts for headings of a few words: "Plans" and "Plans for May", no sentence.
        .map((form) => (form.endsWith('*') ? `${form.slice(0, -1)}s?(?:$|[ /-](?!.{40}))` : `${form}$`))
        .join('|')})`,
      'u',
    ),
  ]);
  return headings.find(([, pattern]) => pattern.test(words))?.[0];
}

export type Field =
  | FieldName
  /** Says where and with what, which no entry keeps. */
  | 'aside';

const ASIDE =
  'role|title role|location|stack|tech|tech stack|technologies|technology|tools|tags|category|type|time|hours|id|#|no|company|employer|rol|ubicacion|tecnologias|herramientas|rolle|ort|technologien|lieu|outils|etiquetas|languages/frameworks|database|priority|owner|author|autor';

let labels: ReadonlyMap<string, Field> | undefined;

/** The field that a label or table header names: `Impact`, `Qué hice`. */
export function fieldOf(label: string): Field | undefined {
  labels ??= new Map<string, Field>([
    ...FIELD_NAMES.flatMap((field) => wordsFor(field, 'label').map((word) => [word, field] as const)),
    ...ASIDE.split('|').map((word) => [word, 'aside'] as const),
  ]);
  const words = bareWords(label.length > 60 ? '' : label);
  const whole = labels.get(words);
  if (whole !== undefined || words === '') return whole;
  // `Por qué importa / qué aprendí`, `Impact & results`: the first part that is known.
  const parts = words.split(/ (?:and|und|y|et|or|o|e) |\/| - /).map((part) => part.trim());
  return parts.length === 1
    ? undefined
    : parts.map((part) => labels?.get(part)).find((field) => field !== undefined);
}

/** Words to the reader of a template: what belongs here, questions, places to fill in. */
export function isInstruction(text: string): boolean {
  const words = text.trim();
  if (words === '') return true;
  if (
    /^(?:[-–—.…_*/?\s]+|tbd|tba|n\/?a|todo|xxx+|lorem ipsum.*|none( yet)?|nothing( yet)?|empty|ninguno|keine?|aucune?|—)$/iu.test(
      words,
    )
  )
    return true;
  // A placeholder alone: <project name>, [Project Name], {{date}}, YYYY-MM-DD.
  if (
    /^(?:<[^<>]{1,80}>|\[(?!\d)[^\]]{1,80}\]|\{\{?[^{}]{1,80}\}?\}|[_*]?\(.{1,120}\)[_*]?)[.:]?$/.test(
      words,
    ) &&
    !/https?:/.test(words)
  )
    return true;
  if (
    /\byyyy\b|\bmm-dd\b|\bdd[-/]mm\b|\[(?:your|project|name|title|date|description|metric|impact|insert)\b[^\]]*\]|<(?:your|project|name|title|date|description|metric|insert)\b[^>]*>|\{\{/i.test(
      words,
    )
  )
    return true;
  const plain = words.toLowerCase();
  if (
    /^(?:list|describe|add|include|write|fill|explain|mention|note|try|remember|consider|think about|use|insert|replace|copy|put|keep|update)\b.*(?:\bhere\b|\bthis (?:section|template|document)\b|\byou(?:r|'ve|'re)?\b|\bfor each\b|\bbelow\b)/.test(
      plain,
    )
  )
    return true;
  if (
    /^(?:examples? of|some examples|for example|e\.g\.|for each (?:one|project|item)|some things that|things (?:that|like)|maybe )/.test(
      plain,
    )
  )
    return true;
  if (
    /\b(?:that go in here|in this category|if you(?:'|’)re|you(?:'|’)(?:re|ve|d|ll)|your (?:contributions?|career|work|job|impact|results?|company|team|manager|role|project)|did you|do you|are you|were you|what (?:did|do|are|were|is) (?:you|your|it)|you (?:own|worked|work|did|can|could|might|answered|have|had|learned|contributed|helped|led|built))\b/.test(
      plain,
    )
  )
    return true;
  if (/\b(?:it(?:'|’)s also often useful|used by x\b|saved x\b|by x%)/.test(plain)) return true;
  return (
    /^(?:describe|escribe|lista|ejemplos? de|beschreibe|z\. ?b\.|décris|décrivez|exemples? de|ตัวอย่าง)\b/.test(
      plain,
    ) && plain.length < 200
  );
}

/** Words that lead to a list and say nothing themselves. */
export const isLeadIn = (text: string): boolean => text.length <= 80 && /[:：]\s*\**$/.test(text.trim());
