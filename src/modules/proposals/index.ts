export type {
  AcceptWish,
  CounterWish,
  DeclineWish,
  LapseWish,
  ProposalOutcome,
  ProposalWish,
  RescindWish,
} from './proposal-wish.js';
export { type OwnersWish, OwnOwnersService } from './own-owners.service.js';
export { ProposalService } from './proposal.service.js';
export { ProposalsModule } from './proposals.module.js';
