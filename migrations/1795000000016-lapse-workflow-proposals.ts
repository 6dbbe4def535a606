import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals of versions and migrations lapse when nobody answers, and people are reminded of them, which is about no commitment. */
export class LapseWorkflowProposals1795000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workflow_proposal drop constraint workflow_proposal_state_known;
      alter table workflow_proposal add constraint workflow_proposal_state_known check (
        state in ('open', 'accepted', 'declined', 'rescinded', 'lapsed', 'voided'));
      alter table reminder alter column commitment_id drop not null;
      alter table reminder add constraint reminder_about_something check (
        (commitment_id is null) = (subject like 'workflow\\_%'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from reminder where commitment_id is null;
      alter table reminder drop constraint reminder_about_something;
      alter table reminder alter column commitment_id set not null;
      update workflow_proposal set state = 'voided' where state = 'lapsed';
      alter table workflow_proposal drop constraint workflow_proposal_state_known;
      alter table workflow_proposal add constraint workflow_proposal_state_known check (
        state in ('open', 'accepted', 'declined', 'rescinded', 'voided'));
    `);
  }
}
