import type { Draft } from './check-conference-draft.js';
import type { ConferenceFaults, FilePath } from './check-conference-faults.js';
import type { ConferenceIndex } from './check-conference-index.js';
import { entries } from './check-conference-references.js';
import type { ConferenceFileCommitment } from './conference-file-commitment.js';

type Commitment = Draft<ConferenceFileCommitment>;

/** References, leads and deadline history of one commitment, which stands at `path`. */
export function checkCommitment(
  commitment: Commitment,
  path: FilePath,
  index: ConferenceIndex,
  faults: ConferenceFaults,
): void {
  index.refer('area', index.areas, commitment.area, [...path, 'area']);
  index.refer('session', index.sessions, commitment.session, [...path, 'session']);
  index.refer('instrument', index.instruments, commitment.instrument, [...path, 'instrument']);
  index.refer('document', index.documents, commitment.source?.document, [...path, 'source', 'document']);
  const parts = {
    supporting: commitment.supporting,
    delivering: commitment.delivering,
    waiting_for: commitment.waitingFor,
  };
  for (const [part, codes] of Object.entries(parts)) {
    for (const [at, code] of entries(codes)) index.organisation(code, [...path, part, at]);
  }
  checkLead(commitment, path, index, faults);
  checkHistory(commitment, path, index, faults);
}

function checkLead(commitment: Commitment, path: FilePath, index: ConferenceIndex, faults: ConferenceFaults): void {
  const { lead } = commitment;
  if (!lead) return;
  for (const side of index.sides) {
    if (!Object.hasOwn(lead, side)) faults.add([...path, 'lead'], 'no_lead', { side });
  }
  for (const [side, code] of Object.entries(lead)) {
    const here = [...path, 'lead', side];
    index.refer('side', index.sides, side, here);
    index.organisation(code, here);
    const belongs = code === undefined ? undefined : index.sideOf.get(code);
    if (belongs === undefined || belongs === side || !index.sides.has(side)) continue;
    if (belongs === null) faults.add(here, 'lead_of_no_side', { organisation: code ?? '', side });
    else faults.add(here, 'lead_of_another_side', { organisation: code ?? '', belongs, side });
  }
}

/** The first version needs no reason; every later one needs the day it was agreed and why, in order. */
function checkHistory(commitment: Commitment, path: FilePath, index: ConferenceIndex, faults: ConferenceFaults): void {
  const versions = commitment.deadlines ?? [];
  const single = versions.length < 2;
  let before = '';
  for (const [at, version] of entries(versions)) {
    const here = single ? [...path, 'deadline'] : [...path, 'deadlines', at];
    index.refer('session', index.sessions, version.deadline?.session, [...here, 'session']);
    if (single) continue;
    if (version.agreedOn === null) faults.add(here, 'agreed_on_missing');
    if (at > 0 && version.reason === null) faults.add(here, 'reason_missing');
    if (version.agreedOn && version.agreedOn < before) faults.add([...here, 'agreed_on'], 'history_out_of_order');
    before = version.agreedOn ?? before;
  }
}
