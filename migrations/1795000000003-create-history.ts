import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHistory1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record (
        commitment_id uuid not null constraint record_of_commitment references commitment (id),
        sequence integer not null,
        lane text not null default '',
        draft integer not null default 0,
        kind text not null,
        schema_version integer not null,
        payload jsonb not null,
        actor_id uuid constraint record_by_account references user_account (id),
        post_id uuid constraint record_by_post references post (id),
        side_id text,
        effective_on date not null,
        recorded_at timestamptz not null,
        visibility text not null,
        salt text not null,
        payload_hash text not null,
        previous_hash text,
        private_head text,
        hash text not null,
        constraint record_pkey primary key (commitment_id, sequence, lane, draft),
        constraint record_visibility_known check (visibility = 'shared' or (visibility = 'side' and side_id is not null)),
        constraint record_lane_of_side check (
          lane = case visibility when 'side' then side_id else '' end and (draft > 0) = (visibility = 'side')),
        constraint record_anchored_by_side check (
          (private_head is not null) = (visibility = 'shared' and side_id is not null))
      );
      create unique index record_draft_once on record (commitment_id, lane, draft) where draft > 0;
      create index record_by_time on record (recorded_at);
      create function refuse_change_of_record() returns trigger language plpgsql as $$ begin
        raise exception 'records are never changed nor taken away' using errcode = 'restrict_violation';
      end $$;
      create trigger record_stays_as_it_is before update or delete on record
        for each row execute function refuse_change_of_record();
      create trigger record_is_not_emptied before truncate on record
        for each statement execute function refuse_change_of_record();
      create table private_chain (
        commitment_id uuid not null constraint private_chain_of_commitment references commitment (id),
        side_id text not null,
        secret text not null,
        drafts integer not null,
        head text,
        constraint private_chain_pkey primary key (commitment_id, side_id)
      );
      create table statement (
        id uuid constraint statement_pkey primary key,
        commitment_id uuid not null constraint statement_of_commitment references commitment (id),
        side_id text not null,
        activity text not null,
        language text not null,
        narrative text not null,
        period_from date not null,
        period_to date not null,
        visibility text not null,
        sequence integer not null,
        draft integer not null default 0,
        stated_on date not null,
        discarded boolean not null default false,
        account_id uuid constraint statement_by_account references user_account (id),
        demonstration boolean not null default false,
        constraint statement_visibility_known check (visibility in ('side', 'shared')),
        constraint statement_discarded_draft check (not discarded or visibility = 'side'),
        constraint statement_draft_private check ((draft > 0) = (visibility = 'side')),
        constraint statement_period_ordered check (period_from <= period_to)
      );
      create index statement_by_commitment on statement (commitment_id, side_id, sequence);
      create table evidence (
        id uuid constraint evidence_pkey primary key,
        commitment_id uuid not null constraint evidence_of_commitment references commitment (id),
        statement_id uuid not null constraint evidence_of_statement references statement (id),
        side_id text not null,
        title text not null,
        dated_on date,
        kept_at text,
        url text,
        visibility text not null,
        constraint evidence_visibility_known check (visibility in ('side', 'shared')),
        constraint evidence_link_web check (url is null or url ~ '^https?://')
      );
      create index evidence_by_commitment on evidence (commitment_id);
      create index evidence_by_statement on evidence (statement_id);
      create table "position" (
        commitment_id uuid not null constraint position_on_commitment references commitment (id),
        side_id text not null,
        state text,
        since_on date,
        waiting_for text,
        waiting_language text,
        activity text not null default 'no_report',
        statement_id uuid constraint position_by_statement references statement (id),
        constraint position_pkey primary key (commitment_id, side_id)
      );
      create index position_waiting on "position" (side_id, commitment_id) where waiting_for is not null;
      create table proposal (
        id uuid constraint proposal_pkey primary key,
        commitment_id uuid not null constraint proposal_on_commitment references commitment (id),
        move text,
        subject jsonb not null,
        counters uuid constraint proposal_counters_proposal references proposal (id),
        proposed_by text not null,
        account_id uuid constraint proposal_by_account references user_account (id),
        post_id uuid constraint proposal_by_post references post (id),
        state text not null,
        reason text,
        reason_language text,
        sentence_language text,
        sentence text,
        content jsonb not null,
        content_hash text not null,
        opened_on date not null,
        opened_at timestamptz not null,
        sequence integer not null default 0,
        decided_at timestamptz,
        decided_by text,
        decision_reason text,
        constraint proposal_state_known check (
          state in ('open', 'accepted', 'declined', 'rescinded', 'superseded', 'lapsed', 'voided')),
        constraint proposal_subject_moves check ((subject ->> 'type' = 'move') = (move is not null))
      );
      create unique index proposal_countered_once on proposal (counters);
      create unique index proposal_one_open on proposal (commitment_id) where state = 'open';
      create index proposal_by_commitment on proposal (commitment_id, opened_at);
      create table consent (
        proposal_id uuid not null constraint consent_to_proposal references proposal (id),
        side_id text not null,
        content_hash text not null,
        account_id uuid constraint consent_by_account references user_account (id),
        post_id uuid constraint consent_by_post references post (id),
        given_on date not null,
        given_at timestamptz not null,
        constraint consent_pkey primary key (proposal_id, side_id)
      );
      create table commitment_link (
        commitment_id uuid not null constraint commitment_link_of_commitment references commitment (id),
        relation text not null,
        other_id uuid not null constraint commitment_link_to_commitment references commitment (id),
        linked_on date not null,
        constraint commitment_link_pkey primary key (commitment_id, relation, other_id),
        constraint commitment_link_relation_known check (
          relation in ('opens', 'opened_by', 'merged_into', 'merged_from', 'split_into', 'split_from')),
        constraint commitment_link_to_another check (other_id <> commitment_id)
      );
      create index commitment_link_by_other on commitment_link (other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table commitment_link, consent, proposal, "position", evidence, statement, private_chain, record',
    );
    await runner.query('drop function refuse_change_of_record()');
  }
}
