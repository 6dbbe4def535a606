import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { SealBoxes, type Seal } from './seal-boxes.js';
import { Words } from './words.js';

export interface ProposalCardProps {
  readonly view: ViewContext;
  readonly id: string;
  /** h2 on the commitment's own page; h3 in a list of proposals. */
  readonly level: 'h2' | 'h3';
  readonly what: Wording;
  readonly meta: Wording;
  /** One more sentence: positions, or the reason given. */
  readonly text?: Wording;
  readonly seals: readonly Seal[];
  /** Link to read and decide, in a list; consent is never given from a list. */
  readonly open?: { readonly href: string; readonly label: Wording; readonly number: string };
  /** Facts, the form with its buttons, and what happens next. */
  readonly children?: Children;
}

/** A joint move awaiting consent. Framed in red only while it waits for this reader. */
export function ProposalCard(props: ProposalCardProps): JSX.Element {
  const { view, id, seals, text, open } = props;
  const asks = seals.some((seal) => seal.consent === 'yours');
  return (
    <section class={asks ? 'proposal' : 'proposal calm'} id={id} aria-labelledby={`${id}-what`}>
      <div class="in">
        <div>
          <tag of={props.level} id={`${id}-what`} class={props.level === 'h3' ? 'what' : undefined} tabindex="-1">
            <Words view={view} of={props.what} />
          </tag>
          <p class="meta">
            <Words view={view} of={props.meta} />
          </p>
          {text === undefined ? (
            ''
          ) : (
            <p>
              <Words view={view} of={text} />
            </p>
          )}
        </div>
        <SealBoxes view={view} seals={seals} />
        {open === undefined ? (
          ''
        ) : (
          <p class="acts">
            <a class={asks ? 'btn main' : 'btn'} href={open.href}>
              <Words view={view} of={open.label} />
              <span class="vh" safe>
                {` ${open.number}`}
              </span>
            </a>
          </p>
        )}
      </div>
      {props.children}
    </section>
  );
}
