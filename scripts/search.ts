#!/usr/bin/env node
/** `npm run --silent search -- --claims CLAIMS.jsonl --queries QUERIES.jsonl --jsonl`: the claims nearest to each text. */
import { runSearch } from './search/run.ts';

// Whoever reads may stop early (`| head`).
process.stdout.on('error', () => process.exit());
process.exitCode = runSearch(process.argv.slice(2), process);
