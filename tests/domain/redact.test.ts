/** Names found in texts, in every way people write them; what is left in; what never breaks. */

import { describe, expect, it } from 'vitest';
import { redactionKey } from '../../src/domain/redact-words.ts';
import { draftRedaction, freeStandIn, type Redaction } from '../../src/domain/redaction.ts';
import { Redactor } from '../../src/domain/redactor.ts';
import { lettersOf, spellingOf } from '../../src/domain/spelling.ts';
import { fold } from '../../src/domain/text.ts';
import fc from '../support/fast-check.ts';
import { entry, goal } from '../support/made-up-year.ts';

const listOf = (terms: Readonly<Record<string, string>>): Redaction[] =>
  Object.entries(terms).map(([term, replacement]) => ({ term, replacement }));

/** The text with `term` replaced by `§`, where no other list is given. */
const hide = (term: string, text: string): string =>
  new Redactor([{ term, replacement: '§' }]).text(text, '#1');

const lookAlikes = (terms: readonly string[], text: string): string[] => {
  const redactor = new Redactor(terms.map((term) => ({ term, replacement: '§' })));
  redactor.text(text, '#1');
  return redactor.tally().lookAlikes.map(({ word }) => word);
};

describe('a name is found', () => {
  it.each([
    // whole words, whatever stands around them
    ['Acme', 'Acme, ACME and acme.', '§, § and §.'],
    ['Acme', "Acme's and Acme’s (Acme) “Acme” #Acme @acme", "§'s and §’s (§) “§” #§ @§"],
    ['Acme', 'Acme-led, Acme/Beta, non-Acme, Acme: x', '§-led, §/Beta, non-§, §: x'],
    ['Acme', 'Acmeville, macme, Acme2, acme_corp, ACMEs', 'Acmeville, macme, Acme2, acme_corp, ACMEs'],
    ['Ana', 'Analysis by Ana, not by Diana or Anaïs', 'Analysis by §, not by Diana or Anaïs'],
    ['Ana', 'Ана and Αna are other letters', 'Ана and Αna are other letters'],
    // accents, forms of letters, what does not show
    ['Café', 'cafe CAFÉ cafe\u0301 ｃａｆｅ́', '§ § § §'],
    ['cafe', 'Café Caf\u00e9', '§ §'],
    ['Straße', 'STRASSE, strasse and Straße!', '§, § and §!'],
    ['Søren', 'soren SØREN', '§ §'],
    ['Οδυσσευς', 'ΟΔΥΣΣΕΥΣ, Οδυσσεύς', '§, §'],
    ['İstanbul', 'istanbul ISTANBUL İSTANBUL', '§ § §'],
    ['Acme', 'Ac\u00adme A\u200bcme \u2060Acme Acme\ufe0f', '§ § \u2060§ §'],
    ['éa', 'one é a, éa, e\u0301a', 'one é a, §, §'],
    // several words
    ['Acme Corp', 'Acme  Corp, Acme\nCorp, Acme\u00a0Corp, ACME-CORP, Acme – Corp', '§, §, §, §, §'],
    ['Acme-Corp', 'Acme Corp and acme‑corp', '§ and §'],
    ['Acme Corp', 'Acme Corporation, Acme. Corp, AcmeCorp', 'Acme Corporation, Acme. Corp, AcmeCorp'],
    ['Acme Corp', '> with Acme\n> Corp again', '> with § again'],
    [
      'Acme Corp',
      '**Acme Corp** _Acme Corp_ **Acme** Corp, *Acme* *Corp*, Acme **Corp** x',
      '**§** _§_ **§**, *§*, **§** x',
    ],
    ['Acme Corp', 'Acme\\\nCorp, Acme<br>Corp, <b>Acme</b> Corp, Acme<br/>\nCorp', '§, §, <b>§</b>, §'],
    // marks and notes behind a name are no letters of it
    [
      'Acme',
      'Acme™ ACME® Acme℠, Acme¹ Acme² Acme① №Acme 2\ufe0f\u20e3Acme',
      '§ § §, §¹ §² §① №§ 2\ufe0f\u20e3§',
    ],
    ['Acme Corp', 'Acme™ Corp, Acme® Corp™', '§, §'],
    ['Acme™', 'Acme and ACME™', '§ and §'],
    ['CO₂ Labs', 'CO2 Labs', '§'],
    // as HTML writes letters, and with marks that are dropped where a text is shown
    ['Müller', 'M&uuml;ller M&#252;ller M&#xFC;ller MU&#776;LLER M&shy;üller', '§ § § § §'],
    ['Straße', 'Stra&szlig;e', '§'],
    ['Acme', 'Ac\ufff9me &#65;cme A&#99999999;cme A&#xd800;cme', '§ § A&#99999999;cme A&#xd800;cme'],
    // signs in names
    ['C++', 'C++, c++17, C+ and C', '§, §17, C+ and C'],
    ['Node.js', 'node.js Nodexjs Node\\.js', '§ Nodexjs §'],
    ['R&D', 'R&D r & d R&amp;D RD', '§ § § RD'],
    ['Smith & Sons', 'Smith&Sons, Smith  &  Sons, Smith and Sons, Smith + Sons', '§, §, §, §'],
    ['Smith and Sons', 'Smith & Sons, Smith and Sons, Smith Sons', '§, §, Smith Sons'],
    ["O'Brien", "O'Brien’s O’Brien O´Brien O`Brien OʻBrien OBrien", '§’s § § § § OBrien'],
    ['.NET', 'ASP.NET and .net', '§ and §'],
    ['(Acme)', 'Acme', '§'],
    ['Acme Inc.', 'Acme Inc. and Acme Inc, from Acme Inc. Then', '§ and §, from §. Then'],
    ['[a.*b]', 'axxb [a.*b] a.*b', 'axxb § a.*b'],
    // scripts without spaces: anywhere
    ['田中', '田中さんと田中太郎', '§さんと§太郎'],
    ['김민수', '김민수가 왔다', '§가 왔다'],
    ['ガス', 'ｶﾞｽ会社', '§会社'],
    ['田中 太郎', '田中太郎さん、田中　太郎、田中・太郎、田\n中太郎', '§さん、§、§、§'],
    ['田中太郎', '田中 太郎さんと田中\n太郎', '§さんと§'],
    ['アナ・リマ', 'アナリマ、アナ リマ、ｱﾅ･ﾘﾏ', '§、§、§'],
    ['김 민수', '김민수가, 김 민수', '§가, §'],
    ['Acme株式会社', 'Acme株式\n会社, Acme 株', '§, Acme 株'],
    ['Acme', '社内のAcmeの件', '社内の§の件'],
    ['𠮷野', '𠮷野家', '§家'],
    ['Zoë', '𝐙𝐨𝐞 said', '§ said'],
  ])('%s in %s', (term, text, expected) => {
    expect(hide(term, text)).toBe(expected);
  });

  it.each([
    ['https://acme.example/x?y=1 is up', '(link: §) is up'],
    ['see https://wiki.example/Acme_Corp/plan.', 'see (link: §).'],
    ['(https://x.example/acme%20corp)', '((link: §))'],
    ['<https://x.example/acmecorp>', '(link: §)'],
    ['https://x.example/AcmeCorpPlan2', '(link: §)'],
    ['https://x.example/%41cmeville/%61cme', '(link: §)'],
    // Letters glued to an address would be a name of their own without it.
    ['Acme\u00adhttps://acme.example', '(link: §)'],
    ['https://x.example/?q=acme+corp#top', '(link: §)'],
    ['https://acmeville.example', 'https://acmeville.example'],
    ['https://x.example/%E0%A4%A', 'https://x.example/%E0%A4%A'],
    // A sign that is part of no letter does not hide those that are; nor does an address within an address.
    ['https://x.example/Acme%20Corp?off=100%', '(link: §)'],
    ['https://x.example/%E0%A4%A/%41cme', '(link: §)'],
    ['https://x.example/?to=https%3A%2F%2Fy.example%2FAcme%2520Corp', '(link: §)'],
    ['https://x.example/caf%E9/acme', '(link: §)'],
    ['[the plan](https://x.example/acme "Plan"), [a](https://b.example)', 'the plan, [a](https://b.example)'],
    ['([the plan](../acme/plan.md))', '(the plan)'],
    ['ab[cd](acme)ef', 'ab cd ef'],
    ['![Acme](https://x.example/acme.png)', '§'],
    ['[](https://acme.example)', '[]((link: §))'],
    ['ann@acme.com, <bo@x.acme-corp.example>', '§, §'],
    ['acme.com and www.acme.example/x', '§ and (link: §)'],
    ['s3://acme-logs/2026', '(link: §)'],
    ['bar.com foo@bar.com https://bar.com', 'bar.com foo@bar.com https://bar.com'],
  ])('in the address %s', (text, expected) => {
    const list = listOf({ 'Acme Corp': '§', Acme: '§' });
    expect(new Redactor(list).text(text, '#1')).toBe(expected);
  });

  it('that goes over the end of an address, with the address and what would become a part of it', () => {
    const list = listOf({ 'R&D': '§', 'Node.js': 'N' });
    const hidden = (text: string): string => new Redactor(list).text(text, '#1');
    expect(hidden('https://x.example/R & D plan.')).toBe('(link: §) plan.');
    expect(hidden('https://x.example/R & D/AcmeNode.js, soon')).toBe('(link: §), soon');
    expect(hidden('https://x.example/R&D/R & D/plan')).toBe('(link: §)');
    expect(hidden('https://x.example/a and R & D/AcmeNode.js')).toBe('https://x.example/a and §/AcmeNode.js');
  });

  it('the longest where several begin, all of what overlaps, and no replacement again', () => {
    const list = listOf({
      Acme: 'A',
      'Acme Corp': 'B',
      'Corp Holdings': 'C',
      A: 'x',
      Beta: 'Gamma',
      Gamma: 'Delta',
    });
    const redactor = new Redactor(list);
    expect(redactor.text('Acme Corp, Acme, Acme Corp Holdings', '#1')).toBe('B, A, B');
    expect(redactor.text('Beta and Gamma', '#1')).toBe('Gamma and Delta');
  });

  it('without its own article where one stands before it', () => {
    const said = (text: string): string =>
      new Redactor(listOf({ Acme: 'the customer', Ana: 'a peer' })).text(text, '#1', true);
    expect(said('about the Acme launch, our ACME plan and Bo’s Acme deck')).toBe(
      'about the customer launch, our customer plan and Bo’s customer deck',
    );
    expect(said('The Acme launch. Acme signed; breathe Acme')).toBe(
      'The customer launch. The customer signed; breathe the customer',
    );
    expect(said('this Ana and the\nAcme plan')).toBe('this peer and the\ncustomer plan');
  });

  it('with a capital where it begins a title', () => {
    const redactor = new Redactor(listOf({ Acme: 'the customer' }));
    expect(redactor.entry(entry({ title: 'Acme renewed' })).title).toBe('The customer renewed');
    expect(redactor.goal(goal({ title: 'Acme renewed' })).title).toBe('The customer renewed');
  });

  it('with a capital where it begins a sentence as the name did', () => {
    const redactor = new Redactor(listOf({ Priya: 'a peer' }));
    expect(redactor.text('We met. Priya said so. - Priya\n- Priya too', '#1', true)).toBe(
      'We met. A peer said so. - a peer\n- A peer too',
    );
    expect(redactor.text('Priya saw it; priya did.', '#1', true)).toBe('A peer saw it; a peer did.');
    expect(redactor.text('Priya', '#1')).toBe('a peer');
  });
});

