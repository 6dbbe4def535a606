import { aMatter, aView } from '../../../../test/support/builders/a-matter.js';
import type { ProposalTask } from '../../commitments/index.js';
import { MyWorkPage } from './my-work-page.js';
import { WaitingProposal } from './waiting-proposal.js';

const { commitment } = aMatter();
const { frame, proposal, positions } = commitment;
if (proposal === null) throw new Error('no proposal');
const titles = { en: 'Title', 'zh-Hant': '題目', 'zh-Hans': '题目' };
const task: ProposalTask = { ...commitment, commitmentId: 'c', titles, positions, proposal };

describe('a proposal in the list', () => {
  it('asks the side that has not consented to decide, and lets the one that has only read', async () => {
    const labelFor = async (ownSide: string): Promise<string | undefined> =>
      /href="[^"]*#proposal">([^<]*)</.exec(await WaitingProposal({ view: aView(), task, frame, ownSide }))?.[1];
    expect([await labelFor('north'), await labelFor('south')]).toEqual(['Read and decide', 'Read']);
  });

  it('stands under the names of the sides it waits for', async () => {
    const counts = { proposals: { toDecide: 0, awaitingOthers: 1 }, dueDays: [] };
    const work = { frame, today: aView().today, toDecide: [], awaitingOthers: [task], groups: [], total: 0, ...counts };
    const html = await MyWorkPage({
      view: aView(),
      work,
      timers: { items: [], next: null, total: 0 },
      workflows: [],
      days: [],
      ownSide: 'south',
      done: null,
    });
    expect(html).toContain('Waiting for north');
  });
});
