import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists are read a page at a time, from behind a row on: an index in exactly the order of the list, its last word the id. */
export class PageLists1795000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index workflow_draft_by_conference;
      create index workflow_draft_by_conference on workflow_draft (conference_id, edited_at, id);
      drop index workflow_migration_by_conference;
      create index workflow_migration_by_conference on workflow_migration (conference_id, edited_at, id);
      drop index workflow_proposal_by_conference;
      create index workflow_proposal_by_conference on workflow_proposal (conference_id, opened_at, id);
      create index import_draft_by_side on import_draft (side_id, created_at, id);
      create index timer_firing_tasks_by_day on timer_firing (due_on) where action = 'task' and told;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index timer_firing_tasks_by_day, import_draft_by_side, workflow_proposal_by_conference,
        workflow_migration_by_conference, workflow_draft_by_conference;
      create index workflow_draft_by_conference on workflow_draft (conference_id, edited_at);
      create index workflow_migration_by_conference on workflow_migration (conference_id, edited_at);
      create index workflow_proposal_by_conference on workflow_proposal (conference_id, opened_at);
    `);
  }
}
