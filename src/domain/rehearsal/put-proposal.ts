import type { AgreedSentence } from '../workflow/commitment-terms.js';
import type { Subject } from '../workflow/subject.js';
import { command, type Act, type Looking } from './stage.js';

/** What is proposed, with its words. */
export interface Wanted {
  readonly subject: Subject;
  readonly reason: string | null;
  readonly sentence: AgreedSentence | null;
}

/** Proposes it, or answers the open proposal with it where `counters` names one. */
export function putProposal(looking: Looking, wanted: Wanted, counters: string | null = null): Act {
  const { house } = looking.stage;
  const { subject, reason, sentence } = wanted;
  const contentHash = house.hashFor(looking.matter, { ...wanted, counters });
  const put = { subject, proposalId: house.freshId('p'), contentHash, reason };
  const body =
    counters === null ? ({ type: 'propose', ...put } as const) : ({ type: 'counter', counters, ...put } as const);
  return command(looking, body, sentence);
}
