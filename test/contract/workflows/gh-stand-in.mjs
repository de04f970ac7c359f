// Stands in for GitHub's command line: the few commands that the workflows use, as requests to GITHUB_API_URL.
// What it does not know it refuses, so that a workflow cannot use more of `gh` than is stood in for.
const [command, ...words] = process.argv.slice(2);
const repository = process.env.GH_REPO ?? process.env.GITHUB_REPOSITORY;

const VALUED = ['--method', '--jq', '--ref', '--title', '--body', '-f', '-F'];
const options = {};
const fields = {};
const plain = [];
while (words.length > 0) {
  const word = words.shift();
  if (!word.startsWith('-')) plain.push(word);
  else if (word === '--silent') options.silent = true;
  else if (!VALUED.includes(word)) refuse(`it does not know ${word}`);
  else if (word === '-f' || word === '-F') {
    const [name, ...value] = words.shift().split('=');
    fields[name] = word === '-F' ? JSON.parse(value.join('=')) : value.join('=');
  } else options[word.slice(2)] = words.shift();
}

const hasFields = Object.keys(fields).length > 0;
if (command === 'api') {
  const body = hasFields ? fields : undefined;
  const answer = await ask(options.method ?? (hasFields ? 'POST' : 'GET'), plain[0], body);
  if (!options.silent) for (const line of selected(answer, options.jq)) console.log(line);
} else if (command === 'workflow' && plain[0] === 'run') {
  const path = `repos/${repository}/actions/workflows/${plain[1]}/dispatches`;
  await ask('POST', path, { ref: options.ref, inputs: fields });
} else if (command === 'issue' && plain[0] === 'create') {
  await ask('POST', `repos/${repository}/issues`, { title: options.title, body: options.body });
} else {
  refuse(`it does not know gh ${command} ${plain[0]}`);
}

async function ask(method, path, body) {
  // GitHub takes the slashes of a ref as they are; its description has them as one part of the path.
  const encoded = path.replace(
    /(\/git\/(?:matching-refs|refs?)\/)(.+)$/,
    (_, start, ref) => start + encodeURIComponent(ref),
  );
  const response = await fetch(`${process.env.GITHUB_API_URL}/${encoded}`, {
    method,
    headers: { authorization: `token ${process.env.GH_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error) => refuse(`error connecting: ${error.message}`));
  const text = await response.text();
  if (!response.ok) refuse(`${text} (HTTP ${response.status})`);
  return text === '' ? null : JSON.parse(text);
}

/** `.a`, `.[].a.b`: the only expressions that are used. */
function selected(value, expression) {
  if (expression === undefined) return [JSON.stringify(value)];
  const [, each, path] =
    /^(\.\[\])?((?:\.[a-z_]+)*)$/.exec(expression) ?? refuse(`it does not know --jq ${expression}`);
  const names = path.split('.').slice(1);
  const of = (one) => names.reduce((inner, name) => inner?.[name] ?? null, one);
  return (each === undefined ? [value] : value).map((one) => String(of(one)));
}

function refuse(why) {
  console.error(`gh: ${why}`);
  process.exit(1);
}
