import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { isOpenToAll } from '../../src/platform/embedded/choose-run-as.js';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** How to start a program as somebody whom permission bits bind. */
export interface OrdinaryUser {
  /** Stands before the program in the command line. */
  readonly before: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** Gives that user a folder. */
  give(folder: string): void;
}

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;
const NOBODY = 65534;

/**
 * An ordinary user on this machine: whoever runs the tests, unless that is root. Root appears as one inside a user
 * namespace where those are allowed, else becomes nobody. Null where nobody could not read the program.
 */
export function ordinaryUser(): OrdinaryUser | null {
  const nothing = (): void => undefined;
  if (process.getuid?.() !== 0) return { before: [], identity: {}, give: nothing };
  const [unshare, ...flags] = NAMESPACE;
  if (spawnSync(unshare, [...flags, 'true']).status === 0) return { before: NAMESPACE, identity: {}, give: nothing };
  if (!isOpenToAll(projectRoot())) return null;
  return {
    before: [],
    identity: { uid: NOBODY, gid: NOBODY },
    give: (folder) => chownSync(folder, NOBODY, NOBODY),
  };
}
