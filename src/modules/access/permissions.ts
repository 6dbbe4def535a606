import { ROLES, type Role } from '../../domain/shared/role.js';

const ACTING: readonly Role[] = ['liaison', 'secretariat'];

/**
 * What each role may ask for, in one place. Whether a move of a commitment is open to an actor is not decided here but
 * by its workflow definition; this table is the outer door. Opening and renewing accounts stands in no row: that is for
 * whoever runs the deployment, on its command line (`luoshi account`), and no role can grant itself more.
 */
export const PERMISSIONS = {
  'commitment.read': ROLES,
  'commitment.move': ACTING,
  'progress.report': ACTING,
  'progress.share': ACTING,
  'proposal.decide': ACTING,
  'session.read': ROLES,
  'report.read': ROLES,
  'report.generate': ['secretariat'],
  'import.edit': ['secretariat'],
  'reminder.read': ROLES,
  'reminder.sweep': ['secretariat'],
  'timer.settle': ['secretariat'],
  'settings.read': ROLES,
  'workflow.author': ['secretariat'],
  'account.self': ROLES,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** True where the role may ask for it. */
export function permits(role: Role, permission: Permission): boolean {
  return PERMISSIONS[permission].some((allowed) => allowed === role);
}
