const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A length of time for people: `0.8 s`, `34 s`, `1 min 05 s`, `2 h 03 min`. */
export function durationText(milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms < 0.5) return '0 s';
  if (ms < 10) return `${(ms / SECOND).toFixed(3)} s`;
  if (ms < SECOND) return `${(ms / SECOND).toFixed(2)} s`;
  if (ms < 9_950) return `${(ms / SECOND).toFixed(1)} s`;
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  if (ms < HOUR - SECOND / 2) {
    const rest = seconds % 60;
    return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${pad(rest)} s`;
  }
  const minutes = Math.round(ms / MINUTE);
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)} min`;
}

/** Seconds with three decimals at most, as reports carry them. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / SECOND;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
