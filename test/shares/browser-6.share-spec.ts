import { runShare } from './run-share.js';

runShare('browser', 6);
