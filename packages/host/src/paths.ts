/** `<state-dir>/<app>/<environment>`: everything failback keeps of one environment on a host. */
export function environmentFolder(stateDir: string, app: string, environment: string): string {
  return `${stateDir}/${app}/${environment}`;
}

/** The immutable plan of one operation. */
export function planFolder(environment: string, operation: string): string {
  return `${environment}/operations/${operation}/plan`;
}
