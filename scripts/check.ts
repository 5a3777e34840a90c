#!/usr/bin/env node
/** `npm run --silent check -- article.txt [--explain] [--date D] [--url U] [--story FOLDER]`, or `-- --jsonl [--pages] [--explain] [--until D] < cases.jsonl`. */
import { runCheck } from './check/run.ts';

process.exitCode = await runCheck(process.argv.slice(2));
