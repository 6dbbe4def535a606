import { Inject, Injectable } from '@nestjs/common';
import { MOST_DRAFT_COMMITMENTS } from '../../../domain/rehearsal/rehearse-draft.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Language } from '../../../domain/shared/language.js';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { readLadderFile } from '../../conferences/index.js';
import { type CheckedDraft, DraftDesk } from '../../workflows/index.js';
import type { RehearsalAnswer } from '../thread/rehearsal-task.js';
import { RehearsalStage } from '../thread/rehearsal-stage.service.js';
import { ConferenceToRehearse } from './conference-to-rehearse.js';

/** What a rehearsal is played with. */
export interface RehearsalWish {
  /** 1 to `MOST_DRAFT_MONTHS`. */
  readonly months: number;
  readonly seed: number;
  /** Of the transcript. */
  readonly language: Language;
}

/** A draft and what came of it. */
export interface RehearsedDraft {
  readonly draft: CheckedDraft;
  readonly rehearsal: RehearsalAnswer;
}

/** Plays the actor's conference with a draft in force. Nothing is written, and nothing of it is true. */
@Injectable()
export class DraftRehearsals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftDesk,
    private readonly library: DefinitionLibrary,
    private readonly stored: ConferenceToRehearse,
    private readonly stage: RehearsalStage,
    @Inject(CONFIG_FOLDER) private readonly folder: string,
  ) {}

  /**
   * Same draft, conference and wish: same result. Throws workflow_faulty with every fault of the draft, rehearsal_without_day
   * where no session has a day, what `RehearsalStage.play` throws, and no_side, not_found.
   */
  async play(actor: Actor, id: string, { months, seed, language }: RehearsalWish): Promise<RehearsedDraft> {
    const draft = await this.drafts.read(actor, id);
    const { definition, kind, faults } = draft;
    if (definition === null) throw new Problem('workflow_faulty', { members: { workflow_faults: faults } });
    const wanted = { kind, limit: MOST_DRAFT_COMMITMENTS };
    const { conference, names, unread } = await this.unitOfWork.read(actor, async (tx) => {
      await this.library.refresh(tx);
      return this.stored.read(tx, actor.conferenceId, wanted);
    });
    if (conference.sessions.every(({ heldOn }) => heldOn === null)) throw new Problem('rehearsal_without_day');
    const definitions = this.library.all(actor.conferenceId);
    const whole = { ...conference, definitions, ladder: readLadderFile(this.folder) };
    const played = await this.stage.play({ conference: whole, names, draft: definition, months, seed, language });
    return { draft, rehearsal: { ...played, leftOut: played.leftOut + unread } };
  }
}
