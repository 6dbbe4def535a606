import { ACTIVITIES } from '../../src/domain/shared/activity.js';
import { STANDINGS } from '../../src/domain/shared/standing.js';
import { Answers } from '../../src/platform/web/components/answers.js';
import { AreaRow } from '../../src/platform/web/components/area-row.js';
import { BulkBar } from '../../src/platform/web/components/bulk-bar.js';
import { Chips } from '../../src/platform/web/components/chips.js';
import { ChoiceField } from '../../src/platform/web/components/choice-field.js';
import { DateField } from '../../src/platform/web/components/date-field.js';
import { ErrorSummary } from '../../src/platform/web/components/error-summary.js';
import { FilterGroup } from '../../src/platform/web/components/filter-group.js';
import { FilterPanel } from '../../src/platform/web/components/filter-panel.js';
import { Head } from '../../src/platform/web/components/head.js';
import { ListCell } from '../../src/platform/web/components/list-cell.js';
import { ListTable } from '../../src/platform/web/components/list-table.js';
import { Matrix } from '../../src/platform/web/components/matrix.js';
import { Pager } from '../../src/platform/web/components/pager.js';
import { PostForm } from '../../src/platform/web/components/post-form.js';
import { ProgressBar } from '../../src/platform/web/components/progress-bar.js';
import { ReturnSlips } from '../../src/platform/web/components/return-slips.js';
import { SelectField } from '../../src/platform/web/components/select-field.js';
import { SlipsKey } from '../../src/platform/web/components/slips-key.js';
import { StandingMark } from '../../src/platform/web/components/standing-mark.js';
import { Tally } from '../../src/platform/web/components/tally.js';
import { TextArea } from '../../src/platform/web/components/text-area.js';
import { TextField } from '../../src/platform/web/components/text-field.js';
import { TickCell } from '../../src/platform/web/components/tick-cell.js';
import { Views } from '../../src/platform/web/components/views.js';
import type { ViewContext } from '../../src/platform/web/view-context.js';
import { matrixRows, SIDES, TITLES } from './gallery-data.js';

/** Filter, views, table, bulk bar, pager. */
export function Ledger({ view }: { view: ViewContext }): JSX.Element {
  const columns = [
    { label: 'Choose', unseen: true, width: 'c-tick' as const },
    { label: 'No.', width: 'c-no' as const },
    { label: 'Commitment' },
    { label: SIDES[0], width: 'c-mark' as const },
    { label: 'Standing', width: 'c-mark' as const },
    { label: 'Deadline', width: 'c-date' as const },
  ];
  return (
    <div class="cols left">
      <FilterPanel view={view} action="/ledger" words="" clearHref="/ledger">
        <FilterGroup
          view={view}
          label="Standing"
          name="standing"
          open
          options={STANDINGS.map((standing, place) => ({
            value: standing,
            label: view.t(`marks.standing.${standing}`),
            count: place * 7,
            checked: place === 1,
            standing,
          }))}
        />
        <FilterGroup view={view} label="Area" name="area" open={false} options={[]} />
      </FilterPanel>
      <div id="list">
        <Views
          view={view}
          views={[
            { href: '/ledger', label: 'All open and closed', current: true },
            { href: '/ledger?v=1', label: 'Sides differ (3)' },
          ]}
        />
        <Chips
          view={view}
          count="56 match"
          note="Sorted by number."
          filters={[{ label: 'Under way', removeHref: '/ledger' }]}
          links={[{ label: 'CSV', href: '/ledger.csv' }]}
        />
        <PostForm view={view} action="/bulk">
          <ListTable view={view} caption="Commitments 03.01 to 03.02" columns={columns}>
            <tbody>
              <AreaRow view={view} area="3. Innovation" note="2 commitments" columns={6} />
              {['03.01', '03.02'].map((number, place) => (
                <tr class={place === 1 ? 'chosen' : undefined}>
                  <TickCell view={view} name="id" value={number} what={number} checked={place === 1} />
                  <td class="no num" safe>
                    {number}
                  </td>
                  <th scope="row" class="what">
                    <a href="/c" safe>
                      {TITLES[view.language]}
                    </a>
                    <span class="note">
                      <span lang="zh-Hant">建立兩地政府科技交流機制</span>
                    </span>
                  </th>
                  <ListCell label={SIDES[0]} same={place === 1}>
                    <StandingMark view={view} standing="under_way" />
                  </ListCell>
                  <ListCell label="Standing">
                    <StandingMark view={view} standing={place === 1 ? 'under_way' : 'sides_differ'} />
                  </ListCell>
                  <ListCell label="Deadline">
                    <span>Q4 2026</span> <span class="note">date not fixed</span>
                  </ListCell>
                </tr>
              ))}
            </tbody>
          </ListTable>
          <BulkBar view={view} text="1 chosen of 56">
            <button class="btn small">Export</button>
            <a class="end" href="/ledger">
              Clear
            </a>
          </BulkBar>
        </PostForm>
        <Pager
          view={view}
          shown="03.01 to 03.02 shown"
          next={{ href: '/ledger?after=03.02', label: 'Next 25' }}
          others={[{ href: '/ledger?all=1', label: 'Show all 56' }]}
        />
      </div>
    </div>
  );
}

