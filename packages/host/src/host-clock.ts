import type { HostEventStamp } from '@failback/runbook';

/** One reading of a host's clocks beside the controller's: the hello line of an attachment. */
export interface ClockReading {
  readonly boot: string;
  /** Uptime of the host in milliseconds. */
  readonly up: number;
  /** Unix seconds of the host's clock. */
  readonly at: number;
  /** The controller's clock when the reading arrived, milliseconds since 1970. */
  readonly controller: number;
}

/**
 * When an event happened by the controller's clock, in milliseconds since 1970. Uptime does not jump, so within one boot
 * the distance is exact up to the hello's way here; across boots the host's own clock gives it.
 */
export function controllerTime(stamp: HostEventStamp, reading: ClockReading): number {
  const ago = stamp.boot === reading.boot ? reading.up - stamp.up : (reading.at - stamp.at) * 1000;
  return reading.controller - ago;
}