describe('a record', () => {
  const list = listOf({ 'Acme Corp': 'Customer A', 'Ana Lima': 'a peer', Bo: 'a peer' });

  it('loses names in every text, and nothing else', () => {
    const before = entry({
      id: 7,
      title: 'Told Acme Corp',
      details: 'Acme\nCorp knew.',
      result: 'Acme Corp stayed',
      project: 'acme corp',
      people: ['Ana Lima', 'Bo', 'Cy'],
      links: ['https://acmecorp.example', 'wiki/Acme_Corp', 'https://x.example'],
      status: 'with Bo',
      principles: ['ownership'],
    });
    const redactor = new Redactor(list);
    expect(redactor.entry(before)).toEqual({
      ...before,
      title: 'Told Customer A',
      details: 'Customer A knew.',
      result: 'Customer A stayed',
      project: 'Customer A',
      people: ['a peer', 'Cy'],
      links: ['(link: Customer A)', 'https://x.example'],
      status: 'with a peer',
    });
    expect(redactor.tally()).toMatchObject({
      replaced: [
        { term: 'Acme Corp', times: 6 },
        { term: 'Bo', times: 2 },
        { term: 'Ana Lima', times: 1 },
      ],
      absent: [],
      links: 2,
    });
  });

  it('keeps the status that lp gave it, whoever is called so', () => {
    const redactor = new Redactor(listOf({ Open: 'X', Pending: 'Y', Resolved: 'Z' }));
    for (const status of ['open', 'pending', 'resolved']) {
      expect(redactor.entry(entry({ status })).status).toBe(status);
    }
    expect(redactor.entry(entry({ status: 'with Open' })).status).toBe('with X');
  });

  it('of feedback is one text, though it is kept in two', () => {
    const said = (title: string, details: string) => {
      const all = new Redactor(list).entry(entry({ kind: 'feedback', title, details, from: 'Ana Lima' }));
      return [all.title, all.details, all.from];
    };
    expect(said('Thanks from Acme', 'Corp and me')).toEqual(['Thanks from Customer A', 'and me', 'a peer']);
    expect(said('Thanks from Acme', 'Corp')).toEqual(['Thanks from Customer A', null, 'a peer']);
    expect(said('Thanks, Bo', '\nAcme Corp is glad')).toEqual([
      'Thanks, a peer',
      '\nCustomer A is glad',
      'a peer',
    ]);
  });

  it('that is a goal or a cycle loses them too, and one without any is the same object', () => {
    const redactor = new Redactor(list);
    const one = goal({
      title: 'Win Acme Corp',
      target: 'Bo says yes',
      result: 'Acme Corp signed',
      cycle: 'Acme Corp year',
    });
    expect(redactor.goal(one)).toEqual({
      ...one,
      title: 'Win Customer A',
      target: 'a peer says yes',
      result: 'Customer A signed',
      cycle: 'Customer A year',
    });
    const cycle = { name: 'Acme Corp year', from: one.due!, to: one.due!, due: one.due! };
    expect(redactor.cycle(cycle).name).toBe('Customer A year');
    const plain = entry({ details: 'nothing', people: ['Cy'], links: ['https://x.example'] });
    expect(redactor.entry(plain)).toBe(plain);
    expect(redactor.goal(goal())).toEqual(goal());
  });
});

