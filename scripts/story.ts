#!/usr/bin/env node
/** `npm run --silent story [-- ID …]`: tries the examples of stories, and tells what changed since the last commit. */
import { runStory } from './story/run.ts';

process.exitCode = runStory(process.argv.slice(2), process);
