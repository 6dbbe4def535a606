import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCommitments1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table session (
        id uuid constraint session_pkey primary key,
        conference_id text not null constraint session_in_conference references conference (id),
        number integer not null,
        kind text not null,
        held_on date,
        name jsonb not null,
        place jsonb,
        constraint session_number_once unique (conference_id, number)
      );
      create table instrument (
        id uuid constraint instrument_pkey primary key,
        session_id uuid not null constraint instrument_of_session references session (id),
        number integer not null,
        title jsonb not null,
        kind text not null,
        annex text,
        languages jsonb not null,
        constraint instrument_number_once unique (session_id, number)
      );
      create table area (
        id uuid constraint area_pkey primary key,
        session_id uuid not null constraint area_of_session references session (id),
        number integer not null,
        title jsonb not null,
        constraint area_number_once unique (session_id, number)
      );
      create table workflow_definition (
        kind text not null,
        version integer not null,
        sha256 text not null,
        body json not null,
        conference_id text constraint workflow_definition_of_conference references conference (id),
        loaded_at timestamptz not null,
        constraint workflow_definition_pkey primary key (kind, version)
      );
      create table commitment (
        id uuid constraint commitment_pkey primary key,
        conference_id text not null constraint commitment_in_conference references conference (id),
        session_id uuid not null constraint commitment_of_session references session (id),
        area_id uuid not null constraint commitment_in_area references area (id),
        number text not null,
        official_number text,
        kind text not null,
        workflow_version integer not null,
        authoritative text not null,
        joint_state text not null,
        standing text not null,
        version integer not null,
        agreed_on date not null,
        closed_on date,
        source jsonb,
        instrument integer,
        search_text text not null,
        constraint commitment_number_once unique (conference_id, number),
        constraint commitment_workflow_known foreign key (kind, workflow_version)
          references workflow_definition (kind, version),
        constraint commitment_source_span_whole check (
          (source #>> '{span,end}')::int > (source #>> '{span,start}')::int)
      );
      create index commitment_by_area on commitment (area_id);
      create index commitment_by_session on commitment (session_id, number);
      create index commitment_by_standing on commitment (conference_id, standing, number);
      create index commitment_search_trgm on commitment using gin (search_text gin_trgm_ops);
      create table commitment_text (
        commitment_id uuid not null constraint commitment_text_of_commitment references commitment (id),
        language text not null,
        title text not null,
        body text not null,
        stale_since timestamptz,
        constraint commitment_text_pkey primary key (commitment_id, language)
      );
      create table assignment (
        commitment_id uuid not null constraint assignment_of_commitment references commitment (id),
        organisation_id uuid not null constraint assignment_to_organisation references organisation (id),
        part text not null,
        side_id text,
        inferred boolean not null default false,
        constraint assignment_pkey primary key (commitment_id, organisation_id, part),
        constraint assignment_part_known check (part in ('lead', 'supporting', 'delivering', 'waiting_for'))
      );
      create unique index assignment_one_lead_per_side on assignment (commitment_id, side_id) where part = 'lead';
      create index assignment_by_organisation on assignment (organisation_id, part);
      create table deadline (
        commitment_id uuid not null constraint deadline_of_commitment references commitment (id),
        version integer not null,
        kind text not null,
        precision text not null,
        earliest date,
        latest date,
        words jsonb,
        session_number integer,
        every text,
        reason jsonb,
        reason_language text,
        agreed_on date not null,
        in_force boolean not null,
        demonstration boolean not null default false,
        constraint deadline_pkey primary key (commitment_id, version),
        constraint deadline_period_ordered check (earliest <= latest)
      );
      create unique index deadline_one_in_force on deadline (commitment_id) where in_force;
      create index deadline_due on deadline (latest) where in_force;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table deadline, assignment, commitment_text, commitment, workflow_definition, area, instrument, session',
    );
  }
}
