import { commands } from './commands.ts';
import { section } from './section.ts';

export const cachesSection = section('Caches of the application.', {
  warm: commands('Commands of the team that warm caches after the change; a failure is a warning.').optional(),
});
