import type { DraftItem } from '../../imports/index.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf, placeOf } from './import-desk.service.js';

type ItemProps = DraftProps & { readonly item: DraftItem };
/** With the item that it can be merged with, or null where none follows directly. */
type LineProps = ItemProps & { readonly next: DraftItem | null };

/** One proposed commitment: title, kind, leads, and what can be done with it. */
export function DraftLine({ view, matter, item, next }: LineProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const open = draft.state === 'draft';
  return (
    <li id={`item-${item.id}`} class={item.dropped ? 'gone' : undefined}>
      <span class="no num" aria-hidden="true">
        {placeOf(matter, item)}
      </span>
      <div>
        <h3 class="what">
          <span class="vh" safe>
            {t('import.item', { place: placeOf(matter, item) })}
          </span>{' '}
          <ItemTitle view={view} matter={matter} item={item} />
        </h3>
        <p class="sub">
          <span safe>{t(`ledger.kind.${item.kind}`)}</span>
          {item.dropped ? <b safe>{t('import.dropped')}</b> : <Leads view={view} matter={matter} item={item} />}
        </p>
        {open ? <Acts view={view} matter={matter} item={item} next={next} /> : ''}
      </div>
    </li>
  );
}

/** Once accepted the title leads to the commitment; before, to the form that changes it. */
function ItemTitle({ view, matter, item }: ItemProps): JSX.Element {
  const { draft } = matter;
  const title = item.title === '' ? view.t('import.untitled') : item.title;
  const lang = item.title === '' ? view.language : draft.language;
  const href = item.commitmentId === null ? `${pathOf(matter)}/items/${item.id}` : `/commitments/${item.commitmentId}`;
  if (item.dropped || (draft.state !== 'draft' && item.commitmentId === null))
    return (
      <span class={item.dropped ? 'was' : undefined} lang={lang} safe>
        {title}
      </span>
    );
  return (
    <a href={href} lang={lang} safe>
      {title}
    </a>
  );
}

/** The lead of every side, in declared order; those that are missing need a hand and are named together. */
function Leads({ view, matter, item }: ItemProps): JSX.Element {
  const { t, language } = view;
  const { sides } = matter.plan.frame;
  const missing = sides.filter(({ id }) => item.leads[id] === undefined);
  return (
    <>
      {sides.map((side) => {
        const lead = matter.organisations.find(({ code }) => code === item.leads[side.id]);
        return lead === undefined ? (
          ''
        ) : (
          <span safe>{t('import.lead_of', { side: side.name[language], organisation: lead.shortName[language] })}</span>
        );
      })}
      {missing.length === 0 ? (
        ''
      ) : (
        <span class="hand" safe>
          {t('import.no_lead', { side: missing.map(({ name }) => name[language]).join(t('import.and')) })}
        </span>
      )}
    </>
  );
}

function Acts({ view, matter, item, next }: LineProps): JSX.Element {
  const { t } = view;
  const base = `${pathOf(matter)}/items/${item.id}`;
  if (item.dropped) return <Act view={view} matter={matter} item={item} act="restore" />;
  return (
    <div class="acts">
      <a class="btn small" href={base}>
        <span safe>{t('import.act.change')}</span>
        <Which view={view} matter={matter} item={item} />
      </a>
      <a class="btn small" href={`${base}/split`}>
        <span safe>{t('import.act.split')}</span>
        <Which view={view} matter={matter} item={item} />
      </a>
      {next === null ? '' : <Act view={view} matter={matter} item={item} act="merge" also={{ with: next.id }} />}
      <Act view={view} matter={matter} item={item} act="drop" />
    </div>
  );
}

function Act(
  props: ItemProps & {
    readonly act: 'merge' | 'drop' | 'restore';
    readonly also?: Readonly<Record<string, string>>;
  },
): JSX.Element {
  const { view, matter, item, act, also = {} } = props;
  const hidden = { version: matter.draft.version, ...also };
  return (
    <PostForm view={view} action={`${pathOf(matter)}/items/${item.id}/${act}`} hidden={hidden}>
      <button class="btn small">
        <span safe>{view.t(`import.act.${act}`)}</span>
        <Which view={view} matter={matter} item={item} />
      </button>
    </PostForm>
  );
}

/** Which item a button is for, to those who do not see its row. */
function Which({ view, matter, item }: ItemProps): JSX.Element {
  return (
    <span class="vh" safe>
      {` ${view.t('import.item', { place: placeOf(matter, item) })}`}
    </span>
  );
}
