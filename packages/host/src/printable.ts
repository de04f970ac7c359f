export { PRINT_LIMITS, printable, printableLine, type PrintLimits } from '@failback/runbook';
