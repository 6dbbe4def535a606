import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The names in a firing are those of the version the commitment ran on then, and migrations after it may have changed them; of what fell due before the first sweep nobody is told. */
export class NameTimerFirings1795000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table timer_firing add column told boolean not null default true;
      alter table timer_firing alter column told drop default;
      alter table timer_firing add column workflow_version integer, add column after_sequence integer;
      update timer_firing f set after_sequence = (select max(k.sequence) from record k
        where k.commitment_id = f.commitment_id and k.lane = '' and k.recorded_at <= f.fired_at);
      update timer_firing f set after_sequence = coalesce(f.after_sequence, 1), workflow_version = coalesce(
        (select (k.payload ->> 'to')::integer from record k where k.commitment_id = f.commitment_id and k.lane = ''
          and k.kind = 'workflow_migrated' and k.sequence <= f.after_sequence order by k.sequence desc limit 1),
        (select (k.payload ->> 'workflowVersion')::integer from record k where k.commitment_id = f.commitment_id
          and k.lane = '' and k.kind = 'commitment_agreed'),
        (select c.workflow_version from commitment c where c.id = f.commitment_id));
      alter table timer_firing alter column workflow_version set not null, alter column after_sequence set not null;
      alter table timer_firing drop constraint timer_firing_once;
      alter table timer_firing add constraint timer_firing_once unique (commitment_id, timer, anchor_key, workflow_version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table timer_firing drop constraint timer_firing_once;
      alter table timer_firing drop column told, drop column workflow_version, drop column after_sequence;
      alter table timer_firing add constraint timer_firing_once unique (commitment_id, timer, anchor_key);
    `);
  }
}
