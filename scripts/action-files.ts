import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INPUTS, OUTPUTS } from '@failback/action';
import { stringify } from 'yaml';
import { root } from './root.mjs';

type ActionName = keyof typeof INPUTS;

/** The parts of actions/<name>/ that repeat the declarations of packages/action: inputs and outputs of action.yml, tables of README.md. */
export function actionFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of Object.keys(INPUTS) as ActionName[]) {
    // The root action is what `uses: failback/failback@v1` finds, so its file lies on top.
    const yaml = name === 'root' ? 'action.yml' : `actions/${name}/action.yml`;
    files.set(yaml, between(yaml, '# <declarations>', '# </declarations>', declarations(name)));
    const readme = `actions/${name}/README.md`;
    files.set(readme, between(readme, '<!-- declarations -->', '<!-- /declarations -->', tables(name)));
  }
  return files;
}

function declarations(name: ActionName): string {
  const inputs = Object.entries(INPUTS[name]).map(([key, input]) => {
    const fallback = input.default === '' ? {} : { default: input.default };
    return [key, { description: input.description, required: input.required, ...fallback }] as const;
  });
  const outputs = Object.entries(OUTPUTS[name]).map(([key, { description }]) => [key, { description }] as const);
  const content = { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) };
  return stringify(content, { lineWidth: 0 });
}

function tables(name: ActionName): string {
  const inputs = Object.entries(INPUTS[name]).map(([key, input]) => {
    const fallback = input.required ? '**required**' : input.default === '' ? '' : code(input.default);
    return row([code(key), input.description, input.accepted, fallback]);
  });
  const outputs = Object.entries(OUTPUTS[name]).map(([key, output]) => row([code(key), output.description]));
  return [
    row(['input', 'meaning', 'accepted', 'default']),
    row(['---', '---', '---', '---']),
    ...inputs,
    '\n',
    row(['output', 'meaning']),
    row(['---', '---']),
    ...outputs,
  ].join('');
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
const code = (text: string): string => `\`${text}\``;

function between(file: string, begin: string, end: string, content: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  const [before, rest] = text.split(`${begin}\n`);
  const after = rest?.split(`${end}\n`)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no lines "${begin}" and "${end}"`);
  return `${before}${begin}\n${content}${end}\n${after}`;
}
