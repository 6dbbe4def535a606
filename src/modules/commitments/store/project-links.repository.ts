import type {
  CommitmentLinked,
  CommitmentMerged,
  CommitmentSplit,
  Relation,
  WorkflowMigrated,
} from '../../../domain/workflow/effect.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';

interface Link {
  readonly relation: Relation;
  readonly id: string;
}

/** Writes how the commitment hangs together with others. */
export async function projectLinks(
  at: Projecting,
  record: CommitmentLinked | CommitmentMerged | CommitmentSplit,
): Promise<void> {
  const links = linksIn(record);
  await changeRows(
    at,
    { table: 'commitment_link', rows: links.length },
    `insert into commitment_link (commitment_id, relation, other_id, linked_on)
     select $1, l.relation, l.id, $3 from jsonb_to_recordset($2::jsonb) as l (relation text, id uuid)`,
    [at.commitmentId, JSON.stringify(links), at.author.on],
  );
}

function linksIn(record: CommitmentLinked | CommitmentMerged | CommitmentSplit): readonly Link[] {
  switch (record.kind) {
    case 'commitment_linked':
      return [{ relation: record.relation, id: record.other.id }];
    case 'commitment_merged':
      return [{ relation: 'merged_into', id: record.into.id }];
    case 'commitment_split':
      return record.into.map(({ id }) => ({ relation: 'split_into', id }));
  }
}

/** Puts the commitment on another version of its workflow; its positions take the names they have there. */
export async function projectMigration(at: Projecting, record: WorkflowMigrated): Promise<void> {
  await changeRows(
    at,
    { table: 'commitment', rows: 1 },
    'update commitment set workflow_version = $3 where id = $1 and workflow_version = $2',
    [at.commitmentId, record.from, record.to],
  );
  await at.tx.rows(
    `update "position" set state = coalesce($2::jsonb ->> state, state) where commitment_id = $1 and state is not null`,
    [at.commitmentId, JSON.stringify(record.mapping.positions)],
  );
}
