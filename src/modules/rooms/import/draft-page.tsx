import type { Children } from '@kitajs/html';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import type { DraftItem } from '../../imports/index.js';
import { addressOf, type DraftPlace } from './draft-address.js';
import { type DraftProps, pathOf, placeOf } from './import-desk.service.js';
import { DraftCrumbs } from './import-head.js';
import { Passage } from './passage.js';

export interface DraftPageProps extends DraftProps {
  readonly title: string;
  /** The item the page is about; without one it is about the draft. */
  readonly item?: DraftItem;
  /** The last step of the way down; default the title. */
  readonly crumb?: string;
  readonly faults?: readonly FieldFault[];
  readonly children?: Children;
}

/** A page below a draft: the way down to it, its title, its faults, and of an item the words it is about. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { view, matter, title, item, crumb = title, faults = [] } = props;
  const { name, language } = matter.draft;
  const over = item === undefined ? name : view.t('import.over', { name, place: placeOf(matter, item) });
  return (
    <Page view={view} title={title} room="sessions" faulty={faults.length > 0}>
      <DraftCrumbs view={view} matter={matter} further={[{ label: crumb }]} />
      <Title view={view} over={over} title={title} pair={false} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        {item === undefined ? (
          ''
        ) : (
          <blockquote class="voice quoted" lang={language}>
            <Passage view={view} text={item.text} />
          </blockquote>
        )}
        {props.children}
      </div>
    </Page>
  );
}

export interface DraftFormProps extends DraftProps {
  /** Below the address of the draft. */
  readonly action: string;
  readonly class?: string;
  readonly submit: string;
  /** Where on the draft's pages the way back leads, and its words where they are not those of leaving a form. */
  readonly at?: DraftPlace;
  readonly back?: string;
  readonly children?: Children;
}

/** A form about a draft: it carries the version that was seen and leads back to the draft. */
export function DraftForm({ view, matter, action, class: name, submit, ...props }: DraftFormProps): JSX.Element {
  const back = { href: addressOf(matter.draft, props.at), label: props.back ?? view.t('import.cancel') };
  const hidden = { version: matter.draft.version };
  return (
    <PostForm view={view} class={name} action={`${pathOf(matter)}/${action}`} hidden={hidden}>
      {props.children}
      <FormActs view={view} submit={submit} back={back} />
    </PostForm>
  );
}
