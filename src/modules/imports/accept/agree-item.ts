import type { CommitmentAgreed, CommitmentTexts, RecordedAssignment } from '../../../domain/records/record-body.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { OrganisationView } from '../../directory/index.js';
import type { Draft } from '../draft/draft.js';
import type { PlacedItem } from './place-items.js';

/** What stands beside the item in the record of its agreement. */
export interface Agreeing {
  readonly draft: Draft;
  readonly areaNumber: number;
  readonly definition: Definition;
  readonly sides: readonly SideId[];
  readonly organisations: readonly OrganisationView[];
  /** Language of the signed text, by the conference. */
  readonly authoritative: Language;
}

/** The first record of a commitment that an item becomes: its words as they stand in the source, and where they stand. */
export function agreeItem({ item, number }: PlacedItem, agreeing: Agreeing): CommitmentAgreed {
  const { draft, definition } = agreeing;
  // In the other languages nobody has written it yet, not even in the one that binds: a release is no signed text of another language.
  const texts: Partial<CommitmentTexts> = { [draft.language]: { title: item.title, body: item.text } };
  const { start, end, text } = item;
  return {
    kind: 'commitment_agreed',
    number,
    areaNumber: agreeing.areaNumber,
    sessionNumber: draft.session.number,
    commitmentKind: item.kind,
    workflowVersion: definition.version,
    authoritative: agreeing.authoritative,
    texts,
    assignments: agreeing.sides.map((side) => leadOf(side, item.leads[side], agreeing)),
    source: {
      document: `${draft.name} (SHA-256 ${draft.sha256})`,
      title: null,
      url: null,
      line: null,
      span: { start, end, text },
    },
    instrument: null,
    initialJoint: definition.initialJoint,
  };

  /** A lead whom the words do not name is the secretariat's reading of them. */
  function leadOf(side: SideId, code: string | undefined, { organisations }: Agreeing): RecordedAssignment {
    const organisation = organisations.find((one) => one.code === code);
    if (organisation === undefined) throw new Error(`item ${item.id} has no lead on ${side}`);
    const named = item.text.includes(organisation.name[draft.language]);
    return { organisation: organisation.code, side, part: 'lead', inferred: !named };
  }
}
