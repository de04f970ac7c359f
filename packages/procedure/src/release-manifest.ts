import { shellScripts } from './shell.generated.ts';

/** Where a release lies on one host; paths are absolute. */
export interface ReleasePlace {
  /** `<state-dir>/<app>/<environment>` */
  readonly environmentFolder: string;
  readonly releasePath: string;
  /** Name of the folder with releases. */
  readonly releases: string;
  readonly release: string;
}

/**
 * Shell text for one `run` on a host: notes what a release folder consists of, now that it is proved good. A later rollback
 * to it compares (`release-folder.sh`). Answers `ok <files>` or `refused <code> <detail>`.
 */
export function releaseManifest(place: ReleasePlace): { readonly text: string; readonly args: readonly string[] } {
  const script = shellScripts['proof/release-manifest.sh'] ?? '';
  const { environmentFolder, releasePath, releases, release } = place;
  return { text: `${script}manifest_main "$@"\n`, args: [environmentFolder, releasePath, releases, release] };
}