describe('look-alikes left in', () => {
  it.each([
    [
      ['Acme'],
      'Acmeville acme_corp AcmeCorp MyAcme Acmee Amce Acne Acm',
      'Acmeville acme_corp AcmeCorp MyAcme Acmee Amce Acne Acm',
    ],
    [
      ['Acme Corp'],
      'AcmeCorp acme_corp acmecorp Acme Acmes Corp corporation',
      'AcmeCorp acme_corp acmecorp Acme Acmes',
    ],
    [['Ana Lima'], 'Ana and Lima; AnaLima', 'AnaLima Ana Lima'],
    [['Ana'], 'Analysis of banana, Anna, ana_lima', 'ana_lima'],
    [['Project Nightjar'], 'nightjar-prod, Nightjars, a project', 'nightjar Nightjars'],
    [['Dana'], 'Data was thin; the data grew. Dena came.', 'Dena'],
    [['Mark'], 'benchmark the market; Marketing and marketing', ''],
    [['Node.js'], 'NodeJS nodejs', 'NodeJS nodejs'],
    [['R&D'], 'the 3rd MyRD', 'MyRD'],
    [['Blue Harbor'], 'the harbor was blue', 'harbor'],
    [['Søren Åse'], 'Soren Søren', 'Soren Søren'],
    [['Acme'], 'a word, another, 2026 and more', ''],
    // the plural, in any case
    [['Acme'], 'Acmes, the acmes and ACMEs; marks', 'Acmes acmes ACMEs'],
    [['IBM'], 'IBMs, I.B.M. and i.b.m said IBMer', 'IBMs I.B.M. i.b.m'],
    // other marks between its words than a name has
    [
      ['Blue Corp'],
      'acme/corp blue/corp Blue/Corp blue+corp, blue:corp.io',
      'blue/corp Blue/Corp blue+corp blue:corp Blue',
    ],
    // a word of it in small letters, unless it is an everyday one
    [['Acme Corp'], 'the acme migration', 'acme'],
    [['Will Page'], 'it will help. Will it', ''],
    // with a capital within a sentence it is a name, whatever else there is
    [['Will Page'], 'it will help as Will did', 'Will'],
    [['Smith & Sons'], 'smith-sons, Smith', 'smith-sons Smith smith sons'],
  ])('of %j in "%s"', (terms, text, expected) => {
    expect(lookAlikes(terms, text).sort()).toEqual(expected.split(' ').filter(Boolean).sort());
  });

  it('are told with their places, the most telling first, and never out of what was replaced', () => {
    const redactor = new Redactor(listOf({ 'Acme Corp': 'Acme Copy' }));
    redactor.entry(entry({ id: 3, title: 'Acme called Acmme', project: 'Acme' }));
    redactor.entry(entry({ id: 5, title: 'Acme Corp and AcmeCorp and Acme' }));
    expect(redactor.tally().lookAlikes).toEqual([
      { word: 'AcmeCorp', places: ['#5'] },
      { word: 'Acme', places: ['#3', '#5'] },
      { word: 'Acmme', places: ['#3'] },
    ]);
  });
});

