/** Everything of a record but its payload, as it is stored. `recordedAt` is ISO 8601 in UTC, to the last digit that is kept. */
export interface RecordEnvelope {
  readonly commitmentId: string;
  readonly sequence: number;
  readonly draft: number;
  readonly lane: string;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly actorId: string | null;
  readonly postId: string | null;
  readonly sideId: string | null;
  readonly effectiveOn: string | null;
  readonly recordedAt: string | null;
  readonly visibility: string;
}

/** What ties a record to those before it. */
export interface RecordTies {
  readonly payloadHash: string;
  /** Of the record before it: among the shared ones, or among the private ones of its side. Null for the very first. */
  readonly previousHash: string | null;
  /** Of the shared record that a private one follows, so that it cannot be moved elsewhere; null for a shared one. */
  readonly follows: string | null;
  /** Veiled head of the private records of the side that wrote a shared one; null for a private one and one of no side. */
  readonly privateHead: string | null;
}

/**
 * The object whose canonical form (RFC 8785) is hashed as a record's link in the chain. The payload enters as its salted hash
 * alone: who has the links can check their order without reading a word. Names and members are fixed for ever; a change is a
 * new `form`.
 */
export function linkForm(envelope: RecordEnvelope, ties: RecordTies): object {
  return {
    form: 'luoshi-record/1',
    commitment: envelope.commitmentId,
    sequence: envelope.sequence,
    draft: envelope.draft,
    lane: envelope.lane,
    kind: envelope.kind,
    schema: envelope.schemaVersion,
    actor: envelope.actorId,
    post: envelope.postId,
    side: envelope.sideId,
    effective_on: envelope.effectiveOn,
    recorded_at: envelope.recordedAt,
    visibility: envelope.visibility,
    payload_hash: ties.payloadHash,
    previous_hash: ties.previousHash,
    follows: ties.follows,
    private_head: ties.privateHead,
  };
}
