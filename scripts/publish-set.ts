#!/usr/bin/env node
/** `npm run --silent publish-set -- EXPORT.json --out FOLDER [--title TITLE]`: an export as a set that others can follow. */
import { runPublishSet } from './publish-set/run.ts';

process.exitCode = await runPublishSet(process.argv.slice(2), process);