describe('the list', () => {
  it('holds a name once, however it is typed', () => {
    for (const same of ['acme corp', 'ACME  CORP', 'Acme–Corp', '“Acme Corp”', 'Acme Corp.', 'Ácme Corp,']) {
      expect(redactionKey(same), same).toBe('acme corp');
    }
  });

  it.each([
    ['', 'x', /no name/],
    ['  ', 'x', /no name/],
    ['—!', 'x', /no letter/],
    ['x', 'y', /single character/],
    ['林', 'y', /single character/],
    ['Acme', ' ', /empty/],
    ['Acme', 'the ACME people', /hide nothing/],
    ['Acme', 'acmé', /hide nothing/],
    ['x'.repeat(101), 'y', /at most 100/],
  ])('refuses %j → %j', (term, replacement, message) => {
    expect(() => draftRedaction({ term, replacement })).toThrow(message);
  });

  it('takes a name of signs and letters, and a replacement with a part of the name', () => {
    expect(draftRedaction({ term: ' C++ ', replacement: ' a\nlanguage ' })).toEqual({
      term: 'C++',
      replacement: 'a language',
    });
    expect(draftRedaction({ term: 'Acme Corp', replacement: 'Acme' }).replacement).toBe('Acme');
  });

  it('gives each name a letter that no other has', () => {
    const list: Redaction[] = [];
    for (let n = 0; n < 28; n += 1) list.push({ term: `t${n}`, replacement: freeStandIn(list) });
    expect(list.map(({ replacement }) => replacement.slice(5)).join(' ')).toBe(
      'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA AB',
    );
    expect(freeStandIn(list.filter(({ term }) => term !== 't1'))).toBe('Name B');
  });
});

