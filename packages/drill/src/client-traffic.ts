import { httpAnswer } from './http-answer.ts';
import { type TrafficSample, type TrafficStats, trafficStats } from './traffic-stats.ts';

/** Clients that never stop asking, as those of a shop do not. */
export interface ClientTraffic {
  start(): void;
  /** What was seen until now. */
  stats(): TrafficStats;
  /** Waits for the requests that are on their way. */
  stop(): Promise<TrafficStats>;
}

/** One request every `every` milliseconds, each for itself; an answer below 500 within `within` milliseconds is a success. */
export function clientTraffic(url: string, { every = 20, within = 5000 } = {}): ClientTraffic {
  const samples: TrafficSample[] = [];
  const onTheWay = new Set<Promise<void>>();
  let began = 0;
  let timer: NodeJS.Timeout | null = null;

  const ask = async (): Promise<void> => {
    const sentAt = performance.now() - began;
    const answer = await httpAnswer(url, within);
    samples.push({
      sentAt,
      endedAt: performance.now() - began,
      ok: answer.kind === 'answered' && answer.status < 500,
    });
  };

  return {
    start() {
      if (timer !== null) return;
      if (began === 0) began = performance.now();
      timer = setInterval(() => {
        const asking = ask().finally(() => onTheWay.delete(asking));
        onTheWay.add(asking);
      }, every);
    },
    stats: () => trafficStats(samples),
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await Promise.all(onTheWay);
      return trafficStats(samples);
    },
  };
}
