import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import type { Language } from '../../domain/shared/language.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { ConferenceDirectory } from '../conferences/index.js';
import { documentName, NAMELESS } from './draft/document-name.js';
import { DraftInHand, sideOf } from './draft/draft-in-hand.js';
import { draftOfSplit } from './draft/draft-of-split.js';
import type { DraftPlace } from './draft/draft-place.js';
import { DraftWriterRepository } from './draft/draft-writer.repository.js';
import type { Draft, DraftHead } from './draft/draft.js';
import { problemOfFault } from './draft/problem-of-fault.js';
import type { ReadText } from './draft/split-of-text.js';
import { DocumentReader } from './thread/document-reader.service.js';

/** A document to read in, as it came. */
export interface ImportWish {
  readonly sessionNumber: number;
  /** Null = as the text itself shows. */
  readonly language: Language | null;
  /** What the document is called, for example its file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads documents in as drafts of the secretariat's side, and shows them to that side alone. */
@Injectable()
export class ImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inHand: DraftInHand,
    private readonly reader: DocumentReader,
    private readonly writer: DraftWriterRepository,
    private readonly conferences: ConferenceDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the document with its proposed split as a draft. Throws import_empty, import_binary, too_large,
   * import_undecodable, import_too_many, unavailable where too many long documents wait, and not_found for an unknown
   * session.
   */
  async createDraft(actor: Actor, wish: ImportWish): Promise<Draft> {
    sideOf(actor);
    const read = await this.mustRead(wish);
    return this.unitOfWork.run(actor, async (tx) => {
      const frame = await this.conferences.frame(tx, actor.conferenceId);
      const session = frame.sessions.find(({ number }) => number === wish.sessionNumber);
      if (session === undefined) throw new Problem('not_found');
      const id = randomUUID();
      const draft: Omit<Draft, 'earlier'> = {
        id,
        session: { id: session.id, number: session.number, heldOn: session.heldOn },
        language: read.language,
        name: documentName(wish.name) || NAMELESS,
        source: read.text,
        sha256: createHash('sha256').update(wish.bytes).digest('hex'),
        state: 'draft',
        version: 1,
        createdAt: this.clock.now(),
        ...draftOfSplit(read, randomUUID),
      };
      await this.writer.add(tx, actor, draft);
      return this.inHand.look(tx, actor, id);
    });
  }

  /** Drafts of the actor's side, newest first. */
  async list(actor: Actor, after: DraftPlace | null, limit: number): Promise<DraftHead[]> {
    return this.unitOfWork.run(actor, (tx) => this.inHand.list(tx, actor, after, limit));
  }

  /** One draft of the actor's side. Throws not_found. */
  async read(actor: Actor, id: string): Promise<Draft> {
    return this.unitOfWork.run(actor, (tx) => this.inHand.look(tx, actor, id));
  }

  private async mustRead({ bytes, language }: ImportWish): Promise<ReadText> {
    const read = await this.reader.read(bytes, language);
    if (!read.ok) throw problemOfFault(read);
    return read;
  }
}
