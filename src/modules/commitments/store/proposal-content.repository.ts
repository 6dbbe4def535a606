import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Language } from '../../../domain/shared/language.js';
import { changeCause } from '../../../domain/workflow/change-cause.js';
import type { AgreedSentence } from '../../../domain/workflow/commitment-terms.js';
import { SPLIT_STATE } from '../../../domain/workflow/definition.js';
import type { VoidCause } from '../../../domain/workflow/effect.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';

/** What a proposal adds to the commitment's own content. */
export interface ProposedTerms {
  readonly subject: Subject;
  readonly sentence: AgreedSentence | null;
  readonly reason: string | null;
  /** The proposal whose place it takes. */
  readonly counters: string | null;
  /** The version on which it was proposed; absent where that is the present one. */
  readonly workflow?: string;
  /** The form of the content in which it was proposed; absent where that is the present one. */
  readonly form?: string;
}

/** Form of the content; another one whenever the same proposal would be written otherwise. */
const FORM = 'luoshi-proposal/3';

/** The form in which a sentence was in one language. What was proposed in it can still be consented to. */
const WITHOUT_RENDERINGS = 'luoshi-proposal/2';

/** The exact content a consent is given to, and its SHA-256 (hexadecimal) over the canonical form of RFC 8785. */
export interface ProposalContent {
  readonly content: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly sharedEvidence: number;
}

/** The content of the open proposal as it would be proposed now, and what has changed since it was. */
export interface OpenContent extends ProposalContent {
  readonly subject: Subject;
  /** Why the proposal does not hold any more, where its hash is another now. */
  readonly because: VoidCause;
}

interface Underneath {
  readonly texts: object;
  readonly deadline: number | null;
  readonly owners: readonly object[];
  readonly links: readonly object[];
  readonly evidence: readonly object[];
}

const UNDERNEATH = `
  select
    (select json_object_agg(t.language, json_build_object('title', t.title, 'body', t.body))
       from commitment_text t where t.commitment_id = $1) as texts,
    (select d.version from deadline d where d.commitment_id = $1 and d.in_force) as deadline,
    coalesce((select json_agg(json_build_object('organisation', o.code, 'side', a.side_id, 'part', a.part) order by o.code, a.part)
       from assignment a join organisation o on o.id = a.organisation_id where a.commitment_id = $1), '[]') as owners,
    coalesce((select json_agg(json_build_object('relation', l.relation, 'other', l.other_id) order by l.relation, l.other_id)
       from commitment_link l where l.commitment_id = $1), '[]') as links,
    coalesce((select json_agg(json_build_object('id', e.id, 'title', e.title, 'datedOn', e.dated_on, 'keptAt', e.kept_at,
      'url', e.url) order by e.id) from evidence e where e.commitment_id = $1 and e.visibility = 'shared'), '[]') as evidence`;

interface TermsRow {
  readonly subject: Subject;
  readonly reason: string | null;
  readonly sentence_language: Language | null;
  readonly sentence: string | null;
  readonly sentence_renderings: AgreedSentence['renderings'];
  readonly counters: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

const TERMS =
  'select subject, reason, sentence_language, sentence, sentence_renderings, counters, content from proposal where id = $1';

/** Builds the content that consent is given to. */
@Injectable()
export class ProposalContentRepository {
  /** The content of the open proposal as it would be proposed now; null where none is open. */
  async ofOpen(tx: Transaction, taken: CommitmentInHand): Promise<OpenContent | null> {
    const open = taken.state.proposal;
    const row = open === null ? undefined : (await tx.rows<TermsRow>(TERMS, [open.id]))[0];
    if (row === undefined) return null;
    const {
      subject,
      reason,
      sentence_language: language,
      sentence: text,
      sentence_renderings: renderings,
      counters,
    } = row;
    const sentence = language === null || text === null ? null : { language, text, renderings };
    // A migration keeps a proposal only where it means the same; what was consented to then still names the version it was made on.
    const { workflow, schema } = row.content;
    const now = await this.build(tx, taken, {
      subject,
      sentence,
      reason,
      counters,
      ...(typeof workflow === 'string' ? { workflow } : {}),
      ...(typeof schema === 'string' ? { form: schema } : {}),
    });
    return { ...now, subject, because: changeCause(row.content, now.content) };
  }

  /** The content as it is now, with the terms proposed. Private drafts never enter it: both sides must see all of it. */
  async build(tx: Transaction, taken: CommitmentInHand, terms: ProposedTerms): Promise<ProposalContent> {
    const row = (await tx.rows<Underneath>(UNDERNEATH, [taken.id]))[0];
    if (row === undefined) throw new Error('a select without from gave no row');
    const { form = FORM, sentence } = terms;
    const content = {
      schema: form,
      commitment: taken.id,
      number: taken.number,
      workflow: terms.workflow ?? `${taken.kind}.v${taken.workflowVersion}`,
      subject: terms.subject,
      counters: terms.counters,
      from: taken.state.joint,
      to: stateAfter(taken, terms.subject),
      positions: taken.state.positions,
      texts: row.texts,
      deadline: row.deadline,
      owners: row.owners,
      links: row.links,
      evidence: row.evidence.map((paper) => ({ ...paper, sha256: hashOf(paper) })),
      sentence:
        form === WITHOUT_RENDERINGS ? sentence && { language: sentence.language, text: sentence.text } : sentence,
      reason: terms.reason,
    };
    return { content, hash: hashOf(content), sharedEvidence: row.evidence.length };
  }
}

/** The joint state that the subject leads to; null where there is no such move. */
function stateAfter({ definition, state }: CommitmentInHand, subject: Subject): string | null {
  switch (subject.type) {
    case 'move':
      return definition.moves[subject.move]?.to ?? null;
    case 'split':
      return SPLIT_STATE;
    case 'migration':
      return subject.mapping.joint[state.joint] ?? null;
    default:
      return state.joint;
  }
}

function hashOf(content: object): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('the content of a proposal has no canonical form');
  return createHash('sha256').update(canonical).digest('hex');
}
