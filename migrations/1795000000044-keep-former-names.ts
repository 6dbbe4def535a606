import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a conference, its sides, organisations, posts, sessions, instruments and areas were called before, so that the past can be told in its own words. */
export class KeepFormerNames1795000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table former_name (
        conference_id text not null constraint former_name_in_conference references conference (id),
        what text not null,
        id text not null,
        until_on date not null,
        known_at timestamptz not null,
        names jsonb not null,
        constraint former_name_pkey primary key (conference_id, what, id, known_at),
        constraint former_name_of_something check (
          what in ('conference', 'side', 'organisation', 'post', 'session', 'instrument', 'area'))
      );
      create index former_name_of_one on former_name (what, id, known_at);
      grant select, insert on former_name to luoshi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table former_name');
  }
}
