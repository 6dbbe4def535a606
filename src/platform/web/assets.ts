import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';

/** One file a page loads, held in memory; its path carries a hash of its bytes, so a browser may keep it for ever. */
export interface StaticFile {
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export type AssetName = 'luoshi.css' | 'htmx.js' | 'favicon.svg';

/** Header to send with every static file. */
export const STATIC_CACHE_CONTROL = 'public, max-age=31536000, immutable';

function styles(folder: string): Buffer {
  const parts = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const text = parts.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return Buffer.from(squeeze(text.join('\n')));
}

/** Drops comments and spaces that carry nothing; selectors, strings and values keep theirs. */
export function squeeze(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/([{;][\w-]+): /g, '$1:')
    .replaceAll(';}', '}')
    .trim();
}

function staticFile(name: AssetName, contentType: string, body: Buffer): [AssetName, StaticFile] {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const path = `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  return [name, { path, contentType, body }];
}

function loadAssets(root: string): ReadonlyMap<AssetName, StaticFile> {
  const assets = join(root, 'src/platform/web/assets');
  const htmx = readFileSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js'));
  return new Map([
    staticFile('luoshi.css', 'text/css; charset=utf-8', styles(join(assets, 'styles'))),
    staticFile('htmx.js', 'text/javascript; charset=utf-8', htmx),
    staticFile('favicon.svg', 'image/svg+xml', readFileSync(join(assets, 'favicon.svg'))),
  ]);
}

const ASSETS = loadAssets(projectRoot());

/** Every static file by the path it is served at. */
export const STATIC_FILES: ReadonlyMap<string, StaticFile> = new Map(
  [...ASSETS.values()].map((file) => [file.path, file]),
);

/** Path of an asset, with the hash of its content. */
export function assetUrl(name: AssetName): string {
  const file = ASSETS.get(name);
  if (!file) throw new Error(`unknown asset: ${name}`);
  return file.path;
}
