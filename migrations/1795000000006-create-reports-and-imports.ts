import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportsAndImports1795000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_edition (
        id uuid constraint report_edition_pkey primary key,
        session_id uuid not null constraint report_edition_of_session references session (id),
        number integer not null,
        as_of date not null,
        language text not null,
        format text not null,
        state text not null,
        progress integer not null default 0,
        content bytea,
        content_sha256 text,
        fault text,
        requested_by uuid constraint report_edition_by_account references user_account (id),
        requested_at timestamptz not null,
        finished_at timestamptz,
        constraint report_edition_number_once unique (session_id, number),
        constraint report_edition_state_known check (state in ('queued', 'setting', 'draft', 'failed')),
        constraint report_edition_progress_whole check (progress between 0 and 100),
        constraint report_edition_set_whole check ((state = 'draft') = (content is not null and content_sha256 is not null))
      );
      create table import_draft (
        id uuid constraint import_draft_pkey primary key,
        session_id uuid not null constraint import_draft_of_session references session (id),
        side_id text not null,
        language text not null,
        name text not null,
        source_text text not null,
        source_sha256 text not null,
        state text not null,
        version integer not null,
        created_by uuid constraint import_draft_by_account references user_account (id),
        created_at timestamptz not null,
        constraint import_draft_state_known check (state in ('draft', 'accepted', 'dropped'))
      );
      create index import_draft_by_session on import_draft (session_id, created_at);
      create table import_area (
        id uuid constraint import_area_pkey primary key,
        draft_id uuid not null constraint import_area_of_draft references import_draft (id),
        ordinal integer not null,
        heading text not null,
        span_start integer,
        span_end integer,
        constraint import_area_ordinal_once unique (draft_id, ordinal)
      );
      create table import_item (
        id uuid constraint import_item_pkey primary key,
        area_id uuid not null constraint import_item_in_area references import_area (id),
        span_start integer not null,
        span_end integer not null,
        text text not null,
        title text not null,
        kind text not null,
        bodies jsonb not null,
        leads jsonb not null,
        dropped boolean not null default false,
        commitment_id uuid constraint import_item_became references commitment (id),
        constraint import_item_span_ordered check (span_end > span_start)
      );
      create index import_item_by_area on import_item (area_id, span_start);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_item, import_area, import_draft, report_edition');
  }
}
