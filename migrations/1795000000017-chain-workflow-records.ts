import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_OR_SHARED = `lane = '' or lane = nullif(current_setting('luoshi.side', true), '')`;

/**
 * Ties the history of workflows together as that of commitments is: one chain of shared records a conference, and one of its own
 * for every side. Records from before stay as they were written; none can be added to them, since a later one has no place before.
 */
export class ChainWorkflowRecords1795000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow_chain (
        conference_id text not null constraint workflow_chain_of_conference references conference (id),
        lane text not null,
        records integer not null,
        head text,
        secret text,
        constraint workflow_chain_pkey primary key (conference_id, lane),
        constraint workflow_chain_secret_of_side check ((lane = '') = (secret is null))
      );
      alter table workflow_record add column sequence integer, add column lane text, add column draft integer,
        add column salt text, add column payload_hash text, add column previous_hash text, add column private_head text,
        add column hash text;
      alter table workflow_record add constraint workflow_record_chained check (
        num_nulls(sequence, lane, draft, salt, payload_hash, hash) in (0, 6));
      create unique index workflow_record_place on workflow_record (conference_id, sequence, lane, draft);
      grant select, insert, update on workflow_chain to luoshi_app;
      alter table workflow_chain enable row level security;
      create policy workflow_chain_own_side_or_shared on workflow_chain to luoshi_app
        using (${OWN_OR_SHARED}) with check (${OWN_OR_SHARED});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index workflow_record_place;
      alter table workflow_record drop constraint workflow_record_chained;
      alter table workflow_record drop column sequence, drop column lane, drop column draft, drop column salt,
        drop column payload_hash, drop column previous_hash, drop column private_head, drop column hash;
      drop table workflow_chain;
    `);
  }
}
