import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was true and known of every commitment at any time. An open end is written `infinity` and not null, so that both ends
 * are compared inside the index. Only what every side knows stands here, so no fence is needed.
 */
export class CreatePast1795000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commitment_wording (
        commitment_id uuid not null constraint commitment_wording_of_commitment references commitment (id),
        wording text not null,
        titles jsonb not null,
        search_text text not null,
        constraint commitment_wording_pkey primary key (commitment_id, wording)
      );
      create index commitment_wording_search_trgm on commitment_wording using gin (search_text gin_trgm_ops);
      create table commitment_past (
        commitment_id uuid not null constraint commitment_past_of_commitment references commitment (id),
        true_from date not null,
        true_to date not null,
        known_from timestamptz not null,
        known_to timestamptz not null,
        conference_id text not null,
        number text not null,
        official_number text,
        session_number integer not null,
        area_number integer not null,
        kind text not null,
        workflow_version integer not null,
        joint_state text not null,
        standing text not null,
        closed_on date,
        version integer not null,
        deadline_version integer,
        wording text not null,
        positions jsonb not null,
        proposal jsonb,
        assignments jsonb not null,
        constraint commitment_past_pkey primary key (commitment_id, true_from, known_from),
        constraint commitment_past_lasts check (true_to > true_from and known_to > known_from)
      );
      create index commitment_past_by_number
        on commitment_past (conference_id, number, true_from, true_to, known_from, known_to);
      create index commitment_past_reached on commitment_past (commitment_id, known_to, true_to);
      grant select, insert, update on commitment_past to luoshi_app;
      grant select, insert on commitment_wording to luoshi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commitment_past, commitment_wording');
  }
}
