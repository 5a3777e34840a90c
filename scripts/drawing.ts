#!/usr/bin/env node
/** `npm run drawing`: draws which rooms import which, as `docs/architecture.svg`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsBetweenRooms, reduced } from './drawing/imports.ts';
import { placed } from './drawing/place.ts';
import { inRows } from './drawing/rows.ts';
import { drawn } from './drawing/svg.ts';
import { ROOT } from './lib/root.ts';

const rows = inRows(reduced(importsBetweenRooms(ROOT)));
writeFileSync(join(ROOT, 'docs/architecture.svg'), drawn(rows, placed(rows)));
