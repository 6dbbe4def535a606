import { readFileSync } from 'node:fs';
import { projectFile } from './project-file.mjs';
import { fail } from './say.mjs';

/** Ends the process with a message unless this Node is one that package.json names under engines. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  if (!satisfies(process.versions.node, engines.node)) {
    fail('node_too_old', { needed: engines.node, found: process.versions.node });
  }
}

/** Understands the form used there: alternatives of comparisons, as in ">=20.19 <21 || >=22.12". */
export function satisfies(version, range) {
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+/)
      .every((comparison) => {
        const [, operator, bound] = /^(>=|<)([\d.]+)$/.exec(comparison) ?? [];
        const order = compare(version, bound ?? version);
        return operator === '<' ? order < 0 : order >= 0;
      }),
  );
}

function compare(left, right) {
  const [a, b] = [left, right].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
