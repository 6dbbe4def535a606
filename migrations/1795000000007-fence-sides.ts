import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that hold rows of one side only. A row is visible where it is shared or belongs to the side of the transaction. */
const FENCED = ['record', 'statement', 'evidence'] as const;

const OWN = `side_id = nullif(current_setting('luoshi.side', true), '')`;

/** Tables that are one side's own altogether. */
const OWNED = [
  'private_chain',
  'idempotency_key',
  'mail',
  'reminder',
  'import_draft',
  'import_area',
  'import_item',
] as const;

/** A record without a side is one that loading or a sweep writes for nobody. */
const WRITER = { record: `side_id is null or ${OWN}`, statement: OWN, evidence: OWN } as const;

export class FenceSides1795000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole cluster, so another database of it may have made this one already, even at this moment.
    await runner.query(`
      do $$ begin
        create role luoshi_app nologin nosuperuser nobypassrls;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        execute format('grant luoshi_app to %I', current_user);
      exception when insufficient_privilege then null; -- an administrator has made and granted the role beforehand
      end $$;
      grant usage on schema public to luoshi_app;
      grant select, insert, update, delete on all tables in schema public to luoshi_app;
      grant usage on all sequences in schema public to luoshi_app;
      revoke update, delete on record, workflow_definition from luoshi_app;
      revoke all on migrations from luoshi_app;
    `);
    for (const table of FENCED) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy ${table}_own_side_or_shared on ${table} for select to luoshi_app
          using (visibility = 'shared' or ${OWN});
        create policy ${table}_written_by_own_side on ${table} for insert to luoshi_app with check (${WRITER[table]});
      `);
    }
    // What one side said, another may read and never touch. Records are not changed by anybody, and nothing said is taken away.
    await runner.query(`
      revoke delete on statement, evidence from luoshi_app;
      create policy statement_changed_by_own_side on statement for update to luoshi_app using (${OWN}) with check (${OWN});
      create policy evidence_changed_by_own_side on evidence for update to luoshi_app using (${OWN}) with check (${OWN});
    `);
    // That a side has private records is as much its own as what they say; so is the secret that veils their head.
    await runner.query(`
      revoke delete on private_chain from luoshi_app;
      alter table private_chain enable row level security;
      create policy private_chain_own_side on private_chain to luoshi_app using (${OWN}) with check (${OWN});
    `);
    // An answer kept for a repeated request may hold a draft.
    await runner.query(`
      alter table idempotency_key enable row level security;
      create policy idempotency_key_own_side on idempotency_key to luoshi_app
        using (side_id is not distinct from nullif(current_setting('luoshi.side', true), ''));
    `);
    // A mail tells its reader what the side owes and is late with, and the ledger of reminders tells it again: both are the side's own.
    await runner.query(`
      alter table mail enable row level security;
      create policy mail_own_side on mail to luoshi_app using (${OWN});
      alter table reminder enable row level security;
      create policy reminder_own_side on reminder to luoshi_app using (${OWN});
      alter table import_draft enable row level security;
      create policy import_draft_own_side on import_draft to luoshi_app
        using (side_id = nullif(current_setting('luoshi.side', true), ''));
      alter table import_area enable row level security;
      create policy import_area_own_side on import_area to luoshi_app
        using (exists (select 1 from import_draft d where d.id = draft_id));
      alter table import_item enable row level security;
      create policy import_item_own_side on import_item to luoshi_app
        using (exists (select 1 from import_area a where a.id = area_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FENCED) {
      await runner.query(
        `drop policy ${table}_own_side_or_shared on ${table}; drop policy ${table}_written_by_own_side on ${table};
         alter table ${table} disable row level security`,
      );
    }
    await runner.query(`
      drop policy statement_changed_by_own_side on statement;
      drop policy evidence_changed_by_own_side on evidence;
    `);
    for (const table of OWNED) {
      await runner.query(`drop policy ${table}_own_side on ${table}; alter table ${table} disable row level security`);
    }
    await runner.query('revoke all on all tables in schema public from luoshi_app');
  }
}
