import { badAnswer } from './answer-line.ts';
import type { HostConnection } from './connection.ts';
import { type FactsRequest, factsScript } from './facts-request.ts';
import { type HostSurvey, parseFacts } from './parse-facts.ts';

/** One read-only look at a host. RemoteError `bad-answer` when its shell does not answer as one. */
export async function readFacts(connection: HostConnection, request: FactsRequest): Promise<HostSurvey> {
  const result = await connection.run(factsScript(request), { answerBytes: 16 * 1024 * 1024 });
  const facts = parseFacts(connection.host, result.stdout);
  if (facts === null) throw badAnswer(connection.host, 'reading the facts', result);
  return facts;
}
