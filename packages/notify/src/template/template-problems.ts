import { type Problem, suggest } from '@failback/runbook';
import { shown } from '../shown.ts';
import { FIELD_NAMES, isLineField, isListField } from './fields.ts';
import { FIELD } from './parse-template.ts';

/** A message is read by a person on a phone; the longest of our own has a twentieth of it. */
export const MOST_CHARACTERS = 20_000;
/** No field has a name near as long. */
const LONGEST_NAME = 60;

/**
 * What is wrong with a team's template, all of it; a template with a problem is not used. `file` is the path that the
 * problems name.
 */
export function templateProblems(text: string, file: string): readonly Problem[] {
  if (text.length > MOST_CHARACTERS) {
    const message = `The template has ${text.length} characters; nobody reads so much in a message.`;
    return [{ code: 'template-too-long', where: file, message, accepted: `at most ${MOST_CHARACTERS} characters` }];
  }
  if (text.trim() === '') {
    const message = 'The template is empty, so a message would say nothing.';
    return [{ code: 'template-empty', where: file, message, mend: `git rm ${file}, and the text is ours` }];
  }
  const rows = text.split(/\r\n?|\n/);
  const fences = rows.flatMap((row, index) => (row.trim().startsWith('```') ? [index + 1] : []));
  const unclosed: Problem[] =
    fences.length % 2 === 0
      ? []
      : [
          {
            code: 'template-fence',
            where: `${file}:${fences.at(-1)}`,
            message: 'The fence ``` is opened here and never closed.',
            mend: 'put ``` on a line of its own where the code ends',
          },
        ];
  return [...rows.flatMap((row, index) => rowProblems(row, `${file}:${index + 1}`)), ...unclosed];
}

function rowProblems(row: string, where: string): readonly Problem[] {
  return [...row.matchAll(FIELD)].flatMap((found): Problem[] => {
    const name = (found[1] ?? '').trim();
    if (isLineField(name)) return [];
    if (isListField(name)) {
      if (row.trim() === found[0]) return [];
      const message = `{{${name}}} is a list and has to stand alone on its line.`;
      return [{ code: 'template-list-field', where, message, mend: `write {{${name}}} on a line of its own` }];
    }
    const near = suggest(name.slice(0, LONGEST_NAME), FIELD_NAMES);
    const meant = near === null ? '' : ` Did you mean {{${near}}}?`;
    const message = `{{${shown(name, LONGEST_NAME)}}} is no field of a message.${meant}`;
    return [{ code: 'template-field', where, message, accepted: FIELD_NAMES.join(', ') }];
  });
}
