import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** The distribution's own packages; tests hand in their own. */
export type SystemPackages = {
  /** Whether packages can be installed here: as root on Debian and its kin. */
  readonly canInstall: boolean;
  /** Installs one; an error carries what was printed. */
  readonly install: (name: string) => Promise<void>;
};

export const SYSTEM_PACKAGES: SystemPackages = {
  canInstall: process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
  install: async (name) => {
    await aptGet('update');
    await aptGet('install', '-y', '--no-install-recommends', name);
  },
};

async function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-q', ...args], { env });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`);
}
