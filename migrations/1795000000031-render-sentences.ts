import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was agreed before has its one language; in which others it reads, its proposals did not say. */
export class RenderSentences1795000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table proposal add column sentence_renderings jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table proposal drop column sentence_renderings');
  }
}
