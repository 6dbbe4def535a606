import { runShare } from './run-share.js';

runShare('unit', 1);
