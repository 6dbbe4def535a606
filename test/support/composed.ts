import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** A service of docker-compose.yml, as far as tests look at it. */
export interface ComposedService {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
  readonly image?: string;
  readonly ports?: readonly string[];
}

/** The services that docker-compose.yml describes, anchors and merges carried out. */
export function composedServices(): Readonly<Record<string, ComposedService>> {
  const text = readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8');
  const file = parse(text, { merge: true }) as { services: Record<string, ComposedService> };
  return file.services;
}

/** The command of a service as words for Node, without `node` itself. Throws where it is no Node program. */
export function nodeCommandOf(service: string): readonly string[] {
  const [program, ...words] = composedServices()[service]?.command ?? [];
  if (program !== 'node') throw new Error(`${service} does not run node but ${program}`);
  return words;
}
