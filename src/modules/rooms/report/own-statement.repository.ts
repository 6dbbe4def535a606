import { Injectable } from '@nestjs/common';
import type { Activity } from '../../../domain/shared/activity.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';

/** A statement of the reader's own side as the other sides would see it. */
export interface OwnStatement {
  readonly id: string;
  readonly commitmentId: string;
  readonly visibility: 'side' | 'shared';
  readonly activity: Activity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly evidence: readonly {
    readonly title: string;
    readonly datedOn: CivilDate | null;
    readonly keptAt: string | null;
    readonly url: string | null;
  }[];
}

const OWN = `
  select s.id, s.commitment_id as "commitmentId", s.visibility, s.activity, s.language, s.narrative,
    s.period_from as "periodFrom", s.period_to as "periodTo",
    coalesce((select json_agg(json_build_object('title', e.title, 'datedOn', e.dated_on, 'keptAt', e.kept_at, 'url', e.url)
      order by e.title, e.id) from evidence e where e.statement_id = s.id), '[]') as evidence
  from statement s join commitment c on c.id = s.commitment_id
  where s.id = $1 and not s.discarded and s.side_id = $2 and c.conference_id = $3`;

/** Finds what the reader's own side wrote. Of another side's statement it does not even say that it exists. */
@Injectable()
export class OwnStatementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The statement with its papers. Throws not_found. */
  async read(actor: Actor, id: string): Promise<OwnStatement> {
    const rows = await this.unitOfWork.run(actor, (tx) =>
      tx.rows<OwnStatement>(OWN, [id, actor.sideId, actor.conferenceId]),
    );
    const [found] = rows;
    if (found === undefined) throw new Problem('not_found');
    return found;
  }
}
