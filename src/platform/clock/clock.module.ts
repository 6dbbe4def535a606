import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { Clock } from './clock.js';
import { FixedClock } from './fixed-clock.js';

@Global()
@Module({
  providers: [
    {
      provide: Clock,
      inject: [Environment],
      useFactory: (environment: Environment) =>
        environment.LUOSHI_NOW === undefined ? new Clock() : new FixedClock(new Date(environment.LUOSHI_NOW)),
    },
  ],
  exports: [Clock],
})
export class ClockModule {}