describe('laws', () => {
  const terms = fc.uniqueArray(
    fc.constantFrom(
      'Acme',
      'Acme Corp',
      'Corp Two',
      'Ana',
      'C++',
      'R&D',
      'Café',
      '田中',
      'Node.js',
      "O'Brien",
      'Zoë',
      '田中 太郎',
      'Smith & Sons',
    ),
    { minLength: 1, maxLength: 5 },
  );
  const bits = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Acme',
        'acme',
        'Corp',
        'Two',
        'Ana',
        'C++',
        'R & D',
        'cafe\u0301',
        '田中',
        'Node.js',
        'O’Brien',
        'zoe',
        'Zo&euml;',
        '太郎',
        'Smith',
        'Sons',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ' ',
        ' ',
        '\n',
        '-',
        '_',
        '**',
        '> ',
        '. ',
        '/',
        '\u00ad',
        '](',
        '[',
        ')',
        '<',
        '>',
        '@',
        '.com',
        'https://',
        '%20',
        '\\',
        '™',
        '¹',
        '・',
        '<br>',
        '</b>',
        '&',
        ' and ',
        '%',
        '%25',
        '&shy;',
        '\ufff9',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  );
  const texts = fc.array(bits, { maxLength: 14 }).map((all) => all.join(''));
  const numbered = (all: readonly string[]): Redaction[] =>
    all.map((term, n) => ({ term, replacement: `⟦${n}⟧` }));

  it('no name is left, and doing it twice is doing it once', () => {
    fc.assert(
      fc.property(terms, texts, (all, text) => {
        const redactor = new Redactor(numbered(all));
        const hidden = redactor.text(text, '#1');
        expect(redactor.remaining(hidden)).toEqual([]);
        expect(new Redactor(numbered(all)).text(hidden, '#1')).toBe(hidden);
      }),
      { numRuns: 1_000 },
    );
  });

  /** Ways in which one and the same name gets into a text. */
  const disguises: Readonly<Record<string, (name: string) => string>> = {
    'as it is': (name) => name,
    capitals: (name) => name.toUpperCase(),
    small: (name) => name.toLowerCase(),
    possessive: (name) => `${name}’s`,
    plural: (name) => `${name}s`,
    bold: (name) => `**${name}**`,
    'bold in part': (name) => name.replace(/^\S+/, '<b>$&</b>'),
    'over lines': (name) => name.replaceAll(' ', ' \n> '),
    'a hard break': (name) => name.replaceAll(' ', '\\\n'),
    spaced: (name) => name.replaceAll(' ', ' \u00a0 '),
    hyphenated: (name) => name.replaceAll(' ', '\u2011'),
    snake: (name) => name.replaceAll(' ', '_'),
    dotted: (name) => name.toLowerCase().replaceAll(' ', '.'),
    slashed: (name) => name.replaceAll(' ', '/'),
    camel: (name) => `${name.replaceAll(' ', '')}Plan`,
    together: (name) => name.replaceAll(' ', ''),
    decomposed: (name) => name.normalize('NFD'),
    'full width': (name) => name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    'with joiners': (name) => [...name].join('\u200d'),
    numbers: (name) => name.replace(/[^\0-\x7f]/g, (c) => `&#${c.codePointAt(0)};`),
    trademark: (name) => `${name}™`,
    note: (name) => `${name}²`,
    mail: (name) => `me@${name.replaceAll(' ', '-')}.example`,
    host: (name) => `https://${name.replaceAll(' ', '').toLowerCase()}.example/x`,
    path: (name) => `https://x.example/${encodeURIComponent(name)}/plan`,
    query: (name) => `https://x.example/?off=5%&q=${encodeURIComponent(encodeURIComponent(name))}`,
  };

  it('a name in any disguise is replaced, or told as a look-alike', () => {
    const names = fc.constantFrom('Zorblax', 'Nimbus Quay', 'Müller Åse', 'Fable Corp');
    const around = fc.constantFrom('', 'with ', '(', '“', 'Then: ', '- ', '#');
    const ways = fc.constantFrom(...Object.keys(disguises));
    fc.assert(
      fc.property(names, ways, around, (term, way, before) => {
        const redactor = new Redactor([{ term, replacement: '§' }]);
        const hidden = redactor.text(`${before}${disguises[way]!(term)} done`, '#1');
        const bare = fold(hidden).replace(/[^a-z]/g, '');
        const left = fold(term)
          .split(' ')
          .some((word) => word.length > 3 && bare.includes(word));
        if (left) expect(redactor.tally().lookAlikes).not.toEqual([]);
        expect(hidden.includes('§') || left, hidden).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a text without a name is itself', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        expect(new Redactor([{ term: 'Quetzal Qi', replacement: '§' }]).text(text, '#1')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('what is replaced is counted', () => {
    fc.assert(
      fc.property(terms, texts, (all, text) => {
        const redactor = new Redactor(numbered(all));
        const hidden = redactor.text(text, '#1');
        const counted = redactor.tally().replaced.reduce((sum, { times }) => sum + times, 0);
        expect(counted > 0).toBe(hidden !== text);
      }),
    );
  });

  it('a spelling is the folded text, and its places lie in order inside the original', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 30 })), (text) => {
        const { text: folded, start, end } = spellingOf(text);
        expect(lettersOf(text)).toBe(folded);
        for (let at = 0; at < folded.length; at += 1) {
          expect(start(at)).toBeLessThan(end(at));
          expect(end(at)).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(start(at)).toBeGreaterThanOrEqual(start(at - 1));
        }
      }),
      { numRuns: 500 },
    );
    for (const name of ['Søren ÅSE', 'Žižek', 'ﬁne', '한국', '\u1112\u1161\u11ab', 'ﾊﾞﾅﾅ', 'ÇŞ', 'ё']) {
      expect(spellingOf(name).text, name).toBe(fold(name));
    }
  });
});
