import { runShare } from './run-share.js';

runShare('medium', 6);