/** Every field, wrong and right. */
export function Fields({ view }: { view: ViewContext }): JSX.Element {
  const faults = [
    { field: 'say', message: 'Enter what happened' },
    { field: 'on', message: 'November has 30 days' },
  ];
  return (
    <div class="narrow">
      <ErrorSummary view={view} faults={faults} />
      <PostForm view={view} action="/report">
        <TextArea
          view={view}
          id="say"
          label="What happened"
          hint="One to three sentences."
          fault="Enter what happened"
          lang="zh-Hant"
          value="</textarea><script>1</script>"
          note="Drafted"
        />
        <ChoiceField
          view={view}
          id="act"
          type="radio"
          label="Activity"
          hint="Activity only."
          chosen={['some']}
          choices={ACTIVITIES.map((activity) => ({
            value: activity,
            label: view.t(`marks.activity.${activity}`),
            gloss: 'One dated output',
            activity,
          }))}
        />
        <DateField
          view={view}
          id="on"
          label="Evidence: date"
          hint="For example, 3 11 2026."
          fault="November has 30 days"
          wrong={['day']}
          value={{ day: '31', month: '11', year: '2026' }}
        />
        <TextField view={view} id="where" label="Where it is kept" value="Registry" />
        <SelectField view={view} id="disp" label="Disposition" options={[{ value: 'a', label: 'Carried forward' }]} />
        <ChoiceField
          view={view}
          id="vis"
          type="radio"
          label="Who may see it"
          choices={[
            { value: 'own', label: 'Our side only', note: 'A draft.' },
            { value: 'all', label: 'Both', note: 'Cannot be undone.' },
          ]}
        />
        <p class="acts after">
          <button class="btn main">Check your answers</button>
          <a class="btn small" href="/x">
            Small
          </a>
        </p>
      </PostForm>
      <Answers
        view={view}
        answers={[
          {
            question: 'What happened',
            answer: { text: '機制條文已商定。', lang: 'zh-Hant' },
            voice: true,
            change: { href: '/r#say', label: 'Change', what: 'what happened' },
          },
        ]}
      />
    </div>
  );
}

/** Tally, matrix, returns. */
export function Session({ view }: { view: ViewContext }): JSX.Element {
  return (
    <section aria-labelledby="session">
      <Tally
        view={view}
        items={[
          { count: 9, text: 'commitments without a disposition', href: '/d' },
          { count: 0, text: 'mails returned', href: '/m' },
        ]}
      />
      <Head view={view} id="session" title="Area by standing" />
      <Matrix
        view={view}
        standings={STANDINGS}
        rows={matrixRows(view.language)}
        listHref={(standing) => `/ledger?standing=${standing}`}
      />
      <p class="after">
        <ReturnSlips view={view} returns={{ returned: 3, drafting: 1, missing: 2 }} />
      </p>
      <SlipsKey view={view} />
      <p class="after">
        <ProgressBar view={view} text="Setting 2 of 3" done={2} of={3} />
      </p>
    </section>
  );
}
