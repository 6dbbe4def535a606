export { HealthService } from './health.service.js';
export { Housekeeping } from './housekeeping.js';
export { OpsModule } from './ops.module.js';
