import type { LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { WhomToAsk } from '../../../domain/workflow/denial.js';
import type { OpenProposal } from '../../../domain/workflow/commitment-state.js';

/** A post that can help with a commitment: of the lead organisation of a side, or of its secretariat. */
export interface Helper {
  readonly sideId: SideId;
  readonly role: 'liaison' | 'secretariat';
  readonly organisation: LocalizedText;
  readonly post: LocalizedText;
  /** Names of those who hold it today. */
  readonly holders: readonly string[];
}

/**
 * Posts that a refused actor can turn to: of his own side's lead or secretariat, or the leads of the sides whose answer is
 * awaited. A side without a lead post has its secretariat. None where he can help himself.
 */
export function helpersFor(
  { helpers, proposal }: { readonly helpers: readonly Helper[]; readonly proposal: OpenProposal | null },
  ask: WhomToAsk | null,
  sideId: SideId | null,
): readonly Helper[] {
  if (ask === null) return [];
  const consented = proposal?.consents ?? [];
  const sides = [...new Set(helpers.map((helper) => helper.sideId))];
  const asked =
    ask === 'other_side'
      ? sides.filter((side) => side !== sideId && !consented.includes(side))
      : sides.filter((side) => side === sideId);
  return asked.flatMap((side) => {
    const own = helpers.filter((helper) => helper.sideId === side);
    const leads = ask === 'secretariat' ? [] : own.filter(({ role }) => role === 'liaison');
    return leads.length > 0 ? leads : own.filter(({ role }) => role === 'secretariat');
  });
}
