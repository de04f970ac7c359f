export * from './words/index.ts';
export { parseDuration, parsePercentage } from './units.ts';
