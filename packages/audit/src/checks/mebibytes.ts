export function mebibytes(kib: number): string {
  return `${kib > 0 && kib < 1024 ? '1' : Math.floor(kib / 1024)} MiB`;
}
