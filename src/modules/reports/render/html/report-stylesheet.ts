import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../platform/config/project-root.js';
import { squeeze } from '../../../../platform/web/assets.js';

/** The house's own tokens, elements and marks; what follows them is the report's alone. */
const FILES = [
  'src/platform/web/assets/styles/01-tokens.css',
  'src/platform/web/assets/styles/02-base.css',
  'src/platform/web/assets/styles/04-marks.css',
  'src/platform/web/assets/styles/12-paper.css',
  'src/modules/reports/render/html/report.css',
];

let shared: string | undefined;

/** The style of a document, and the policy under which it may load that style and nothing else, offline too. */
export interface ReportStyle {
  readonly css: string;
  readonly policy: string;
}

/** The style with `footer` printed at the foot of every sheet of paper. */
export function reportStyle(footer: string): ReportStyle {
  shared ??= squeeze(FILES.map((file) => readFileSync(join(projectRoot(), file), 'utf8')).join('\n'));
  const css = `${shared}@page{@bottom-left{content:${cssString(footer)}}}`;
  const hash = createHash('sha256').update(css).digest('base64');
  return { css, policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'` };
}

/** A CSS string; every character with a meaning in CSS or HTML is written by its number. */
function cssString(text: string): string {
  const safe = text.replaceAll(
    /[\p{C}"\\<>&']/gu,
    (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${safe}"`;
}
