import { section } from './section.ts';
import { hostPath, line, list } from './texts.ts';

export const driftSection = section('What a later audit compares with the baseline, beyond what it always does.', {
  files: list('Files on the hosts whose content is compared by its checksum.', hostPath('One file.')).optional(),
  ignore: list(
    'What may differ: names of .env keys, packages or units; "*" stands for any characters.',
    line('One name or pattern.', 'a name or a pattern with *', 200),
  ).optional(),
});
