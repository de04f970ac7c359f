import { command } from './commands.ts';
import { section } from './section.ts';
import { list, name } from './texts.ts';

export const flagsSection = section('Feature flags that a rollback switches.', {
  off: list('Flags that are switched off.', name('One flag.')),
  command: command('Command of the team that switches one flag; {flag} stands for its name.'),
});
