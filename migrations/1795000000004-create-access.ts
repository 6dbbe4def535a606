import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccess1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in (
        token_sha256 text constraint sign_in_pkey primary key,
        account_id uuid not null constraint sign_in_of_account references user_account (id),
        csrf_secret text not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sign_in_by_account on sign_in (account_id);
      create index sign_in_expiry on sign_in (expires_at);
      create table api_token (
        id uuid constraint api_token_pkey primary key,
        account_id uuid not null constraint api_token_of_account references user_account (id),
        token_sha256 text not null,
        label text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz,
        constraint api_token_once unique (token_sha256)
      );
      create index api_token_by_account on api_token (account_id);
      create table idempotency_key (
        account_id uuid not null constraint idempotency_key_of_account references user_account (id),
        key text not null,
        side_id text,
        request_sha256 text not null,
        status integer,
        headers jsonb,
        body text,
        created_at timestamptz not null,
        constraint idempotency_key_pkey primary key (account_id, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, api_token, sign_in');
  }
}
