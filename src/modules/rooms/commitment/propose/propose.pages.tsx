import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../../platform/http/problem.js';
import { Needs } from '../../../access/index.js';
import { OwnOwnersService, ProposalService } from '../../../proposals/index.js';
import { CurrentVisit } from '../../frame/current-visit.js';
import { Html } from '../../frame/html.js';
import { Visit } from '../../frame/visit.js';
import { mendable } from '../answer-page.js';
import { CommitmentDesk } from '../commitment-desk.service.js';
import { roomOf } from '../matter.js';
import { denialFaults } from './denial-faults.js';
import { ProposeCheckPage } from './propose-check-page.js';
import { ProposeFormPage, type ProposeFormProps } from './propose-form-page.js';
import { ProposeQuery, STEPS } from './propose-form.dto.js';
import { ProposeListPage } from './propose-list-page.js';
import { firstValues, valuesFrom } from './propose-values.js';
import { type ReadWish, readWish } from './read-wish.js';
import { counteredBy, topicOf } from './topic.js';

type LaidOut = Omit<ProposeFormProps, 'faults' | 'refused'>;

/** Propose in three steps: the form, the check, sent. The server keeps nothing in between; the pages carry it. */
@ApiExcludeController()
@Controller('commitments/:id/propose')
export class ProposePages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly proposals: ProposalService,
    private readonly owners: OwnOwnersService,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async list(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const [view, matter] = await visit.with((tx, actor) => this.desk.within(tx, actor, id));
    return ProposeListPage({ view, matter });
  }

  @Get(':topic')
  @Html()
  @Needs('proposal.decide')
  async form(
    @CurrentVisit({ query: ProposeQuery }) visit: Visit<ProposeQuery>,
    @Param('id') id: string,
    @Param('topic') name: string,
  ): Promise<string> {
    return ProposeFormPage({ ...(await this.layOut(visit, id, name)), faults: [], refused: null });
  }

  @Post(':topic')
  @Html()
  @Needs('proposal.decide')
  async step(
    @CurrentVisit({ query: ProposeQuery }) visit: Visit<ProposeQuery>,
    @Param('id') id: string,
    @Param('topic') name: string,
    @Body() body: object,
  ): Promise<string> {
    const laid = await this.layOut(visit, id, name);
    const { step, version: seenVersion } = buttonOf(body);
    const form = { ...laid, values: valuesFrom(body, laid.values, laid.matter, laid.topic) };
    if (step === 'edit') return ProposeFormPage({ ...form, faults: [], refused: null });
    const read = readWish(laid.view.t, laid.matter, laid.topic, form.values);
    if (!read.ok) return visit.answer(422, ProposeFormPage({ ...form, faults: read.faults, refused: null }));
    try {
      if (step === 'send')
        return visit.goOn(`${roomOf(laid.matter)}?done=${await this.send(form, read.wish, seenVersion)}`);
      const contentHash = await this.rehearse(form, read.wish, seenVersion);
      return ProposeCheckPage({ ...form, wish: read.wish, contentHash });
    } catch (error) {
      return this.refuse(visit, form, mendable(error), seenVersion);
    }
  }

  private async layOut(visit: Visit<ProposeQuery>, id: string, name: string): Promise<LaidOut> {
    const [view, matter] = await Promise.all([visit.view(), this.desk.openWithBodies(visit.actor, id)]);
    const topic = topicOf(matter.moves.definition, name);
    if (topic === null) throw new Problem('not_found');
    const { proposal } = matter.commitment;
    // What another side proposed meanwhile is answered only by who has read it: the address names what he read.
    const counters = topic.type === 'own_owners' ? null : (visit.query.counters ?? null);
    const countered =
      counters !== null && proposal?.id === counters && counteredBy(matter) === counters ? proposal : null;
    return { view, matter, topic, values: firstValues(matter, topic, countered), counters };
  }

  /** Whether it could be sent as it is; the hash of what would be proposed. */
  private async rehearse(form: LaidOut, wish: ReadWish, seenVersion: number): Promise<string | null> {
    const { matter, topic, counters } = form;
    if (topic.type === 'own_owners') return null;
    const { actor, commitment } = matter;
    const named = counters === null ? { commitmentId: commitment.id } : { proposalId: counters };
    return this.proposals.rehearse(actor, commitment.id, { ...wish, ...named, seenVersion });
  }

  private async send({ matter, topic, counters }: LaidOut, wish: ReadWish, seenVersion: number): Promise<string> {
    const { actor, commitment } = matter;
    if (topic.type === 'own_owners') {
      const owners = wish.subject.type === 'owners' ? wish.subject.assignments : [];
      const set = await this.owners.set(actor, { commitmentId: commitment.id, owners, seenVersion });
      return set.voidedProposalId === null ? 'owners_set' : 'owners_voided';
    }
    if (counters !== null) {
      await this.proposals.counter(actor, { ...wish, proposalId: counters, seenVersion });
      return 'countered';
    }
    await this.proposals.propose(actor, { ...wish, commitmentId: commitment.id, seenVersion });
    return 'proposed';
  }

  /** The form again with every word in it, and the version as it is now. */
  private async refuse(visit: Visit, form: LaidOut, problem: Problem, seenVersion: number): Promise<string> {
    const matter = await this.desk.openWithBodies(visit.actor, form.matter.commitment.id);
    const faults = denialFaults(form.view.t, problem, form.values);
    const refused = faults.length > 0 ? null : { problem, seenVersion, wrote: true };
    const status = faults.length > 0 ? 422 : problem.status;
    return visit.answer(status, ProposeFormPage({ ...form, matter, faults, refused }));
  }
}

/** What the form asks to be done, and on which version it was read. Throws invalid_input where it says neither. */
function buttonOf(body: object): { readonly step: (typeof STEPS)[number]; readonly version: number } {
  const sent: unknown = Reflect.get(body, 'step');
  const version: unknown = Reflect.get(body, 'version');
  const step = STEPS.find((one) => one === sent);
  const faults = [
    ...(step === undefined ? [{ pointer: '/step', detail: 'not_a_choice' }] : []),
    ...(typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version)
      ? []
      : [{ pointer: '/version', detail: 'not_a_choice' }]),
  ];
  if (step === undefined || faults.length > 0) throw new Problem('invalid_input', { faults });
  return { step, version: Number(version) };
}
