import type { Answers, Asked, OpenQuestion } from '@failback/adopt';
import type { Problem } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { FLAG_OF, PARSERS } from './answer-parsers.ts';

/** So often a question is put before it counts as not answered. */
const ATTEMPTS = 3;

/**
 * Puts each open question to the person who sits there.
 * @throws UsageError with every one of them and its flag, when nobody does, or one stays without an answer
 */
export async function askOpen(
  answers: Answers,
  open: readonly OpenQuestion[],
  terminal: Pick<Terminal, 'ask' | 'tell'>,
): Promise<Answers> {
  if (terminal.ask === null) throw new UsageError(open.map(missing), 'init');
  let known = answers;
  for (const question of open) known = { ...known, ...(await answerTo(question, terminal.ask, terminal)) };
  return known;
}

async function answerTo(
  question: OpenQuestion,
  ask: NonNullable<Terminal['ask']>,
  terminal: Pick<Terminal, 'tell'>,
): Promise<Partial<Answers>> {
  terminal.tell('');
  terminal.tell(printableLine(question.because, 2000));
  if (question.suggestion === null) terminal.tell(`Accepted: ${question.accepted}.`);
  const usual = question.suggestion === null ? '' : ` [${printableLine(question.suggestion)}]`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const typed = await ask(`${question.asks}${usual} `);
    if (typed === null) break;
    const text = typed.trim() === '' ? (question.suggestion ?? '') : typed;
    const parsed = PARSERS[question.answer](text);
    if (parsed.ok) return { [question.answer]: parsed.value } satisfies Partial<Record<Asked, unknown>>;
    terminal.tell(`${parsed.problem} Accepted: ${question.accepted}.`);
  }
  terminal.tell('Stopped: nothing was written.');
  throw new UsageError([missing(question)], 'init');
}

function missing({ answer, because, asks, accepted, suggestion }: OpenQuestion): Problem {
  const like = suggestion === null ? '' : ` Perhaps: ${FLAG_OF[answer]} ${suggestion}`;
  return { code: 'missing-flag', where: FLAG_OF[answer], message: `${because} ${asks}${like}`, accepted };
}
