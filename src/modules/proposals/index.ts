export type {
  AcceptWish,
  AgreedSentence,
  DeclineWish,
  ProposalOutcome,
  ProposalWish,
  RescindWish,
} from './proposal-wish.js';
export { ProposalService } from './proposal.service.js';
export { ProposalsModule } from './proposals.module.js';
