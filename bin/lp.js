#!/usr/bin/env node
// Says in words that this Node is too old, where a syntax error would be all one saw; then hands over.
'use strict';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`lp: needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  require('../dist/main.cjs');
}
