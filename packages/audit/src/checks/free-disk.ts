import { reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';
import { mebibytes } from './mebibytes.ts';

const CODES = ['disk-full'];
/** What a build writes beside what stays: caches, half-written files. */
const MARGIN = 1.2;

/** What the plan needs is measured: the target's files, and what its install makes, as large as the live one's. */
export const freeDisk: Check & { readonly codes: readonly string[] } = {
  id: 'free-disk',
  source: 'Runbook 002, 5.1',
  codes: CODES,
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet((fleet) => {
    const full = fleet.planProblems.filter(({ code }) => CODES.includes(code));
    const builds = fleet.environment.release.strategy === 'git-tag';
    const measured = reachedHosts(fleet).flatMap((each): Seen[] => {
      const subject = `host ${each.host.name}`;
      if (each.carries !== 'release' || full.some(({ where }) => where === subject)) return [];
      const { path, freeKiB } = each.facts.releasePath;
      const free = `${path} has ${mebibytes(freeKiB)} free`;
      if (!builds) return [{ subject, status: 'pass', message: `${free}; nothing is built there.` }];
      const needed = each.inspection?.buildKiB ?? null;
      if (needed === null) {
        // Without a target there is nothing to measure, and that there is none is told already.
        return fleet.target.kind === 'none' || fleet.target.kind === 'not-known'
          ? []
          : [{ subject, status: 'unknown', message: `${free}; how much the target takes could not be measured.` }];
      }
      if (freeKiB >= needed * MARGIN) {
        return [{ subject, status: 'pass', message: `${free}; the target takes ${mebibytes(needed)}.` }];
      }
      return [
        {
          subject,
          status: 'block',
          message: `${free}; the target takes ${mebibytes(needed)}, built beside the live release.`,
          mend: `make room on the file system of ${path}: df -h ${path}`,
        },
      ];
    });
    return [...full.map((problem) => seenProblem(problem, 'block')), ...measured];
  }),
};
