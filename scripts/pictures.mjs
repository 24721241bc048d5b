// `npm run pictures`: takes the pictures of docs/pictures anew.

import { runWithApp } from './runtime/run-with-app.mjs';

await runWithApp('tests/pictures/take.ts');
