#!/usr/bin/env node
/** `npm run claims-schema`: writes docs/claims.schema.json anew. To be run after a change of the claim or story schema. */
import { writeFileSync } from 'node:fs';
import { claimsJsonSchema } from './lib/claims-json-schema.ts';

const FILE = new URL('../docs/claims.schema.json', import.meta.url);

writeFileSync(FILE, claimsJsonSchema());
console.log('docs/claims.schema.json is written.');
