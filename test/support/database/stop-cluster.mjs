// jest globalTeardown of the tiers that need a database.
export { endCluster as default } from './test-cluster.mjs';
