import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { TimersController } from './api/timers.controller.js';
import { FiringRepository } from './fire/firing.repository.js';
import { LapseSweep } from './fire/lapse-sweep.js';
import { LapsesDue } from './fire/lapses-due.js';
import { TimerCandidatesRepository } from './fire/timer-candidates.repository.js';
import { TimerSweep } from './fire/timer-sweep.js';
import { ToldFirings } from './fire/told-firings.repository.js';
import { FiredTimersRepository } from './read/fired-timers.repository.js';
import { TimerClockwork } from './read/timer-clockwork.js';
import { TimerFactsRepository } from './read/timer-facts.repository.js';
import { TimerOutlook } from './read/timer-outlook.js';
import { TimerTaskRepository } from './tasks/timer-task.repository.js';
import { TimerTasks } from './tasks/timer-tasks.service.js';

@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule, ProposalsModule],
  controllers: [TimersController],
  providers: [
    FiringRepository,
    LapseSweep,
    LapsesDue,
    FiredTimersRepository,
    TimerCandidatesRepository,
    TimerClockwork,
    TimerFactsRepository,
    TimerOutlook,
    TimerSweep,
    TimerTaskRepository,
    TimerTasks,
    ToldFirings,
  ],
  exports: [LapseSweep, TimerOutlook, TimerSweep, TimerTasks, ToldFirings],
})
export class TimersModule {}
