import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { Housekeeping } from './housekeeping.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';

@Module({
  imports: [AccessModule],
  controllers: [HealthController, MetricsController],
  providers: [HealthService, Housekeeping, MetricsService],
})
export class OpsModule {}
