/** The page in Chromium: quiet, alone, accessible, at every width, on paper, whatever was written in the log. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { BriefForm } from '../../src/domain/word-limits.ts';
import { buildBrief, draftBrief, FORMS } from '../../src/report/brief/index.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { renderHtml } from '../../src/report/renderers/html.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { managerReport, someYears } from '../support/full-year.ts';
import { FORTNIGHT } from '../support/made-up-fortnight.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, longYear, TODAY } from '../support/made-up-year.ts';

/** What each field of the log holds in the hostile year: ways to run a script, were any of it markup. */
const ATTACKS = [
  '<script>window.ran = true</script>',
  '<img src="x" onerror="window.ran = true">',
  '"><svg onload="window.ran = true">',
  `' onmouseover='window.ran = true`,
  '</title></style></p><script>window.ran = true</script>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '[a](javascript:window.ran=true) <javascript:window.ran=true>',
  '<style>body { display: none }</style><link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/"><form action="https://evil.example"><button>x</button></form>',
  '![x](https://evil.example/pixel.png)',
];

const hostile: Entry[] = ATTACKS.flatMap((attack, index) => [
  entry({
    id: 100 + index,
    date: '2026-04-04',
    title: attack,
    details: `${attack}\n\n- ${attack}\n\n> ${attack}\n\n    ${attack}`,
    result: attack,
    project: attack,
    people: [attack],
    links: [attack, `https://a.example/${attack}`, 'javascript:window.ran=true'],
    principles: [attack, 'dive-deep'],
  }),
  entry({
    id: 200 + index,
    kind: 'feedback',
    title: attack,
    from: attack,
    sentiment: index % 2 === 0 ? 'positive' : 'constructive',
    result: attack,
    principles: [attack],
  }),
]);
const hostileGoals = ATTACKS.map((attack, index) =>
  goal({ id: index + 1, title: attack, target: attack, result: attack, status: 'met' }),
);

/** Words without a space, wide code, a long list: what pushes a page out of shape. */
const wide: Entry[] = [
  entry({
    id: 1,
    title: `A ${'long'.repeat(60)} word`,
    details: `See https://a.example/${'path/'.repeat(60)}\n\n\`\`\`\n${'wide code '.repeat(40)}\n\`\`\``,
    result: 'x'.repeat(300),
    project: 'P'.repeat(120),
    links: [`https://a.example/${'0123456789'.repeat(20)}`],
    principles: [`a-${'long-'.repeat(20)}slug`, 'dive-deep'],
  }),
];

const busy: Entry[] = Array.from({ length: 150 }, (_, index) => ({
  ...ENTRIES[index % ENTRIES.length]!,
  id: index + 1,
  date: day(`2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`),
}));

const YEARS = {
  year: { entries: ENTRIES, goals: GOALS, cycle: CYCLE },
  hostile: { entries: hostile, goals: hostileGoals, cycle: { ...CYCLE, name: ATTACKS[0]! } },
  wide: { entries: wide, goals: [], cycle: CYCLE },
  busy: { entries: busy, goals: GOALS, cycle: CYCLE },
  long: { entries: ENTRIES, goals: GOALS, cycle: { ...CYCLE, from: day('2023-07-01') } },
  empty: { entries: [], goals: [], cycle: CYCLE },
} as const;
type Name = keyof typeof YEARS;
const NAMES = Object.keys(YEARS) as Name[];

/** The forms of `lp brief`, with all that is hostile and wide among two weeks' entries. */
const FORM_NAMES = Object.keys(FORMS) as BriefForm[];
const rough = [...hostile, ...wide].map((one, index) => ({
  ...one,
  id: 300 + index,
  kind: (['accomplishment', 'risk', 'need', 'feedback'] as const)[index % 4]!,
  date: TODAY,
  createdAt: `${TODAY}T12:00:00.000Z`,
  status: null,
  result: index % 2 === 0 ? one.result : null,
}));
const pageOf = (form: BriefForm): string => {
  const { personal } = FORMS[form];
  const entries = [...FORTNIGHT.entries, ...rough];
  const brief = buildBrief({ ...FORTNIGHT, entries, form, personal, steps: ATTACKS });
  return renderHtml(draftBrief(brief, 0).blocks, null);
};

let browser: Browser;
let folder: string;
const address = (name: Name | BriefForm): string => pathToFileURL(join(folder, `${name}.html`)).href;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lp-test-'));
  for (const name of NAMES) {
    const report = buildReport({ ...YEARS[name], principles: AMAZON, today: TODAY });
    writeFileSync(join(folder, `${name}.html`), await render('html', report, { today: TODAY }));
  }
  for (const form of FORM_NAMES) writeFileSync(join(folder, `${form}.html`), pageOf(form));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 768, 1280] as const;
