import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `side_id = nullif(current_setting('luoshi.side', true), '')`;

/** What fired is never taken back: a settled task is a row of its own, one a side. */
export class CreateTimerFirings1795000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table timer_firing (
        id uuid constraint timer_firing_pkey primary key,
        commitment_id uuid not null constraint timer_firing_of_commitment references commitment (id),
        timer text not null,
        anchor_key text not null,
        side_id text not null,
        since_on date not null,
        due_on date not null,
        fired_on date not null,
        action text not null,
        level integer,
        fired_at timestamptz not null,
        constraint timer_firing_once unique (commitment_id, timer, anchor_key),
        constraint timer_firing_action_known check (action in ('notify', 'escalate', 'task', 'lapse')),
        constraint timer_firing_level_of_escalation check ((action = 'escalate') = (level is not null))
      );
      create index timer_firing_by_day on timer_firing (fired_on);
      create index timer_firing_tasks on timer_firing (side_id, commitment_id) where action = 'task';
      create table timer_settlement (
        firing_id uuid not null constraint timer_settlement_of_firing references timer_firing (id),
        side_id text not null,
        account_id uuid not null constraint timer_settlement_by_account references user_account (id),
        settled_at timestamptz not null,
        constraint timer_settlement_pkey primary key (firing_id, side_id)
      );
      grant select, insert on timer_firing, timer_settlement to luoshi_app;
      revoke update, delete on timer_firing, timer_settlement from luoshi_app;
    `);
    // What a side is late with is its own matter; what counts for all sides together bears no side and is everybody's.
    await runner.query(`
      alter table timer_firing enable row level security;
      create policy timer_firing_own_side_or_joint on timer_firing to luoshi_app using (side_id = '' or ${OWN});
      alter table timer_settlement enable row level security;
      create policy timer_settlement_own_side on timer_settlement to luoshi_app using (${OWN});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table timer_settlement, timer_firing');
  }
}
