// jest globalSetup of the tiers that need a database.
export { startCluster as default } from './test-cluster.mjs';