const sized = (width: number) => ({ viewport: { width, height: 800 } });

/** How many sheets it prints on. */
const pagesOf = async (page: Page, format: 'A4' | 'Letter'): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Opens whatever is folded away. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** What sticks out of the page on the right, other than what scrolls in a box of its own. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll('*')]
      .filter((one) => one.closest('.scroll > *') === null && one.getBoundingClientRect().right > edge + 0.5)
      .map((one) => one.outerHTML.slice(0, 120));
    if (document.documentElement.scrollWidth > edge) out.push('the page scrolls sideways');
    return out;
  });

describe.each([...NAMES, ...FORM_NAMES])('the %s draft', (name) => {
  test('is quiet, asks for nothing but itself, and fits every screen, in light and in dark', async () => {
    const { page, said, requests } = await visit(browser, address(name));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sticksOut(page), `${colorScheme} ${width}`).toEqual([]);
      }
      await unfold(page);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(said).toEqual([]);
    expect(requests).toEqual([address(name)]);
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('has no serious finding in %s at %i pixels', async (colorScheme, width) => {
    // The page's own policy would keep axe out.
    const options = { colorScheme, bypassCSP: true, ...sized(width) };
    const { page } = await visit(browser, address(name), options);
    await unfold(page);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    expect(passes.length).toBeGreaterThan(10);
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
});

describe('what is written in the log', () => {
  const ran = (page: Page): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { ran?: boolean }).ran);

  test('does not run, even where the policy would let it', async () => {
    for (const bypassCSP of [false, true]) {
      const { page, said, requests } = await visit(browser, address('hostile'), { bypassCSP });
      await page.locator('.story').first().hover();
      expect(await ran(page)).toBeUndefined();
      expect(said).toEqual([]);
      expect(requests).toEqual([address('hostile')]);
      const foreign = 'script, img, iframe, link, base, form, object, embed, button, [onerror], [onload]';
      expect(await page.locator(foreign).count()).toBe(0);
      expect(await page.locator('style').count()).toBe(1);
      expect(await page.locator('meta[http-equiv]').count()).toBe(1);
      const hrefs = await page
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect(hrefs.filter((protocol) => !['file:', 'https:', 'http:'].includes(protocol))).toEqual([]);
    }
  });

  test('stands there as it was written', async () => {
    const { page } = await visit(browser, address('hostile'));
    const text = await page.locator('main').innerText();
    expect(text).toContain('<script>window.ran = true</script>');
    expect(text).toContain('<img src="x" onerror="window.ran = true">');
    expect(await page.title()).toBe(`Self-assessment ${ATTACKS[0]}`);
  });

  test('would not run if it were markup: the policy forbids scripts, styles, pictures and frames', async () => {
    const { page } = await visit(browser, address('year'));
    const before = await page.evaluate(() => getComputedStyle(document.body).display);
    await page.evaluate((attacks) => {
      for (const attack of attacks) {
        // A page may always be left; where to, no policy of its own can forbid.
        if (attack.includes('refresh')) continue;
        const range = document.createRange();
        range.selectNode(document.body);
        document.body.append(range.createContextualFragment(attack));
      }
    }, ATTACKS);
    expect(await page.locator('script').count()).toBeGreaterThan(0);
    await page.waitForFunction(() => document.querySelector('img')?.complete === true);
    expect(await ran(page)).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe(before);
  });
});

