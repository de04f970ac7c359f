import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from '@failback/drill';
import { type Answer, type Handler, problem } from './answer.ts';
import { deploymentHandlers } from './deployments.ts';
import { loadDescription, type Wired } from './description.ts';
import { environmentHandlers } from './environments.ts';
import { isPermitted } from './permissions.ts';
import { refHandlers } from './refs.ts';
import { runHandlers } from './runs.ts';
import { settingHandlers } from './settings.ts';
import { freshState, type GitHubState } from './state.ts';
import { instead, spoil, type Trouble, type TroubleScope } from './trouble.ts';
import { workflowHandlers } from './workflow-requests.ts';

export interface LogEntry {
  /** `repos/get-environment`; empty where no operation matches. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A server that speaks the part of GitHub's API that failback uses, and remembers. It is a stand-in, not GitHub. */
export interface StoodGitHub {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** The only token that it accepts. */
  readonly token: string;
  readonly state: GitHubState;
  /** Every request that was answered, the oldest first. */
  readonly log: readonly LogEntry[];
  /** Makes trouble until it is ended, or has happened so often. Returns what ends it. */
  trouble(trouble: Trouble, scope?: Partial<TroubleScope>): () => void;
  /** From now on connections are refused. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Variables of a runner whose GitHub this is. */
  runner(run: number): Readonly<Record<string, string>>;
  /** Ends it. @throws when a request or an answer was not as GitHub's description has it */
  close(): Promise<void>;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  ...environmentHandlers,
  ...runHandlers,
  ...refHandlers,
  ...deploymentHandlers,
  ...workflowHandlers,
  ...settingHandlers,
};

export async function startGitHub(prepare: (state: GitHubState) => void = () => {}): Promise<StoodGitHub> {
  const description = await loadDescription();
  const state = freshState();
  prepare(state);
  const token = 'ghs_standInTokenOfOneRun000000000000';
  const log: LogEntry[] = [];
  const complaints: string[] = [];
  const troubles: { trouble: Trouble; only: readonly string[]; left: number }[] = [];

  const answerTo = (wired: Wired): { readonly operation: string; readonly answer: Answer } => {
    const understood = description.understand(wired);
    if (understood.state === 'wrong') {
      complaints.push(understood.complaint);
      return { operation: '', answer: problem(400, `the stand-in: ${understood.complaint}`) };
    }
    const { operation, asked } = understood;
    // GitHub takes both schemes.
    const isOurs = [`token ${token}`, `Bearer ${token}`].includes(wired.headers.authorization ?? '');
    if (!isOurs) return { operation, answer: problem(401, 'Bad credentials') };
    const { owner, repo } = state.repository;
    const isElsewhere = asked.params.owner !== owner || asked.params.repo !== repo;
    if ('owner' in asked.params && isElsewhere) return { operation, answer: problem(404, 'Not Found') };
    if (!isPermitted(operation, state)) {
      return { operation, answer: problem(403, 'Resource not accessible by integration') };
    }
    const handler = HANDLERS[operation];
    if (handler === undefined) throw new Error(`the stand-in does not handle ${operation}`);
    const answer = handler(asked, state, description.example);
    const complaint = description.complaintAbout(operation, answer);
    if (complaint !== null) complaints.push(`our answer to ${complaint}`);
    return { operation, answer };
  };

  const troubleFor = (operation: string): Trouble | null => {
    const found = troubles.find(({ only, left }) => left > 0 && (only.length === 0 || only.includes(operation)));
    if (found === undefined) return null;
    found.left -= 1;
    return found.trouble;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wired = await read(request);
    const understood = description.understand(wired);
    const trouble = troubleFor(understood.state === 'understood' ? understood.operation : '');
    const replaced = trouble === null ? null : instead(trouble, token);
    const operation = understood.state === 'understood' ? understood.operation : '';
    const answer = replaced ?? answerTo(wired).answer;
    log.push({ operation, method: wired.method, path: wired.path, status: answer.status });
    if (trouble === null) send(response, answer);
    else spoil(trouble, answer, response, (spoilt) => send(response, spoilt));
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      complaints.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      response.destroy();
    });
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const end = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const port = await freePort();
  await listen(port);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    token,
    state,
    log,
    trouble: (trouble, scope = {}) => {
      const entry = { trouble, only: scope.only ?? [], left: scope.times ?? Number.POSITIVE_INFINITY };
      troubles.push(entry);
      return () => {
        entry.left = 0;
      };
    },
    goDown: end,
    comeBack: () => listen(port),
    runner: (run) => ({
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: `${state.repository.owner}/${state.repository.repo}`,
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: String(state.runs.get(run)?.attempt ?? 1),
      GITHUB_ACTOR: state.runs.get(run)?.actor ?? 'octocat',
    }),
    close: async () => {
      await end();
      if (complaints.length > 0) throw new Error(`not as GitHub describes it:\n${complaints.join('\n')}`);
    },
  };
}

async function read(request: IncomingMessage): Promise<Wired> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
  return { method: request.method ?? '', path, query, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
}
