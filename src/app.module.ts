import { type DynamicModule, Module } from '@nestjs/common';
import { ENTITIES } from './app.entities.js';
import { AccessModule } from './modules/access/index.js';
import { CommitmentsModule } from './modules/commitments/index.js';
import { ConferencesModule } from './modules/conferences/index.js';
import { DirectoryModule } from './modules/directory/index.js';
import { ImportsModule } from './modules/imports/index.js';
import { LoadingModule } from './modules/loading/index.js';
import { MailModule } from './modules/mail/index.js';
import { OpsModule } from './modules/ops/index.js';
import { ProgressModule } from './modules/progress/index.js';
import { ProposalsModule } from './modules/proposals/index.js';
import { RehearsalModule } from './modules/rehearsal/index.js';
import { RemindersModule } from './modules/reminders/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { RoomsModule } from './modules/rooms/index.js';
import { TimersModule } from './modules/timers/index.js';
import { WorkflowsModule } from './modules/workflows/index.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Environment } from './platform/config/environment.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { LoggingModule } from './platform/logging/logging.module.js';
import { QueueModule } from './platform/queue/queue.module.js';

/** What the application stands on, found or started before it is built. */
export interface Foundations {
  readonly environment: Environment;
  readonly databaseUrl: string;
}

/** The whole product. The only file that knows every module. */
@Module({})
export class AppModule {
  static on({ environment, databaseUrl }: Foundations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(environment),
        LoggingModule,
        ClockModule,
        DatabaseModule.on(databaseUrl, ENTITIES),
        QueueModule.at({ redisUrl: environment.REDIS_URL ?? null, databaseUrl }),
        HttpModule,
        DirectoryModule,
        AccessModule,
        ConferencesModule,
        CommitmentsModule,
        ProgressModule,
        ProposalsModule,
        MailModule,
        TimersModule,
        RemindersModule,
        ReportsModule,
        ImportsModule,
        LoadingModule,
        WorkflowsModule,
        RehearsalModule,
        OpsModule,
        RoomsModule,
      ],
    };
  }
}
