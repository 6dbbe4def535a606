import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { OrganisationView } from '../../../directory/index.js';
import { sideName } from '../matter.js';
import { OWNER_PARTS } from './read-fields.js';
import type { FieldsProps } from './fields-props.js';

/** The part of every organisation, side by side of the conference and third parties last; or those of the own side alone. */
export function OwnerFields(props: FieldsProps & { own: boolean }): JSX.Element {
  const { view, matter, own } = props;
  const { bodies, actor, commitment } = matter;
  const groups = [...commitment.frame.sides.map(({ id }) => id), null].filter((side) => !own || side === actor.sideId);
  return (
    <>
      {groups.map((side) => {
        const of = bodies.filter(({ sideId }) => sideId === side);
        return of.length === 0 ? (
          ''
        ) : (
          <section class="after">
            <h2 safe>{side === null ? view.t('propose.third_party') : sideName(view, matter, side)}</h2>
            <div class="after owners">
              {of.map((body) => (
                <OwnerField {...props} body={body} />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

function OwnerField({ view, values, faults, body }: FieldsProps & { body: OrganisationView }): JSX.Element {
  const id = `owner_${body.code}`;
  const value = values[id] ?? '';
  return (
    <SelectField
      view={view}
      id={id}
      label={body.name[view.language]}
      fault={faultAt(faults, id)}
      value={value}
      empty={view.t('propose.owner_part.none')}
      options={optionsFor(view, value)}
    />
  );
}

/** Every part alone, and the parts that the organisation has together where it has several. */
function optionsFor({ t }: ViewContext, value: string): { value: string; label: string }[] {
  const several = value.includes('+') ? [value] : [];
  return [...OWNER_PARTS, ...several].map((option) => ({
    value: option,
    label: option
      .split('+')
      .map((part) => (OWNER_PARTS.some((one) => one === part) ? t(`propose.owner_part.${part}`) : part))
      .join(t('commitment.join')),
  }));
}
