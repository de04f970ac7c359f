import { type ControllerEventBody, type HostEvent, type RecordLine, RemoteError } from '@failback/runbook';
import { type AttachAnswer, parseAttachAnswer } from '../attach-answer.ts';
import type { Clock } from '../clock.ts';
import type { Attachment } from '../connection.ts';
import { type ClockReading, controllerTime } from '../host-clock.ts';
import type { HostLines } from '../host-lines.ts';
import { fromTheStart, JOURNAL_START, type JournalPlace, readJournal, resumedAt } from '../journal-reader.ts';
import type { ControllerInput } from './inputs.ts';

/** Hello and the journal so far must be here by then: many times what a slow network needs. */
const ATTACH_MS = 15_000;

export interface FollowerParts {
  readonly host: string;
  readonly planFolder: string;
  readonly lines: HostLines;
  readonly clock: Clock;
  readonly record: (line: RecordLine) => void;
  readonly give: (input: ControllerInput) => void;
}

type Hello = Extract<AttachAnswer, { kind: 'hello' }>;

/** One attachment at a time to one host: its journal becomes events, its answers become inputs. */
export class Follower {
  readonly #parts: FollowerParts;
  #place: JournalPlace = JOURNAL_START;
  /** Counts attachments; what a former one still says is not heard. */
  #generation = 0;
  #attachment: Attachment | null = null;
  #token = 0;
  #reading: ClockReading | null = null;
  /** Until all that the hello spoke of has been read, events are kept back: the past is not to be acted on. */
  #catchingUp: { readonly hello: Hello; readonly events: HostEvent[] } | null = null;
  /** Bytes that came before the hello: the two come by different streams. */
  #early: Buffer[] = [];
  #fingerprint: string | null = null;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
  }

  get token(): number {
    return this.#token;
  }

  send(request: string): void {
    this.#attachment?.send(request);
  }

  /** Attaches anew with a token; what was attached before is let go. */
  async attach(token: number): Promise<void> {
    const { host, lines, clock, planFolder } = this.#parts;
    this.detach();
    this.#token = token;
    const generation = this.#generation;
    const mine = () => generation === this.#generation;
    const giveUp = clock.after(ATTACH_MS, () => {
      if (mine() && (this.#attachment === null || this.#reading === null || this.#catchingUp !== null)) {
        lines.drop(host);
        this.#lost('it did not answer in time');
      }
    });
    try {
      const connection = await lines.of(host);
      if (!mine()) return;
      this.#tellConnected(connection.fingerprint);
      const attachment = await connection.attach(planFolder, this.#place.offset, token, {
        bytes: (chunk) => mine() && this.#bytes(chunk),
        answer: (line) => mine() && this.#answer(line),
        ended: (code) => {
          giveUp();
          if (mine()) this.#lost(code === null ? 'the connection was lost' : `attach.sh ended with status ${code}`);
        },
      });
      if (mine()) this.#attachment = attachment;
      else attachment.detach();
    } catch (error) {
      giveUp();
      if (mine()) this.#lost(error instanceof RemoteError ? error.failure.message : String(error));
    }
  }

  detach(): void {
    this.#generation += 1;
    this.#attachment?.detach();
    this.#attachment = null;
    this.#reading = null;
    this.#catchingUp = null;
    this.#early = [];
  }

  #answer(line: string): void {
    const answer = parseAttachAnswer(line);
    if (answer === null) return;
    if (answer.kind !== 'hello') {
      this.#parts.give({ kind: 'answer', host: this.#parts.host, answer });
      return;
    }
    this.#reading = { boot: answer.boot, up: answer.up, at: answer.at, controller: this.#parts.clock.now() };
    const { place, astray } = resumedAt(this.#place, answer.size);
    if (astray) {
      this.#readFromTheStart();
      return;
    }
    this.#place = place;
    this.#catchingUp = { hello: answer, events: [] };
    this.#caughtUp();
  }

  #bytes(chunk: Buffer): void {
    if (this.#reading === null) {
      this.#early.push(chunk);
      return;
    }
    const read = readJournal(this.#place, chunk);
    if (read.astray) {
      this.#readFromTheStart();
      return;
    }
    this.#place = read.place;
    for (const text of read.notices) this.#note({ event: 'notice', text: `${this.#parts.host}: ${text}` });
    for (const event of read.events) this.#recordEvent(event);
    if (this.#catchingUp !== null) {
      this.#catchingUp.events.push(...read.events);
      this.#caughtUp();
    } else if (read.events.length > 0) {
      this.#parts.give({ kind: 'events', host: this.#parts.host, events: read.events });
    }
  }

  #caughtUp(): void {
    const early = this.#early.splice(0);
    for (const chunk of early) this.#bytes(chunk);
    const catching = this.#catchingUp;
    if (catching === null || this.#place.offset + this.#place.rest.length < catching.hello.size) return;
    this.#catchingUp = null;
    const { supervisor } = catching.hello;
    this.#parts.give({ kind: 'attached', host: this.#parts.host, supervisor, events: catching.events });
  }

  #readFromTheStart(): void {
    this.#place = fromTheStart(this.#place);
    void this.attach(this.#token);
  }

  /** Lets go of a connection that is no use any more, and tells of it once. */
  giveUp(reason: string): void {
    this.detach();
    if (this.#fingerprint === null) return;
    this.#note({ event: 'connection-lost', target: this.#parts.host, reason });
    this.#fingerprint = null;
  }

  #lost(reason: string): void {
    this.giveUp(reason);
    this.#parts.give({ kind: 'link-lost', host: this.#parts.host });
  }

  #tellConnected(fingerprint: string): void {
    // The first connection was there before us; whoever made it has told of it.
    if (this.#fingerprint === null && this.#generation > 1) {
      this.#note({ event: 'connected', target: this.#parts.host, fingerprint });
    }
    this.#fingerprint = fingerprint;
  }

  #recordEvent(event: HostEvent): void {
    const { clock, host, record } = this.#parts;
    const at = this.#reading === null ? clock.now() : controllerTime(event, this.#reading);
    record({ host, time: new Date(at).toISOString(), ...event });
  }

  #note(body: ControllerEventBody): void {
    const { clock, record } = this.#parts;
    record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
  }
}
