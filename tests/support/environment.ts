/** What a developer's own shell says must not reach a test: no log, no clock, no colour, no editor of theirs. */
for (const name of [
  'LP_DB',
  'LP_NOW',
  'LP_DEBUG',
  'NO_COLOR',
  'FORCE_COLOR',
  'VISUAL',
  'EDITOR',
  'XDG_DATA_HOME',
]) {
  delete process.env[name];
}

if (Number(process.versions.node.split('.')[0]) >= 24) await import('./held-natives.ts');

export {};
