import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `side_id = nullif(current_setting('luoshi.side', true), '')`;

/** Written by one side, read by every side once they are asked to agree. */
const WRITTEN = ['workflow_draft', 'workflow_migration'] as const;

export class CreateWorkflowDrafts1795000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow_draft (
        id uuid constraint workflow_draft_pkey primary key,
        conference_id text not null constraint workflow_draft_of_conference references conference (id),
        side_id text not null,
        kind text not null,
        based_on integer,
        title text not null,
        body json not null,
        state text not null,
        version integer not null,
        published_version integer,
        created_at timestamptz not null,
        edited_by uuid constraint workflow_draft_by_account references user_account (id),
        edited_at timestamptz not null,
        constraint workflow_draft_state_known check (
          state in ('draft', 'proposed', 'returned', 'published', 'discarded')),
        constraint workflow_draft_based foreign key (kind, based_on) references workflow_definition (kind, version),
        constraint workflow_draft_published foreign key (kind, published_version)
          references workflow_definition (kind, version),
        constraint workflow_draft_published_whole check ((state = 'published') = (published_version is not null))
      );
      create index workflow_draft_by_conference on workflow_draft (conference_id, edited_at);
      create table workflow_migration (
        id uuid constraint workflow_migration_pkey primary key,
        conference_id text not null constraint workflow_migration_of_conference references conference (id),
        side_id text not null,
        kind text not null,
        from_version integer not null,
        to_version integer not null,
        mapping jsonb not null,
        state text not null,
        version integer not null,
        created_at timestamptz not null,
        edited_by uuid constraint workflow_migration_by_account references user_account (id),
        edited_at timestamptz not null,
        finished_at timestamptz,
        constraint workflow_migration_state_known check (
          state in ('draft', 'proposed', 'returned', 'agreed', 'applied', 'discarded')),
        constraint workflow_migration_from foreign key (kind, from_version) references workflow_definition (kind, version),
        constraint workflow_migration_to foreign key (kind, to_version) references workflow_definition (kind, version),
        constraint workflow_migration_goes_somewhere check (from_version <> to_version)
      );
      create index workflow_migration_by_conference on workflow_migration (conference_id, edited_at);
      create table workflow_migration_item (
        migration_id uuid not null constraint workflow_migration_item_of_migration references workflow_migration (id),
        commitment_id uuid not null constraint workflow_migration_item_of_commitment references commitment (id),
        number text not null,
        seen_version integer not null,
        state text not null,
        detail jsonb,
        done_at timestamptz,
        constraint workflow_migration_item_pkey primary key (migration_id, commitment_id),
        constraint workflow_migration_item_state_known check (state in ('waiting', 'migrated', 'left'))
      );
      create index workflow_migration_item_by_number on workflow_migration_item (migration_id, number);
      create table workflow_proposal (
        id uuid constraint workflow_proposal_pkey primary key,
        conference_id text not null constraint workflow_proposal_of_conference references conference (id),
        draft_id uuid constraint workflow_proposal_of_draft references workflow_draft (id),
        migration_id uuid constraint workflow_proposal_of_migration references workflow_migration (id),
        kind text not null,
        title text not null,
        content json not null,
        content_hash text not null,
        proposed_by text not null,
        state text not null,
        opened_at timestamptz not null,
        ended_at timestamptz,
        ended_by text,
        reason text,
        reason_language text,
        constraint workflow_proposal_state_known check (
          state in ('open', 'accepted', 'declined', 'rescinded', 'voided')),
        constraint workflow_proposal_of_one check ((draft_id is null) <> (migration_id is null))
      );
      create unique index workflow_proposal_one_open_of_draft on workflow_proposal (draft_id) where state = 'open';
      create unique index workflow_proposal_one_open_of_migration on workflow_proposal (migration_id) where state = 'open';
      create index workflow_proposal_by_conference on workflow_proposal (conference_id, opened_at);
      create table workflow_consent (
        proposal_id uuid not null constraint workflow_consent_to_proposal references workflow_proposal (id),
        side_id text not null,
        content_hash text not null,
        account_id uuid constraint workflow_consent_by_account references user_account (id),
        post_id uuid constraint workflow_consent_by_post references post (id),
        given_at timestamptz not null,
        constraint workflow_consent_pkey primary key (proposal_id, side_id)
      );
      create table workflow_record (
        id bigint generated always as identity constraint workflow_record_pkey primary key,
        conference_id text not null constraint workflow_record_of_conference references conference (id),
        subject_id uuid not null,
        kind text not null,
        payload jsonb not null,
        actor_id uuid constraint workflow_record_by_account references user_account (id),
        post_id uuid constraint workflow_record_by_post references post (id),
        side_id text,
        recorded_at timestamptz not null,
        visibility text not null,
        constraint workflow_record_visibility_known check (
          visibility = 'shared' or (visibility = 'side' and side_id is not null))
      );
      create index workflow_record_by_subject on workflow_record (subject_id, id);
      create index workflow_record_by_conference on workflow_record (conference_id, id);
      create function refuse_workflow_record_change() returns trigger language plpgsql as $$
        begin raise exception 'workflow_record is append-only' using errcode = 'restrict_violation'; end;
      $$;
      create trigger workflow_record_append_only before update or delete on workflow_record
        for each row execute function refuse_workflow_record_change();
      create trigger workflow_record_never_emptied before truncate on workflow_record
        for each statement execute function refuse_workflow_record_change();
      grant select, insert on workflow_record to luoshi_app;
      grant usage on all sequences in schema public to luoshi_app;
      grant select, insert, update on workflow_draft, workflow_migration, workflow_migration_item, workflow_proposal
        to luoshi_app;
      grant delete on workflow_migration_item to luoshi_app;
      grant select, insert on workflow_consent to luoshi_app;
      alter table workflow_record enable row level security;
      create policy workflow_record_own_side_or_shared on workflow_record for select to luoshi_app
        using (visibility = 'shared' or ${OWN});
      create policy workflow_record_written_by_own_side on workflow_record for insert to luoshi_app
        with check (side_id is null or ${OWN});
    `);
    // The last consent comes from another side than the one that wrote the draft, and settles it; so does the job of a migration.
    // What is private to a side, none but that side can see, and what one cannot see one cannot change either.
    for (const table of WRITTEN) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy ${table}_own_side_or_proposed on ${table} for select to luoshi_app
          using (state in ('proposed', 'returned', 'agreed', 'published', 'applied') or ${OWN});
        create policy ${table}_written_by_own_side on ${table} for insert to luoshi_app with check (${OWN});
        create policy ${table}_settled on ${table} for update to luoshi_app
          using (state in ('proposed', 'agreed') or ${OWN})
          with check (state in ('proposed', 'returned', 'agreed', 'published', 'applied') or ${OWN});
      `);
    }
    await runner.query(`
      alter table workflow_migration_item enable row level security;
      create policy workflow_migration_item_with_migration on workflow_migration_item to luoshi_app
        using (exists (select 1 from workflow_migration m where m.id = migration_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table workflow_record, workflow_consent, workflow_proposal, workflow_migration_item, workflow_migration,
        workflow_draft;
      drop function refuse_workflow_record_change();
    `);
  }
}
