import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition set before read what was known when it was set; one still waiting is to read what was known when it was ordered. */
export class EditionKnownAt1795000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report_edition add column known_at timestamptz;
      update report_edition set known_at = coalesce(finished_at, requested_at);
      alter table report_edition alter column known_at set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_edition drop column known_at');
  }
}
