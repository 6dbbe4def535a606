import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitations1795000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        token_sha256 text constraint invitation_pkey primary key,
        account_id uuid not null constraint invitation_of_account references user_account (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index invitation_by_account on invitation (account_id);
      grant select, insert, update, delete on invitation to luoshi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitation');
  }
}
