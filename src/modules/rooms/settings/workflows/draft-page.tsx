import { type Section, SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import { Head } from '../../../../platform/web/components/head.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { DraftFaults } from './draft-fault-list.js';
import { WorkflowFrame } from './draft-frame.js';
import { entriesOf, type ShownDraft, type ShownEntry } from './draft-shown.js';
import { entryGist } from './entry-gist.js';
import { WorkflowPicture } from './workflow-picture.js';
import { WORKFLOWS } from './workflow-visit.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly done: string | null;
}

const DONE = new Set(['begun', 'saved', 'removed', 'imported', 'discarded', 'retitled']);

/** A draft as a whole: what is wrong with it, its parts, its picture, and what can be done with it. */
export function DraftPage({ view, shown, done }: Props): JSX.Element {
  const { t, language } = view;
  const { draft, faults, mayWrite, href } = shown;
  const kind = t(`ledger.kind.${draft.kind}`);
  const sub = t('workflow_draft.sub', {
    kind,
    version: draft.nextVersion,
    state: t(`workflow_draft.state.${draft.state}`),
  });
  return (
    <WorkflowFrame
      view={view}
      title={draft.title}
      sub={draft.state === 'published' ? t('workflow_draft.published', { version: draft.publishedVersion ?? 0 }) : sub}
    >
      {done !== null && DONE.has(done) ? (
        <Notice view={view} level="h2" role="status" text={t(`workflow_draft.done.${done}`)} />
      ) : (
        ''
      )}
      {faults.length === 0 ? (
        <Notice view={view} level="h2" text={t('workflow_draft.sound')} />
      ) : (
        <DraftFaults view={view} faults={faults} />
      )}
      <Acts view={view} shown={shown} />
      {shown.drawn === null ? '' : <WorkflowPicture view={view} definition={shown.drawn} />}
      {mayWrite ? (
        <p class="acts after">
          <a href={`${href}/head`} safe>
            {t('workflow_draft.edit_head')}
          </a>
          <a href={`${href}/yaml`} safe>
            {t('workflow_draft.edit_yaml')}
          </a>
        </p>
      ) : (
        ''
      )}
      {SECTIONS.map((section) => (
        <SectionList view={view} shown={shown} section={section} entries={entriesOf(shown, section, language)} />
      ))}
    </WorkflowFrame>
  );
}

function Acts({ view, shown: { draft, href, mayWrite, faults } }: Omit<Props, 'done'>): JSX.Element {
  const { t } = view;
  return (
    <div class="acts after">
      {draft.proposalId === null ? (
        ''
      ) : (
        <a class="btn" href={`${WORKFLOWS}/proposals/${draft.proposalId}`} safe>
          {t('workflow_draft.see_proposal')}
        </a>
      )}
      {mayWrite && draft.proposalId === null && faults.length === 0 ? (
        <a class="btn main" href={`${href}/propose`} safe>
          {t('workflow_draft.propose')}
        </a>
      ) : (
        ''
      )}
      {faults.length > 0 ? (
        ''
      ) : (
        <a class="btn" href={`${href}/rehearsal`} safe>
          {t('rehearsal.draft.title')}
        </a>
      )}
      {draft.basedOn === null || faults.length > 0 ? (
        ''
      ) : (
        <a href={`${href}/changes`} safe>
          {t('workflow_draft.changes')}
        </a>
      )}
      {mayWrite ? (
        <a href={`${href}/discard`} safe>
          {t('workflow_draft.discard')}
        </a>
      ) : (
        ''
      )}
    </div>
  );
}

interface SectionProps extends Omit<Props, 'done'> {
  readonly section: Section;
  readonly entries: readonly ShownEntry[];
}

function SectionList({ view, shown, section, entries }: SectionProps): JSX.Element {
  const { t } = view;
  const title = t(`workflow_draft.place.${section}`);
  return (
    <section class="part" aria-labelledby={section}>
      <Head view={view} id={section} title={title} note={t(`workflow_draft.note.${section}`)} />
      {entries.length === 0 ? (
        <p class="soft" safe>
          {t('workflow_draft.none')}
        </p>
      ) : (
        <Entries view={view} shown={shown} section={section} entries={entries} />
      )}
      {shown.mayWrite ? <AddLinks view={view} shown={shown} section={section} /> : ''}
    </section>
  );
}

function Entries({ view, shown, section, entries }: SectionProps): JSX.Element {
  const { t } = view;
  const faulty = entries.some(({ faults }) => faults.length > 0);
  const columns = [
    t('workflow_draft.name'),
    t('workflow_draft.says'),
    ...(faulty ? [t('workflow_draft.fault_column')] : []),
  ];
  return (
    <ListTable view={view} caption={t(`workflow_draft.place.${section}`)} columns={columns.map((label) => ({ label }))}>
      <tbody>
        {entries.map((one) => (
          <tr>
            <th scope="row">
              {shown.mayWrite ? (
                <a href={`${shown.href}/${section}/${encodeURIComponent(one.name)}`} safe>
                  {one.label}
                </a>
              ) : (
                <span safe>{one.label}</span>
              )}
              <br />
              <span class="note" lang="en" safe>
                {one.name}
              </span>
            </th>
            <ListCell label={columns[1] ?? ''}>
              <span safe>{entryGist(view, shown, section, one.entry)}</span>
            </ListCell>
            {faulty ? (
              <ListCell label={columns[2] ?? ''}>
                {one.faults.length === 0
                  ? '–'
                  : one.faults.map(({ href, text }) => (
                      <p>
                        <a href={href} safe>
                          {text}
                        </a>
                      </p>
                    ))}
              </ListCell>
            ) : (
              ''
            )}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

function AddLinks({ view, shown, section }: Omit<SectionProps, 'entries'>): JSX.Element {
  const { t } = view;
  const base = `${shown.href}/${section}/new`;
  if (section !== 'moves') {
    return (
      <p class="acts after">
        <a href={base} safe>
          {t(`workflow_draft.add.${section}`)}
        </a>
      </p>
    );
  }
  return (
    <p class="acts after">
      {(['side', 'joint'] as const).map((scope) => (
        <a href={`${base}?scope=${scope}`} safe>
          {t(`workflow_draft.add.moves_${scope}`)}
        </a>
      ))}
    </p>
  );
}

/** The last look before a draft is proposed or given up. */
export function DraftActPage({
  view,
  shown,
  act,
}: Omit<Props, 'done'> & { readonly act: 'propose' | 'discard' }): JSX.Element {
  const { t } = view;
  const { draft, href } = shown;
  const title = t(`workflow_draft.${act}`);
  return (
    <WorkflowFrame view={view} title={title} above={[{ href, label: draft.title }]} pair={false}>
      <p class="measure" safe>
        {t(`workflow_draft.${act}_lead`, { kind: t(`ledger.kind.${draft.kind}`), version: draft.nextVersion })}
      </p>
      <PostForm view={view} action={`${href}/${act}`} hidden={{ version: draft.version }} class="after">
        <FormActs view={view} submit={title} back={{ href, label: t('workflow_draft.back') }} />
      </PostForm>
    </WorkflowFrame>
  );
}
