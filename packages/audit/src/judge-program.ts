import { parseObject, printableLine } from '@failback/runbook';
import type { ProgramAnswer } from './audit-facts.ts';
import type { Seen } from './finding.ts';
import { compareVersion, versionIn } from './version.ts';

type Ran = Extract<ProgramAnswer['end'], { kind: 'ran' }>;
type Judged = Omit<Seen, 'subject'>;

const NAMES_SHOWN = 5;
const INSTALL: Readonly<Record<ProgramAnswer['what'], string>> = {
  composer: 'add a step with shivammathur/setup-php (tools: composer) before this one',
  npm: 'add a step with actions/setup-node before this one',
  flutter: 'install the Flutter SDK on the runner before this step',
  git: 'install git on the runner',
};

/** What a program of the dependency review said. What is behind is a warning; what nobody could ask is unknown, not well. */
export function judgeProgram(answer: ProgramAnswer): Seen {
  const subject = 'runner';
  const { what, about, command, end } = answer;
  const line = command.join(' ');
  switch (end.kind) {
    case 'missing':
      return {
        subject,
        status: 'unknown',
        message: `There is no ${what}, so ${about} could not be reviewed.`,
        mend: INSTALL[what],
      };
    case 'timed-out':
      return {
        subject,
        status: 'unknown',
        message: `\`${line}\` did not end in time.`,
        mend: `run it by hand: ${line}`,
      };
    case 'ran':
      return { subject, ...judged(what, about, line, end) };
  }
}

function judged(what: ProgramAnswer['what'], about: string, line: string, end: Ran): Judged {
  switch (what) {
    case 'composer':
      return whyNot(about, end) ?? notUnderstood(line, end);
    case 'npm':
      return outdated(about, end) ?? notUnderstood(line, end);
    case 'flutter':
      return sdk(about, end) ?? notUnderstood(line, end);
    case 'git':
      return end.code === 0 ? { status: 'pass', message: printableLine(end.stdout) } : notUnderstood(line, end);
  }
}

function notUnderstood(line: string, { code, stdout, stderr }: Ran): Judged {
  const said = printableLine(stderr.trim() === '' ? stdout : stderr, 200);
  const message = `\`${line}\` ended with status ${code} and no answer${said === '' ? '' : `: ${said}`}.`;
  return { status: 'unknown', message, mend: `run it by hand: ${line}` };
}

/** `composer why-not` lists what is against a version, a line each; its exit status differs between its versions. */
function whyNot(about: string, { stdout, stderr }: Ran): Judged | null {
  const against = stdout
    .split('\n')
    .map((line) =>
      /^(\S+\/\S+|__root__)\s+\S+\s+((?:does not )?(?:requires?|conflicts|replaces|provides).*)$/.exec(line.trim()),
    )
    .flatMap((match) => (match === null ? [] : [`${match[1]} ${match[2]?.replace(/\s+/g, ' ')}`]));
  if (against.length > 0) {
    const shown = printableLine(against.slice(0, NAMES_SHOWN).join('; '), 400);
    const rest = against.length > NAMES_SHOWN ? ` and ${against.length - NAMES_SHOWN} more` : '';
    return { status: 'warn', message: `${about} cannot be installed yet: ${shown}${rest}.` };
  }
  const all = `${stdout}\n${stderr}`;
  if (/could not be found with constraint|Could not find package|No dependencies installed/.test(all)) return null;
  if (!/There is no installed package depending on|is already installed/.test(all)) return null;
  return { status: 'pass', message: `Nothing that is installed is against ${about}.` };
}

/** An object by package; nothing at all when nothing is outdated. */
function outdated(about: string, { code, stdout }: Ran): Judged | null {
  const packages = parseObject(stdout.trim() === '' && code === 0 ? '{}' : stdout);
  if (packages === null || Object.hasOwn(packages, 'error')) return null;
  const names = Object.entries(packages).map(
    ([name, each]) => `${name} ${text(each, 'current') ?? 'not installed'} → ${text(each, 'latest') ?? '?'}`,
  );
  if (names.length === 0 && code !== 0) return null;
  if (names.length === 0) return { status: 'pass', message: `Every package of ${about} is up to date.` };
  const shown = printableLine(names.slice(0, NAMES_SHOWN).join(', '), 400);
  const rest = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  const count = names.length === 1 ? '1 package is' : `${names.length} packages are`;
  return {
    status: 'warn',
    message: `In ${about} ${count} outdated: ${shown}${rest}.`,
    mend: `npm outdated, in ${about}`,
  };
}

function sdk(range: string, { stdout }: Ran): Judged | null {
  const version = versionIn(
    'flutter',
    stdout.split('\n').filter((line) => line.startsWith('Flutter ')),
  );
  if (version === null) return null;
  switch (compareVersion(version, range)) {
    case 'fits':
      return { status: 'pass', message: `The Flutter SDK is ${version} (${range}).` };
    case 'does-not-fit': {
      const mend = `flutter version manager or setup step: take one of ${range}; or correct review.dependencies.flutter`;
      return { status: 'warn', message: `The Flutter SDK is ${version}, and has to be ${range}.`, mend };
    }
    case 'not-a-version':
    case 'not-a-range':
      return null;
  }
}

function text(value: unknown, key: string): string | null {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' ? found : null;
}
