import type { Children } from '@kitajs/html';
import { Crumbs } from '../../../../platform/web/components/crumbs.js';
import { ErrorSummary, type FieldFault } from '../../../../platform/web/components/error-summary.js';
import { Page } from '../../../../platform/web/components/page.js';
import { Title } from '../../../../platform/web/components/title.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { Wording } from '../../../../platform/web/wording.js';
import { WORKFLOWS } from './workflow-visit.js';

interface Props {
  readonly view: ViewContext;
  readonly title: string;
  readonly sub?: Wording | undefined;
  /** Between the list of workflows and this page. */
  readonly above?: readonly { readonly href: string; readonly label: string }[];
  /** Refusals of what was just sent; what was faulty before stands at its field alone. */
  readonly refused?: readonly FieldFault[];
  readonly pair?: boolean;
  readonly children?: Children;
}

/** A page of authoring, below the list of workflows. */
export function WorkflowFrame({
  view,
  title,
  sub,
  above = [],
  refused = [],
  pair = true,
  children,
}: Props): JSX.Element {
  const crumbs = [{ href: WORKFLOWS, label: view.t('settings.section.workflows') }, ...above, { label: title }];
  return (
    <Page view={view} title={title} room="settings" faulty={refused.length > 0}>
      <Crumbs view={view} crumbs={crumbs} />
      <ErrorSummary view={view} faults={refused} />
      <Title view={view} title={title} sub={sub} pair={pair} />
      <div class="after">{children}</div>
    </Page>
  );
}
