/**
 * The page's one style sheet. Words first: a serif at a readable measure, one accent, rules instead of boxes.
 * Light and dark on a screen; on paper always light, with nothing cut in two that can be kept whole.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff;
  --ink: #1c1e21;
  --quiet: #5a6068;
  --rule: #d5d9de;
  --soft: #f1f3f5;
  --accent: #24578a;
  --n1: #d9e6f2;
  --n1-ink: #1c1e21;
  --n2: #9dc0df;
  --n2-ink: #14202c;
  --n3: #24578a;
  --n3-ink: #fff;
  --mark: #9dc0df;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b;
    --ink: #e2e4e7;
    --quiet: #a1a8b0;
    --rule: #363b41;
    --soft: #1f2327;
    --accent: #93bde6;
    --n1: #22374b;
    --n1-ink: #dde7f1;
    --n2: #3a638c;
    --n2-ink: #fff;
    --n3: #a9cdf0;
    --n3-ink: #0f1b27;
    --mark: #4f7aa5;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
body {
  margin: 0 auto;
  max-width: 40rem;
  padding: 2rem 1rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--serif);
  overflow-wrap: break-word;
}
/* Words of the user in scripts that run from right to left keep their own direction. */
p, li, h1, h2, h3, th { unicode-bidi: plaintext; }
p, li, h1, h2, pre, code, a, th[scope=row] { overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; }
h2 { margin: 0 0 1rem; font-size: 1.3rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
p, ul, ol, pre, blockquote, figure { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.6rem; }
li { margin: .3rem 0; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header { padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
header p { margin: 0; color: var(--quiet); font-size: .95rem; }
section { margin-top: 2.25rem; scroll-margin-top: 1rem; }
blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
blockquote > :last-child, li > :last-child { margin-bottom: 0; }
code, pre { font-family: var(--mono); font-size: .85em; }
pre { padding: .75rem 1rem; background: var(--soft); line-height: 1.5; white-space: pre-wrap; }
pre code { font-size: 1em; }
.story { margin-bottom: 1.1rem; scroll-margin-top: 1rem; }
/* What was done about feedback belongs to the words above it. */
p + .story { margin-top: 1.6rem; }
.story:target { margin-inline-start: -.85rem; padding-inline-start: .7rem; border-inline-start: .15rem solid var(--accent); }
.ref { color: var(--quiet); font: .8em var(--sans); white-space: nowrap; direction: ltr; unicode-bidi: isolate; }
a.ref { text-decoration-color: var(--rule); }
a.ref:hover { color: var(--accent); text-decoration-color: currentColor; }

nav { margin-top: 1rem; font: .9rem/1.4 var(--sans); }
nav ol { margin: .5rem 0 0; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a { display: block; padding: .35rem 0; color: var(--quiet); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
nav details:not([open]) + ol { display: none; }
summary { width: fit-content; color: var(--quiet); font: .9rem/1.4 var(--sans); cursor: pointer; }
summary:hover { color: var(--accent); }

figure { margin: 2rem 0 0; }
figcaption p { margin: 0 0 1rem; color: var(--quiet); font-size: .95rem; }
figcaption h3 { margin: 0 0 .25rem; }
svg { display: block; max-width: 100%; height: auto; }
svg text { fill: var(--quiet); font: 11px var(--sans); text-anchor: middle; }
.map ul { margin: 0; padding: 0; list-style: none; }
.map li { margin: 0 0 .6rem; }
.map li > span { display: block; font-size: .95rem; line-height: 1.35; }
.map b { color: var(--quiet); font: .85em var(--sans); }
.map .head { margin: 0 0 .4rem; }
.n0 { fill: var(--soft); }
.n1 rect { fill: var(--n1); }
.n1 text { fill: var(--n1-ink); }
.n2 rect { fill: var(--n2); }
.n2 text { fill: var(--n2-ink); }
.n3 rect { fill: var(--n3); }
.n3 text { fill: var(--n3-ink); }
.timeline .tick { stroke: var(--rule); }
.timeline .axis { stroke: var(--quiet); }
.selected { fill: var(--accent); }
.other { fill: var(--mark); }
.feedback { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none; color: var(--quiet); font: .85rem/1.4 var(--sans); }
.legend li { display: flex; gap: .4rem; align-items: center; margin: 0; }
figure details { margin-top: .75rem; }
.scroll { overflow-x: auto; }
table { margin-top: .5rem; border-collapse: collapse; font: .85rem/1.4 var(--sans); font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--rule); text-align: end; vertical-align: top; }
th { font-weight: 500; }
th:first-child, .refs { text-align: start; }
.refs { min-width: 8rem; }
.timeline th { white-space: nowrap; }
th:first-child { padding-inline-start: 0; }
.map th:first-child { min-width: 8rem; }
.own { margin: 0 0 .8rem; }
.own th, .own td { text-align: start; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.own td:first-child { padding-inline-start: 0; }
.own .center { text-align: center; }
.own .end { text-align: end; }
abbr { text-decoration: none; }

@media screen and (max-width: 40rem) {
  .timeline svg text { font-size: 20px; }
  .timeline circle { r: 5.5px; }
}
@media (min-width: 40rem) {
  .map li { display: grid; grid-template-columns: minmax(0, 18rem) minmax(0, auto); gap: 1rem; justify-content: start; align-items: center; margin-bottom: .25rem; }
}
@media screen and (min-width: 68rem) {
  body {
    display: grid;
    grid-template: "nav head" auto "nav draft" 1fr / 13rem minmax(0, 40rem);
    column-gap: 4rem;
    justify-content: center;
    max-width: none;
    padding: 4rem 2rem 6rem;
  }
  header { grid-area: head; }
  main { grid-area: draft; }
  nav { grid-area: nav; position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); margin: .4rem 0 0; overflow-y: auto; }
  nav details { display: none; }
  nav details:not([open]) + ol { display: block; margin: 0; }
}

@page { margin: 16mm 18mm; }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  section { margin-top: 1rem; }
  p, blockquote, ul, ol { margin-block: .4em; }
  .story, p + .story { margin-block: .4em; }
  h3 { margin-block: .6em .1em; font-size: 10.5pt; text-wrap: wrap; }
  nav { display: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-block: .9em .3em; }
  h1, h2, h3, figcaption, p:has(+ ul), p:has(+ ol), p:has(+ pre) { break-after: avoid; }
  pre { padding-block: .25rem; border-inline-start: 3px solid var(--rule); }
  p, li { orphans: 3; widows: 3; }
  figure, figure li, tr, blockquote, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  a.named::after { content: " (" attr(href) ")"; color: var(--quiet); font-size: .85em; }
  .story:target { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
  figure details:not([open]) { display: none; }
  figure details > summary { display: none; }
  figure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
