// `npm run bench`: measures the built app at the size of a career.

import { runWithApp } from './runtime/run-with-app.mjs';

await runWithApp('tests/bench/run.ts');
