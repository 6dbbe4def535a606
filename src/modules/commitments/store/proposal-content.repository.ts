import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Language } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';

/** What a proposal adds to the commitment's own content. */
export interface ProposedTerms {
  readonly move: string;
  readonly sentence: { readonly language: Language; readonly text: string } | null;
  readonly reason: string | null;
}

/** The exact content a consent is given to, and its SHA-256 (hexadecimal) over the canonical form of RFC 8785. */
export interface ProposalContent {
  readonly content: object;
  readonly hash: string;
  readonly sharedEvidence: number;
}

interface Underneath {
  readonly texts: object;
  readonly deadline: number | null;
  readonly evidence: readonly object[];
}

const UNDERNEATH = `
  select
    (select json_object_agg(t.language, json_build_object('title', t.title, 'body', t.body))
       from commitment_text t where t.commitment_id = $1) as texts,
    (select d.version from deadline d where d.commitment_id = $1 and d.in_force) as deadline,
    coalesce((select json_agg(json_build_object('id', e.id, 'title', e.title, 'datedOn', e.dated_on, 'keptAt', e.kept_at,
      'url', e.url) order by e.id) from evidence e where e.commitment_id = $1 and e.visibility = 'shared'), '[]') as evidence`;

interface TermsRow {
  readonly move: string;
  readonly reason: string | null;
  readonly sentence_language: Language | null;
  readonly sentence: string | null;
}

const TERMS = 'select move, reason, sentence_language, sentence from proposal where id = $1';

/** Builds the content that consent is given to. */
@Injectable()
export class ProposalContentRepository {
  /** The content of the open proposal as it would be proposed now; null where none is open. */
  async ofOpen(tx: Transaction, taken: CommitmentInHand): Promise<ProposalContent | null> {
    const open = taken.state.proposal;
    const row = open === null ? undefined : (await tx.rows<TermsRow>(TERMS, [open.id]))[0];
    if (row === undefined) return null;
    const { move, reason, sentence_language: language, sentence: text } = row;
    const sentence = language === null || text === null ? null : { language, text };
    return this.build(tx, taken, { move, sentence, reason });
  }

  /** The content as it is now, with the terms proposed. Private drafts never enter it: both sides must see all of it. */
  async build(tx: Transaction, taken: CommitmentInHand, terms: ProposedTerms): Promise<ProposalContent> {
    const row = (await tx.rows<Underneath>(UNDERNEATH, [taken.id]))[0];
    if (row === undefined) throw new Error('a select without from gave no row');
    const move = taken.definition.moves[terms.move];
    const content = {
      schema: 'luoshi-proposal/1',
      commitment: taken.id,
      number: taken.number,
      workflow: `${taken.kind}.v${taken.workflowVersion}`,
      move: terms.move,
      from: taken.state.joint,
      to: move?.to ?? null,
      positions: taken.state.positions,
      texts: row.texts,
      deadline: row.deadline,
      evidence: row.evidence,
      sentence: terms.sentence,
      reason: terms.reason,
    };
    return { content, hash: hashOf(content), sharedEvidence: row.evidence.length };
  }
}

function hashOf(content: object): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('the content of a proposal has no canonical form');
  return createHash('sha256').update(canonical).digest('hex');
}