describe('the screen', () => {
  test('is light or dark as its reader likes', async () => {
    const [light, dark] = await Promise.all(
      SCHEMES.map(async (colorScheme) => {
        const { page } = await visit(browser, address('year'), { colorScheme });
        return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      }),
    );
    expect(light).toBe('rgb(255, 255, 255)');
    expect(Number(/\d+/.exec(dark!)![0])).toBeLessThan(40);
  });

  test('has the contents beside the draft where there is room, and folded where there is not', async () => {
    const { page } = await visit(browser, address('year'), sized(1280));
    const entry = page.getByRole('navigation').getByRole('link', { name: 'Dive Deep' });
    const main = (await page.locator('main').boundingBox())!;
    expect((await entry.boundingBox())!.x).toBeLessThan(main.x);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await entry.isVisible()).toBe(false);
    await page.locator('nav summary').click();
    expect(await entry.isVisible()).toBe(true);
    await entry.click();
    expect(new URL(page.url()).hash).toBe('#s-dive-deep');
    expect((await page.locator('#s-dive-deep h2').boundingBox())!.y).toBeLessThan(100);
  });

  test('goes from a reference to the story, which is marked', async () => {
    const { page } = await visit(browser, address('year'), sized(768));
    await page.locator('#s-selected-accomplishments').getByRole('link', { name: '[#42]' }).click();
    const story = page.locator('#e42');
    expect(await story.evaluate((one) => one.matches(':target'))).toBe(true);
    expect(await story.evaluate((one) => getComputedStyle(one).borderInlineStartWidth)).not.toBe('0px');
    expect((await story.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect((await story.boundingBox())!.y).toBeLessThan(800);
  });

  test('has words in its pictures that can be read at every width', async () => {
    for (const name of ['year', 'busy', 'long'] as const) {
      const { page } = await visit(browser, address(name));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const sizes = await page.locator('svg text').evaluateAll((words) =>
          words.map((one) => {
            const svg = (one as SVGTextElement).ownerSVGElement!;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return Number.parseFloat(getComputedStyle(one).fontSize) * scale;
          }),
        );
        expect(sizes.length).toBeGreaterThan(20);
        expect(Math.min(...sizes), `${name} ${width}`).toBeGreaterThan(9);
      }
    }
  });

  test('tells its pictures to those who do not see them', async () => {
    const { page } = await visit(browser, address('year'));
    const timeline = page.getByRole('img', { name: 'Timeline of 24 entries' });
    expect(await timeline.count()).toBe(1);
    expect(await page.getByRole('img', { name: 'Dive Deep: 5 entries' }).count()).toBe(1);
    await unfold(page);
    // One in a story is the user's own.
    const numbers = page.getByRole('table').filter({ has: page.getByRole('rowheader') });
    expect(await numbers.count()).toBe(2);
    expect(await page.getByRole('rowheader', { name: 'Dive Deep' }).count()).toBe(1);
  });
});

/** Paper and the margins of the style sheet, in pixels of CSS (96 to the inch). */
const MM = 96 / 25.4;
const PAPER = {
  A4: { width: (210 - 48) * MM, height: (297 - 44) * MM },
  Letter: { width: 8.5 * 96 - 48 * MM, height: 11 * 96 - 44 * MM },
} as const;

describe('on paper', () => {
  const printed = async (name: Name): Promise<Page> => {
    const { page } = await visit(browser, address(name), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    return page;
  };
  const lay = (page: Page, { width, height }: { width: number; height: number }) =>
    page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) });

  test.each(NAMES)(
    'the %s draft is dark on light, without the contents, and nothing sticks out',
    async (name) => {
      const page = await printed(name);
      for (const paper of Object.values(PAPER)) {
        await lay(page, paper);
        expect(await sticksOut(page)).toEqual([]);
      }
      expect(await page.locator('nav').filter({ visible: true }).count()).toBe(0);
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(28, 30, 33)', 'rgb(255, 255, 255)']);
    },
  );

  test.each(['year', 'busy', 'long'] as const)(
    'the %s draft keeps pictures, rows, quotations and headings whole',
    async (name) => {
      const page = await printed(name);
      const parts = await page.locator('figure, figure li, tr, blockquote, h2, h3').evaluateAll((all) =>
        all.map((one) => {
          const { breakInside, breakAfter } = getComputedStyle(one);
          return { tag: one.tagName.toLowerCase(), breakInside, breakAfter };
        }),
      );
      expect(parts.length).toBeGreaterThan(20);
      for (const { tag, breakInside, breakAfter } of parts) {
        if (/^h\d$/.test(tag)) expect(breakAfter, tag).toBe('avoid');
        else expect(breakInside, tag).toBe('avoid');
      }
      // What must not be cut must fit. Folded tables are not printed.
      for (const paper of Object.values(PAPER)) {
        await lay(page, paper);
        const heights = await page
          .locator('figure')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        expect(heights).toHaveLength(2);
        expect(Math.max(...heights)).toBeLessThan(paper.height);
      }
    },
  );

  test('the address of a link that has words of its own is printed', async () => {
    const page = await printed('year');
    const after = await page
      .locator('a.named')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://');
  });

  test("a manager's material takes two pages, however much there is", async () => {
    const file = join(folder, 'manager.html');
    const { page } = await visit(browser, address('empty'));
    for (const [index, year] of [{ entries: longYear(400), goals: GOALS }, ...someYears(8)].entries()) {
      writeFileSync(file, await render('html', managerReport(year), { today: TODAY }));
      await page.goto(pathToFileURL(file).href);
      for (const format of ['A4', 'Letter'] as const)
        expect(await pagesOf(page, format), `year ${index} on ${format}`).toBe(2);
    }
  });

  test.each([
    ['year', 4, 7],
    ['empty', 1, 1],
    ['busy', 10, 40],
  ] as const)('the %s draft takes a sane number of pages', async (name, least, most) => {
    const { page } = await visit(browser, address(name));
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pagesOf(page, format);
      expect(pages).toBeGreaterThanOrEqual(least);
      expect(pages).toBeLessThanOrEqual(most);
    }
  });
});
