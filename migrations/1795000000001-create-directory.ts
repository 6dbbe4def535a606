import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectory1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conference (
        id text constraint conference_pkey primary key,
        name jsonb not null,
        tag text not null,
        authoritative text not null,
        loaded_sha256 text not null,
        loaded_at timestamptz not null
      );
      create table side (
        conference_id text not null constraint side_in_conference references conference (id),
        id text not null,
        ordinal integer not null,
        name jsonb not null,
        seal text not null,
        calendar text not null,
        language text not null,
        constraint side_pkey primary key (conference_id, id),
        constraint side_ordinal_once unique (conference_id, ordinal)
      );
      create table organisation (
        id uuid constraint organisation_pkey primary key,
        conference_id text not null constraint organisation_in_conference references conference (id),
        side_id text,
        code text not null,
        name jsonb not null,
        short_name jsonb not null,
        inferred boolean not null default false,
        constraint organisation_code_once unique (conference_id, code),
        constraint organisation_of_side foreign key (conference_id, side_id) references side (conference_id, id)
      );
      create table post (
        id uuid constraint post_pkey primary key,
        organisation_id uuid not null constraint post_in_organisation references organisation (id),
        code text not null,
        name jsonb not null,
        role text not null,
        constraint post_code_once unique (organisation_id, code),
        constraint post_role_known check (role in ('liaison', 'secretariat', 'auditor'))
      );
      create table user_account (
        id uuid constraint user_account_pkey primary key,
        email text not null,
        name text not null,
        password_hash text,
        language text not null,
        demonstration boolean not null default false,
        listed boolean not null default false,
        created_at timestamptz not null,
        disabled_at timestamptz,
        constraint user_account_email_once unique (email),
        constraint user_account_email_lower check (email = lower(email))
      );
      create table holder (
        id uuid constraint holder_pkey primary key,
        post_id uuid not null constraint holder_of_post references post (id),
        account_id uuid not null constraint holder_is_account references user_account (id),
        from_on date not null,
        to_on date,
        constraint holder_period_ordered check (to_on is null or to_on >= from_on)
      );
      create index holder_by_account on holder (account_id);
      create index holder_by_post on holder (post_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table holder, user_account, post, organisation, side, conference');
  }
}
